import type { Insertable, Transaction } from 'kysely';
import type { Database, OutboxTable } from './database/schema.js';
import type { CallContext } from './http/handler.js';

/** An e-mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** BCP 47 tag of the language that it is written in. */
  language: string;
  /** An iCalendar file that goes with it (RFC 5545). */
  calendar?: string | undefined;
  /** Page at which the list that it belongs to is left in one click (RFC 8058): `https://…`. */
  unsubscribe?: string | undefined;
  /** Not before; absent for at once. */
  sendAfter?: Date;
}

/** Puts e-mails into the outbox, in the transaction of what they tell: they leave if and only if it is committed. */
export async function post(
  call: Pick<CallContext, 'community' | 'now' | 'services' | 'transaction'>,
  ...mails: readonly Mail[]
): Promise<void> {
  await postInto(call.transaction, call.community.id, mails, call.now, call.services.random);
}

/** The same for jobs, which have no call. */
export async function postInto(
  transaction: Transaction<Database>,
  communityId: string,
  mails: readonly Mail[],
  now: Date,
  random: { id(now: Date): string },
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail): Insertable<OutboxTable> => ({
    community_id: communityId,
    id: random.id(now),
    to_email: mail.to,
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    text: mail.text,
    calendar: mail.calendar ?? null,
    language: mail.language,
    unsubscribe_url: mail.unsubscribe ?? null,
    created_at: now,
    send_after: mail.sendAfter ?? now,
  }));
  await transaction.insertInto('outbox').values(rows).execute();
}
