import type { SignInKeeper } from './sign-in/keeper.js';

/**
 * Where all copies and versions of Goodturn on one page meet. Made when a client is made, never at import.
 * Its shape may only grow: an older copy may find what a newer one made, and the other way round.
 */
export interface GoodturnPage {
  /** By API and community, joined by a space. */
  signIns: Map<string, SignInKeeper>;
}

const meeting = Symbol.for('goodturn.page.1');

export function goodturnPage(): GoodturnPage {
  const global = globalThis as { [meeting]?: GoodturnPage };
  return (global[meeting] ??= { signIns: new Map() });
}
