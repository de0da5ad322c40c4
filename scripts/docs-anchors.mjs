import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What follows `#` in links between built pages and is on none of them: VitePress looks at pages only. */
export function deadAnchors(folder) {
  const pages = new Map(
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
  const ids = new Map([...pages].map(([name, html]) => [name, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));
  return [...pages].flatMap(([name, html]) =>
    [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)].flatMap(([, link]) => {
      const { host, pathname, hash } = new URL(link, `http://docs/docs/${name}`);
      const path = pathname.slice('/docs/'.length);
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path.endsWith('.html') ? path : `${path}.html`;
      const found = host !== 'docs' || hash === '' || ids.get(target)?.has(decodeURIComponent(hash.slice(1)));
      return found ? [] : [`${name} links to ${link}, where nothing has that name`];
    }),
  );
}
