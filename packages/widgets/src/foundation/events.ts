import type { Me } from '@goodturn/sdk/light';

/** What happened in an element, for the host page: never a place, safe words or a contact. Each bubbles out of the element. */
export class GoodturnEvent<Detail> extends Event {
  constructor(
    type: string,
    readonly detail: Detail,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `goodturn-signed-in`: somebody signed in. */
export class SignedIn extends GoodturnEvent<{ person: Pick<Me, 'id' | 'displayName'> }> {
  constructor({ id, displayName }: Me) {
    super('goodturn-signed-in', { person: { id, displayName } });
  }
}
/** `goodturn-signed-out`: the person signed out, or the sign-in ended. */
export class SignedOut extends GoodturnEvent<undefined> {
  constructor() {
    super('goodturn-signed-out', undefined);
  }
}
/** `goodturn-failed`: the element could not be shown. */
export class ElementFailed extends GoodturnEvent<{ code: string }> {
  constructor(code: string) {
    super('goodturn-failed', { code });
  }
}
