import type { GoodturnElement } from './element.js';

/**
 * Makes an element known to the page, once. A second copy, of this version or another, breaks nothing and is named, because one of the
 * two scripts is for nothing.
 */
export function defineElement(name: string, element: typeof GoodturnElement): void {
  const defined = customElements.get(name) as { version?: string } | undefined;
  if (!defined) customElements.define(name, element as unknown as CustomElementConstructor);
  else
    console.warn(
      `Goodturn: <${name}> ${defined.version} is here already, so ${element.version} is not used: remove one of the two scripts.`,
    );
}
