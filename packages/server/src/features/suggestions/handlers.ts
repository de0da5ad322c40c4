import { actAs } from '../../database/scope.js';
import { ProblemError, signedIn, type HandlersOf } from '../../http/handler.js';
import { sayNotThisTime } from './answers.js';
import { readLink } from './links.js';
import { listSuggestions } from './list.js';
import { stopSuggestions } from './profiles.js';

export const suggestionsHandlers: HandlersOf<'suggestions'> = {
  list: async (call) => ({ body: { items: await listSuggestions(call, call.query.limit) } }),

  notThisTime: async (call) => {
    await sayNotThisTime(call, signedIn(call).id, call.params['id']!);
    return { body: undefined };
  },

  followLink: async (call) => {
    const { community, transaction, services, body } = call;
    const link = readLink(services.secrets, community.id, body.token);
    if (!link) throw new ProblemError('not-found', { detail: 'This link does not work. Open the newest e-mail, or sign in.' });
    // The link stands for the person whom it was sent to, whoever is signed in, and for this one thing.
    await actAs(transaction, { personId: link.personId });
    if (link.purpose === 'stop') await stopSuggestions(call, link.personId);
    else await sayNotThisTime(call, link.personId, link.requestId ?? '');
    return { body: undefined };
  },
};
