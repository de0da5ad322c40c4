import '../embed-builder/define.js';
import { TestApi } from './api.js';
import { beside, fileAt, type Files } from './builder.js';
import { put, type Stage } from './stage.js';

/** Puts a builder on a page with that query, beside an API that publishes its files. */
export function bench(
  query = '',
  api = new TestApi(),
  attributes: Readonly<Record<string, string>> = {},
  files: Files = {},
): Promise<Stage> {
  history.replaceState(null, '', `${location.pathname}${query}`);
  return put('goodturn-embed-builder', api, attributes, async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (api.offline || !pathname.startsWith('/embed/')) return api.fetch(input, init);
    return fileAt(pathname, { ...beside, ...files });
  });
}
