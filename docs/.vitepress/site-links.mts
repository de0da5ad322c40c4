import type { MarkdownRenderer } from 'vitepress';
import { posix } from 'node:path';

/** Files of the repository that the docs show as a page of their own. */
const shown: Readonly<Record<string, string>> = {
  'README.md': '/',
  'packages/mock/README.md': '/sdk/mock',
  'packages/sdk/api.md': '/sdk/methods',
  'packages/sdk/README.md': '/sdk/',
};

/** Where a link of a page of docs/ leads on the site: an address, or nothing when only the repository has it. */
export function siteLinkOf(page: string, target: string): string | undefined {
  if (/^(?:[a-z]+:|#|\/)/.test(target)) return target;
  const [path = '', part] = target.split('#');
  const file = posix.join('docs', posix.dirname(page), path);
  if (file.startsWith('docs/')) return target;
  const example = /^examples\/([\w-]+)(?:\/|$)/.exec(file)?.[1];
  const address = example === undefined ? shown[file] : `/examples#${example}`;
  return address === undefined ? undefined : part === undefined ? address : `${address}#${part}`;
}

/** Has links into the repository lead to the page that shows the same; the others become plain words, with the file named. */
export function siteLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('site-links', ({ tokens, env }: { tokens: readonly MarkdownToken[]; env: { relativePath?: string } }) => {
    for (const { children } of tokens) {
      const plain: boolean[] = [];
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const link = siteLinkOf(env.relativePath ?? '', String(token.attrGet('href')));
          plain.push(link === undefined);
          if (link !== undefined) token.attrSet('href', link);
          else token.tag = 'span';
          if (link === undefined) token.attrs = null;
        } else if (token.type === 'link_close' && plain.pop()) token.tag = 'span';
      }
    }
  });
}

type MarkdownToken = ReturnType<MarkdownRenderer['parse']>[number];
