import type { HandlersOf } from '../../http/handler.js';
import { startOfYear } from '../../time.js';
import { categoriesOf, goodTurnsSince, openRequests } from './store.js';

export const communitiesHandlers: HandlersOf<'communities'> = {
  get: async ({ community, transaction, now }) => {
    const { id, slug, name, settings } = community;
    const categories = await categoriesOf(transaction, id);
    const counts = {
      openRequests: await openRequests(transaction, id),
      goodTurns: await goodTurnsSince(transaction, id, startOfYear(now, settings.timeZone)),
    };
    const { languages, timeZone, policies, contact, privacyNotice, terms, pages } = settings;
    return { body: { id, slug, name, languages, timeZone, categories, policies, counts, contact, privacyNotice, terms, pages } };
  },
};
