import { loadFiles } from './part.js';

/** Each element's files, what they share first and the one that defines it last, with their hashes. Written by the build. */
declare const elementFiles: Readonly<Record<string, readonly (readonly [file: string, integrity: string])[]>>;

const names = Object.keys(elementFiles);
const begun = new Set<string>();

/**
 * Loads the elements below a root and those that come later: the page itself is looked at from the start, an open shadow root when
 * it is handed over.
 * @param root a document, a shadow root or an element
 */
export function load(root: ParentNode & Node): void {
  look(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(root, { childList: true, subtree: true });
}

function look(at: ParentNode): void {
  for (const name of names) {
    const there = (at as Partial<Element>).localName === name || at.querySelector(name);
    if (!there || begun.has(name) || customElements.get(name)) continue;
    begun.add(name);
    loadFiles(elementFiles[name] ?? []).catch((error: unknown) => {
      // Another one that comes later may have more luck.
      begun.delete(name);
      console.error(`Goodturn: <${name}> did not load. ${String(error)}`);
    });
  }
}

load(document);
