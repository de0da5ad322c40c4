import type { Logger } from 'pino';
import type { MailAdapter } from '../adapters/mail/mail.js';
import type { ScopedDatabase } from '../database/scope.js';
import type { CommunityRecord } from '../http/handler.js';

/** Minutes to wait after each try that failed; after the last the mail is given up. About two days together. */
export const waitsAfterFailure = [1, 2, 5, 15, 60, 180, 360, 720, 1440] as const;

interface Claimed {
  id: string;
  to_email: string;
  subject: string;
  text: string;
  calendar: string | null;
  unsubscribe_url: string | null;
  language: string;
  attempts: number;
}

/**
 * Sends a community's waiting mails, one after another. A mail is claimed by putting its next try off, so that several
 * senders never send one twice at once and a sender that dies delays it and loses nothing.
 * @returns how many were sent
 */
export async function sendWaiting(
  community: Pick<CommunityRecord, 'id'>,
  parts: { database: ScopedDatabase; mail: MailAdapter; clock: { now(): Date }; logger: Logger },
): Promise<number> {
  const { database, mail, clock, logger } = parts;
  const scope = () => ({ communityId: community.id, role: 'system' as const, now: clock.now() });
  for (let sent = 0; ;) {
    const claimed = await database.transact(scope(), (transaction) => claim(transaction, community.id, clock.now()));
    if (!claimed) return sent;
    try {
      const { id, to_email: to, subject, text, calendar, language, unsubscribe_url } = claimed;
      await mail.deliver({
        id,
        communityId: community.id,
        to,
        subject,
        text,
        calendar: calendar ?? undefined,
        language,
        unsubscribe: unsubscribe_url ?? undefined,
      });
    } catch (error) {
      const last = claimed.attempts > waitsAfterFailure.length;
      logger.warn({ job: 'send-mail', attempts: claimed.attempts, error });
      if (last) await end(database, scope(), claimed.id, { failed_at: clock.now() });
      continue;
    }
    // What was said is not kept once it is sent.
    await end(database, scope(), claimed.id, { sent_at: clock.now(), text: '', calendar: null, unsubscribe_url: null });
    sent += 1;
  }
}

async function claim(
  transaction: Parameters<Parameters<ScopedDatabase['transact']>[1]>[0],
  communityId: string,
  now: Date,
): Promise<Claimed | undefined> {
  const next = await transaction
    .selectFrom('outbox')
    .select(['id', 'to_email', 'subject', 'text', 'calendar', 'language', 'unsubscribe_url', 'attempts'])
    .where('community_id', '=', communityId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('send_after', '<=', now)
    .orderBy('send_after')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!next) return undefined;
  const minutes = waitsAfterFailure[Math.min(next.attempts, waitsAfterFailure.length - 1)] ?? 1;
  await transaction
    .updateTable('outbox')
    .set({ attempts: next.attempts + 1, send_after: new Date(now.getTime() + minutes * 60_000) })
    .where('community_id', '=', communityId)
    .where('id', '=', next.id)
    .execute();
  return { ...next, attempts: next.attempts + 1 };
}

const end = (
  database: ScopedDatabase,
  scope: Parameters<ScopedDatabase['transact']>[0],
  id: string,
  set: { sent_at?: Date; failed_at?: Date; text?: string; calendar?: null; unsubscribe_url?: null },
) =>
  database.transact(scope, (transaction) =>
    transaction.updateTable('outbox').set(set).where('community_id', '=', scope.communityId).where('id', '=', id).execute(),
  );
