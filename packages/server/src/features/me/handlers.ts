import type { Me } from '@goodturn/contract';
import { inputProblem, signedIn, type HandlersOf, type PersonRecord } from '../../http/handler.js';
import { exportData } from '../personal-data/exporting.js';
import { exportPage } from '../personal-data/page.js';
import { eraseData, previewErasure } from '../personal-data/erasing.js';
import { hasRole } from '../staff/rules.js';
import { nameShown } from '../volunteers/age.js';
import { groupOf } from '../volunteers/rules.js';
import { shownName } from '../safety/masking.js';

/** A person as only they may read themselves. */
export const meOf = ({ id, displayName, email, language, adult, young, roles, secondFactor, notifications }: PersonRecord): Me => ({
  id,
  displayName,
  email,
  language,
  adult,
  ...(young && {
    young: { group: young.group, guardian: young.group === '16-17' ? 'not-needed' : young.guardianConfirmed ? 'confirmed' : 'waiting' },
  }),
  role: hasRole({ roles }, 'moderator') ? 'moderator' : 'neighbour',
  roles: [...roles],
  ...(secondFactor && { secondFactor }),
  notifications,
});

export const meHandlers: HandlersOf<'me'> = {
  get: (call) => Promise.resolve({ body: meOf(signedIn(call)) }),

  update: async (call) => {
    const { body, community, transaction } = call;
    const person = signedIn(call);
    if (body.language !== undefined && !community.settings.languages.includes(body.language)) {
      throw inputProblem({
        pointer: '#/language',
        code: 'not-a-choice',
        detail: `The language must be one of: ${community.settings.languages.join(', ')}.`,
      });
    }
    const changed: PersonRecord = {
      ...person,
      displayName: body.displayName === undefined ? person.displayName : nameShown(shownName(body.displayName), groupOf(person)),
      language: body.language ?? person.language,
      notifications: {
        messages: body.notifications?.messages ?? person.notifications.messages,
        reminders: body.notifications?.reminders ?? person.notifications.reminders,
      },
    };
    await transaction
      .updateTable('people')
      .set({ display_name: changed.displayName, language: changed.language, notifications: JSON.stringify(changed.notifications) })
      .where('community_id', '=', community.id)
      .where('id', '=', person.id)
      .execute();
    return { body: meOf(changed) };
  },

  export: async (call) => ({ body: await exportData(call) }),
  exportPage: async (call) => {
    const page = exportPage(call, await exportData(call));
    return { body: page, html: page };
  },
  previewErasure: async (call) => ({ body: await previewErasure(call) }),
  erase: (call) => eraseData(call, call.body),
};
