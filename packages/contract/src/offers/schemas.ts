import * as z from 'zod/mini';
import type { AreaName } from '../areas/schemas.js';
import { limits } from '../limits.js';
import type { RequestStatus, SafeWords, Timing } from '../requests/schemas.js';
import { cursor, flag, text, wholeParameter } from '../wire.js';

export * from './answers.js';

export type OfferStatus = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'done';
/** Why an offer ended without the two having met. */
export type OfferEndReason = 'closed' | 'declined' | 'withdrawn' | 'cancelled' | 'expired' | 'ended';

export interface NewOffer {
  message: string;
}

/** What an offer shows of its request: enough for a line under "Yours". */
export interface OfferedRequest {
  id: string;
  title: string;
  category: string;
  area: AreaName;
  timing: Timing;
  minutes: number;
  status: RequestStatus | (string & {});
  /** BCP 47 tag of what the asker reads Goodturn in, so most likely of the title. */
  language?: string | undefined;
  postedBy: { displayName: string };
}

/** A person's answer to a request. Read by the asker and by the one who offered. */
export interface Offer {
  id: string;
  requestId: string;
  status: OfferStatus | (string & {});
  message: string;
  /** BCP 47 tag of what the one who offered read Goodturn in, so most likely of the message. */
  language?: string | undefined;
  /** Confirmed by the asker, in minutes. */
  minutes?: number | undefined;
  thanks?: string | undefined;
  /** BCP 47 tag of what the asker read Goodturn in, so most likely of the thanks. */
  thanksLanguage?: string | undefined;
  endReason?: OfferEndReason | (string & {}) | undefined;
  offeredAt: string;
  acceptedAt?: string | undefined;
  doneAt?: string | undefined;
  offeredBy: { displayName: string };
  /** The asker of an accepted offer. */
  safeWords?: SafeWords | undefined;
  /** True when the reader made this offer. */
  mine: boolean;
  /** In `offers?mine=true`. */
  request?: OfferedRequest | undefined;
  /** Messages from the other side that the reader has not read. */
  unread?: number | undefined;
}

export interface OfferListQuery {
  /** Must be true: only one's own offers can be listed. */
  mine?: boolean | undefined;
  status?: OfferStatus | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}
export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface NewMessage {
  text: string;
}
/** One message between asker and helper; only the two (and, once reported, a moderator) read it. */
export interface Message {
  id: string;
  offerId: string;
  text: string;
  /** BCP 47 tag of what the writer read Goodturn in, so most likely of the text. */
  language?: string | undefined;
  sentAt: string;
  sentBy: { displayName: string };
  mine: boolean;
}

export const newOffer = z.strictObject({ message: text(limits.offerMessage) });
const paging = { cursor: z.optional(cursor), limit: z.optional(wholeParameter(1, limits.pageMost)) };
export const pageQuery = z.strictObject(paging);
export const offerListQuery = z.strictObject({
  mine: z.optional(flag),
  status: z.optional(z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'done'])),
  ...paging,
});
export const newMessage = z.strictObject({ text: text(limits.message) });
