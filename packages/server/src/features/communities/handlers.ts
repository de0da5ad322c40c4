import type { Community } from '@goodturn/contract';
import type { Translator } from '../../adapters/translation/translator.js';
import type { HandlersOf } from '../../http/handler.js';
import { startOfYear } from '../../time.js';
import { changeSettings, readSettings } from './settings.js';
import { categoriesOf, goodTurnsSince, openRequests } from './store.js';

/** By whom and into what people’s words are translated; nothing while the translator has never answered. */
async function translationOf(translator: Translator | undefined): Promise<Pick<Community, 'translation'>> {
  const languages = [...((await translator?.languages()) ?? [])];
  return translator && languages.length > 0 ? { translation: { provider: translator.provider, languages } } : {};
}

export const communitiesHandlers: HandlersOf<'communities'> = {
  get: async ({ community, transaction, now, services }) => {
    const { id, slug, name, settings } = community;
    const categories = await categoriesOf(transaction, id);
    const counts = {
      openRequests: await openRequests(transaction, id),
      goodTurns: await goodTurnsSince(transaction, id, startOfYear(now, settings.timeZone)),
    };
    const translation = await translationOf(services.translator);
    const { languages, timeZone, policies, contact, privacyNotice, terms, pages } = settings;
    const { oneToOneFrom16: _, ...volunteering } = settings.volunteering;
    return {
      body: {
        id,
        slug,
        name,
        languages,
        timeZone,
        categories,
        policies,
        counts,
        contact,
        ...translation,
        privacyNotice,
        terms,
        volunteering,
        pages,
      },
    };
  },
};

export const settingsHandlers: HandlersOf<'settings'> = {
  get: async (call) => ({ body: await readSettings(call) }),
  update: async (call) => ({ body: await changeSettings(call) }),
};
