import type { HelpRequest, Offer } from '@goodturn/sdk/light';
import { GoodturnEvent } from '../foundation/events.js';

export { ElementFailed, SignedIn, SignedOut } from '../foundation/events.js';

/** What scripts of the host page may know: never a place, safe words or why a request waits. */
type Told = Pick<HelpRequest, 'id' | 'title' | 'category' | 'status'>;
type ToldOffer = Pick<Offer, 'id' | 'requestId' | 'status'>;
const told = ({ id, title, category, status }: HelpRequest): Told => ({ id, title, category, status });
const toldOffer = ({ id, requestId, status }: Offer): ToldOffer => ({ id, requestId, status });

/** `goodturn-posted`: a request was posted. */
export class RequestPosted extends GoodturnEvent<{ request: Told }> {
  constructor(request: HelpRequest) {
    super('goodturn-posted', { request: told(request) });
  }
}
/** `goodturn-offered`: somebody offered to help. */
export class HelpOffered extends GoodturnEvent<{ offer: ToldOffer }> {
  constructor(offer: Offer) {
    super('goodturn-offered', { offer: toldOffer(offer) });
  }
}
/** `goodturn-matched`: an offer was accepted. */
export class HelpMatched extends GoodturnEvent<{ offer: ToldOffer }> {
  constructor(offer: Offer) {
    super('goodturn-matched', { offer: toldOffer(offer) });
  }
}
/** `goodturn-done`: a good turn was confirmed, or its helper said that it is done. */
export class GoodTurnDone extends GoodturnEvent<{ id: string }> {
  constructor(id: string) {
    super('goodturn-done', { id });
  }
}
