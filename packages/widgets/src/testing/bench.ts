import '../embed-builder/define.js';
import { TestApi } from './api.js';
import { put, type Stage } from './stage.js';

/** Hash of the board's file where the builder's tests play. */
export const hash = `sha384-${'A'.repeat(64)}`;
const govuk = 'goodturn-request-board::part(button) { background: #0f7a52; color: #ffffff }';

/** What lies beside an API, by its path: the list of its newest files, and one theme. */
const beside: Readonly<Record<string, () => Response>> = {
  '/embed/v1/integrity.json': () => Response.json({ version: '1.2.3', files: { 'request-board.js': hash } }),
  '/embed/v1/themes/govuk.css': () => new Response(govuk),
  '/embed/1.2.3/themes/govuk.css': () => new Response(govuk),
};

/** Answers for what lies beside the API; a path that is not among them is not there. */
export type Files = Readonly<Record<string, () => Response | Promise<Response>>>;

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
    const answer = files[pathname] ?? beside[pathname];
    return answer ? answer() : new Response('', { status: 404 });
  });
}

/** Chooses or types in a control of the builder, and leaves it. */
export async function set({ element, root }: Stage, label: string, value: string): Promise<void> {
  const named = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const control = named?.control;
  if (!(control instanceof HTMLElement)) throw new Error(`The builder has no “${label}”.`);
  const { type } = control as HTMLInputElement;
  if (type === 'radio') control.click();
  else {
    (control as HTMLInputElement).value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await element.updateComplete;
}
