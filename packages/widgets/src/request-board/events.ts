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

/** What scripts of the host page may know: never a place, safe words or why a request waits. */
type Told = Pick<HelpRequest, 'id' | 'title' | 'category' | 'status'>;
type ToldOffer = Pick<Offer, 'id' | 'requestId' | 'status'>;
const told = ({ id, title, category, status }: HelpRequest): Told => ({ id, title, category, status });
const toldOffer = ({ id, requestId, status }: Offer): ToldOffer => ({ id, requestId, status });

/** `goodturn-posted`: a request was posted. */
export class RequestPosted extends BoardEvent<{ request: Told }> {
  constructor(request: HelpRequest) {
    super('goodturn-posted', { request: told(request) });
  }
}
/** `goodturn-offered`: somebody offered to help. */
export class HelpOffered extends BoardEvent<{ offer: ToldOffer }> {
  constructor(offer: Offer) {
    super('goodturn-offered', { offer: toldOffer(offer) });
  }
}
/** `goodturn-matched`: an offer was accepted. */
export class HelpMatched extends BoardEvent<{ offer: ToldOffer }> {
  constructor(offer: Offer) {
    super('goodturn-matched', { offer: toldOffer(offer) });
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
