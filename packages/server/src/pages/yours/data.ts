import type { Block, HelpRequest, Me, Message, Offer, Page, Report } from '@goodturn/contract';
import { Refused, type Sent } from '../calls.js';
import type { Visitor } from '../visitor.js';

/** One of my requests with the offers on it. */
export interface Asked {
  request: HelpRequest;
  offers: Offer[];
}
/** One of my offers with its request, once accepted with what the match shows of it. */
export interface Offered {
  offer: Offer;
  request?: HelpRequest | undefined;
}
/** All that Yours shows. */
export interface Everything {
  asked: Asked[];
  offered: Offered[];
  messages: ReadonlyMap<string, Message[]>;
  blocks: Block[];
  /** For moderators: requests that wait, and reports. */
  waiting: HelpRequest[];
  reports: Report[];
}

const most = { query: { limit: '100' } };

/** What is gone between two calls is left out; any other problem ends the reading. */
async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'not-found') return undefined;
    throw error;
  }
}

/** Reads all that concerns the person who is signed in. */
export async function readEverything(visitor: Visitor, person: Me): Promise<Everything> {
  const get = <T>(path: string, more: Sent = most) => visitor.api<T>('GET', path, more);
  const moderator = person.role === 'moderator';
  const mine = await get<Page<HelpRequest>>('/requests', { query: { limit: '100', mine: 'true' } });
  const offers = await get<Page<Offer>>('/offers', { query: { limit: '100', mine: 'true' } });
  const blocks = await get<Page<Block>>('/me/blocks');
  const waiting = moderator ? await get<Page<HelpRequest>>('/requests', { query: { limit: '100', status: 'pending' } }) : undefined;
  const reports = moderator ? await get<Page<Report>>('/reports') : undefined;
  const asked = await Promise.all(
    mine.items.map(async (request): Promise<Asked> => {
      const matched = request.helpersMatched > 0 && request.status !== 'done';
      const several = (request.you?.offersWaiting ?? 0) > 0 || request.helpersMatched > 0;
      const whole = matched ? await unlessGone(visitor.api<HelpRequest>('GET', `/requests/${request.id}`)) : undefined;
      const page = several ? await unlessGone(get<Page<Offer>>(`/requests/${request.id}/offers`)) : undefined;
      return { request: whole ?? request, offers: page?.items ?? [] };
    }),
  );
  const offered = await Promise.all(
    offers.items.map(async (offer): Promise<Offered> => ({
      offer,
      request: offer.status === 'accepted' ? await unlessGone(visitor.api<HelpRequest>('GET', `/requests/${offer.requestId}`)) : undefined,
    })),
  );
  const matches = [...asked.flatMap((one) => one.offers), ...offered.map(({ offer }) => offer)].filter(
    ({ status }) => status === 'accepted',
  );
  const messages = new Map(
    await Promise.all(
      matches.map(async ({ id }) => [id, (await unlessGone(get<Page<Message>>(`/offers/${id}/messages`)))?.items ?? []] as const),
    ),
  );
  return { asked, offered, messages, blocks: blocks.items, waiting: waiting?.items ?? [], reports: reports?.items ?? [] };
}
