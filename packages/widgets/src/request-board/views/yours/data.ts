import type { Block, HelpRequest, Message, Offer, Report } from '@goodturn/sdk/light';
import type { BoardClient } from '../../board-surroundings.js';

/** One of my requests with the offers on it. */
export interface Asked {
  request: HelpRequest;
  offers: Offer[];
}
/** One of my offers with its request, once accepted with what the match shows of it. */
export interface Offered {
  offer: Offer;
  /** Only while the match stands; the line that came with the offer does for the rest. */
  request?: HelpRequest | undefined;
}
/** All that Yours shows. */
export interface Everything {
  asked: Asked[];
  offered: Offered[];
  messages: Map<string, Message[]>;
  blocks: Block[];
  /** For moderators: requests that wait, and reports. */
  waiting: HelpRequest[];
  reports: Report[];
}

const most = { limit: 100 };

/** What is gone between two calls is left out; any other problem ends the loading. */
async function unlessGone<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if ((error as { code?: string }).code === 'not-found') return undefined;
    throw error;
  }
}

/** Reads all that concerns the person who is signed in. */
export async function loadEverything(client: BoardClient, moderator: boolean): Promise<Everything> {
  const [mine, offers, blocks, waiting, reports] = await Promise.all([
    client.requests.list({ mine: true, ...most }),
    client.offers.list({ mine: true, ...most }),
    client.safety.listBlocks(most),
    moderator ? client.requests.list({ status: 'pending', ...most }) : undefined,
    moderator ? client.safety.listReports(most) : undefined,
  ]);
  const [asked, offered] = await Promise.all([
    Promise.all(
      mine.items.map(async (request): Promise<Asked> => {
        const matched = request.helpersMatched > 0 && request.status !== 'done';
        const several = request.you?.offersWaiting || request.helpersMatched > 0;
        const [whole, page] = await Promise.all([
          matched ? unlessGone(client.requests.get(request.id)) : undefined,
          several ? unlessGone(client.offers.listForRequest(request.id, most)) : undefined,
        ]);
        return { request: whole ?? request, offers: page?.items ?? [] };
      }),
    ),
    Promise.all(
      offers.items.map(async (offer): Promise<Offered> => ({
        offer,
        request: offer.status === 'accepted' ? await unlessGone(client.requests.get(offer.requestId)) : undefined,
      })),
    ),
  ]);
  const matches = [...asked.flatMap(({ offers }) => offers), ...offered.map(({ offer }) => offer)].filter(
    ({ status }) => status === 'accepted',
  );
  const messages = new Map(
    await Promise.all(matches.map(async ({ id }) => [id, (await unlessGone(client.offers.listMessages(id, most)))?.items ?? []] as const)),
  );
  return { asked, offered, messages, blocks: blocks.items, waiting: waiting?.items ?? [], reports: reports?.items ?? [] };
}
