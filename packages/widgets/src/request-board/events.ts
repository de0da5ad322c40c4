import type { HelpRequest, Me, Offer } from '@goodturn/sdk/light';

/** What happened on the board, for the host page. Each bubbles out of the element. */
class BoardEvent<Detail> extends Event {
  constructor(
    type: string,
    readonly detail: Detail,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `goodturn-posted`: a request was posted. */
export class RequestPosted extends BoardEvent<{ request: HelpRequest }> {
  constructor(request: HelpRequest) {
    super('goodturn-posted', { request });
  }
}
/** `goodturn-offered`: somebody offered to help. */
export class HelpOffered extends BoardEvent<{ offer: Offer }> {
  constructor(offer: Offer) {
    super('goodturn-offered', { offer });
  }
}
/** `goodturn-matched`: an offer was accepted. */
export class HelpMatched extends BoardEvent<{ offer: Offer }> {
  constructor(offer: Offer) {
    super('goodturn-matched', { offer });
  }
}
/** `goodturn-done`: a good turn was confirmed, or its helper said that it is done. */
export class GoodTurnDone extends BoardEvent<{ id: string }> {
  constructor(id: string) {
    super('goodturn-done', { id });
  }
}
/** `goodturn-signed-in`: somebody signed in. */
export class SignedIn extends BoardEvent<{ person: Pick<Me, 'id' | 'displayName'> }> {
  constructor({ id, displayName }: Me) {
    super('goodturn-signed-in', { person: { id, displayName } });
  }
}
/** `goodturn-signed-out`: the person signed out, or the sign-in ended. */
export class SignedOut extends BoardEvent<undefined> {
  constructor() {
    super('goodturn-signed-out', undefined);
  }
}
/** `goodturn-failed`: the board could not be shown. */
export class BoardFailed extends BoardEvent<{ code: string }> {
  constructor(code: string) {
    super('goodturn-failed', { code });
  }
}
