import { loadFiles } from './part.js';

/** All files with their hashes, and each element's by their numbers: what it shares first and what defines it last. Written by the build. */
declare const allFiles: readonly (readonly [file: string, integrity: string])[];
declare const elementFiles: Readonly<Record<string, readonly number[]>>;

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
    if (!there || begun.has(name)) continue;
    begun.add(name);
    if (customElements.get(name)) {
      console.warn(`Goodturn: <${name}> is here already: remove one of the two scripts.`);
      continue;
    }
    loadFiles(allFiles.filter((_, number) => elementFiles[name]?.includes(number))).catch((error: unknown) => {
      // Another one that comes later may have more luck.
      begun.delete(name);
      console.error(`Goodturn: <${name}> did not load. ${String(error)}`);
    });
  }
}

load(document);
