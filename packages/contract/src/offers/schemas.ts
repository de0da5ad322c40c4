import * as z from 'zod/mini';
import { areaName, type AreaName } from '../areas/schemas.js';
import { limits } from '../limits.js';
import { safeWords, type RequestStatus, type SafeWords, type Timing } from '../requests/schemas.js';
import { cursor, flag, id, instant, text, wholeParameter } from '../wire.js';

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
  postedBy: { displayName: string };
}

/** A person's answer to a request. Read by the asker and by the one who offered. */
export interface Offer {
  id: string;
  requestId: string;
  status: OfferStatus | (string & {});
  message: string;
  /** Confirmed by the asker, in minutes. */
  minutes?: number | undefined;
  thanks?: string | undefined;
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
  sentAt: string;
  sentBy: { displayName: string };
  mine: boolean;
}

export const newOffer = z.strictObject({ message: text(limits.offerMessage) });
export const offer = z.object({
  id,
  requestId: id,
  status: z.string(),
  message: z.string(),
  minutes: z.optional(z.number()),
  thanks: z.optional(z.string()),
  endReason: z.optional(z.string()),
  offeredAt: instant,
  acceptedAt: z.optional(instant),
  doneAt: z.optional(instant),
  offeredBy: z.object({ displayName: z.string() }),
  safeWords: z.optional(safeWords),
  mine: z.boolean(),
  request: z.optional(
    z.object({
      id,
      title: z.string(),
      category: z.string(),
      area: areaName,
      timing: z.looseObject({ kind: z.string() }),
      minutes: z.number(),
      status: z.string(),
      postedBy: z.object({ displayName: z.string() }),
    }),
  ),
  unread: z.optional(z.number()),
});
const paging = { cursor: z.optional(cursor), limit: z.optional(wholeParameter(1, limits.pageMost)) };
export const pageQuery = z.strictObject(paging);
export const offerListQuery = z.strictObject({
  mine: z.optional(flag),
  status: z.optional(z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'done'])),
  ...paging,
});
export const newMessage = z.strictObject({ text: text(limits.message) });
export const message = z.object({
  id,
  offerId: id,
  text: z.string(),
  sentAt: instant,
  sentBy: z.object({ displayName: z.string() }),
  mine: z.boolean(),
});
