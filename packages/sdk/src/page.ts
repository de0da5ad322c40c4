import type { SignInKeeper } from './sign-in/keeper.js';

/**
 * Where all copies and versions of Goodturn on one page meet: `globalThis[Symbol.for('goodturn.page.1')]`. Made when a
 * client is made, never at import. Its shape, and the functions of a keeper, may only grow: an older copy may find what
 * a newer one made, and the other way round. The first copy's keeper serves all, so that a sign-in, its refresh and its
 * listeners are one for each API and community.
 */
export interface GoodturnPage {
  /** Sign-ins that the browser keeps. By address of the API and community, joined by a space. */
  signIns: Map<string, SignInKeeper>;
  /** Sign-ins in storages that clients were given: by that storage, then as above. */
  ownStorages: WeakMap<object, Map<string, SignInKeeper>>;
}

const meeting = Symbol.for('goodturn.page.1');

export function goodturnPage(): GoodturnPage {
  const page = ((globalThis as { [meeting]?: Partial<GoodturnPage> })[meeting] ??= {});
  page.signIns ??= new Map();
  page.ownStorages ??= new WeakMap();
  return page as GoodturnPage;
}
