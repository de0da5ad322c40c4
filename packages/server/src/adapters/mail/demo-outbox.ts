import type { ScopedDatabase } from '../../database/scope.js';
import type { MailAdapter } from './mail.js';

/** Keeps mails where the demonstration shows them, and sends none. */
export const demoOutbox = (database: ScopedDatabase, clock: { now(): Date }): MailAdapter => ({
  deliver: async ({ id, communityId, to, subject, text, calendar = null, language, unsubscribe = null }) => {
    const now = clock.now();
    await database.transact({ communityId, role: 'system', now }, (transaction) =>
      transaction
        .insertInto('demo_outbox')
        .values({
          community_id: communityId,
          id,
          to_email: to,
          subject,
          text,
          calendar,
          language,
          unsubscribe_url: unsubscribe,
          sent_at: now,
        })
        .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
        .execute(),
    );
  },
  close: () => Promise.resolve(),
});
