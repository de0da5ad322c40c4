import type { SignInAttempt } from '@goodturn/contract';
import type { CallContext } from '../../http/handler.js';
import { post } from '../../outbox.js';
import type { Secrets } from '../../secrets.js';
import { codeMail } from './mail.js';
import { codeMinutes, whenToSend } from './rules.js';
import { addAttempt, forgetWaiting, recentAttempts, takeTurns } from './store.js';

/** What is kept of a code: worth nothing without the server's secret. */
export const codeHmac = (secrets: Secrets, attempt: string, code: string): string => secrets.hmac('sign-in-code', `${attempt} ${code}`);

/**
 * Begins to sign somebody in: e-mails a code to an address, now or when `whenToSend` says, whether or not it is known.
 * Attempts that wait leave in one e-mail and so share its code, yet each has its own five tries. Every attempt that waits
 * is five more guesses at that code, so a caller has one of them: asking again takes the place of the one before.
 */
export async function beginAttempt(call: CallContext, address: string): Promise<SignInAttempt> {
  const { community, now, services, transaction } = call;
  const { secrets, random } = services;
  const email = address.toLowerCase();
  await takeTurns(transaction, community.id, email);
  const recent = await recentAttempts(transaction, community.id, email, now);
  const sendsAt = whenToSend(recent, now);
  const waits = sendsAt > now;
  const isPosted = waits && recent.some((attempt) => attempt.sendsAt.getTime() === sendsAt.getTime());
  const askedFrom = secrets.hmac('address', `${community.id} ${email} ${call.address}`);
  if (waits) await forgetWaiting(transaction, community.id, { email, askedFrom }, now);

  const attempt = random.id(now);
  const code = waits ? sharedCode(secrets, `${community.id} ${email} ${sendsAt.toISOString()}`) : sixDigits(random.whole(1_000_000));
  const expiresAt = new Date(sendsAt.getTime() + codeMinutes * 60_000);
  await addAttempt(transaction, {
    community_id: community.id,
    id: attempt,
    email,
    code_hmac: codeHmac(secrets, attempt, code),
    created_at: now,
    expires_at: expiresAt,
    asked_from: askedFrom,
  });
  if (!isPosted) await post(call, { ...codeMail(address, code, community.name, call.language), sendAfter: sendsAt });
  return { attempt, ...(waits && { sendsAt: sendsAt.toISOString() }), expiresAt: expiresAt.toISOString() };
}

const sixDigits = (number: number): string => String(number).padStart(6, '0');

/** The code that attempts share which wait for one e-mail: made again for each of them instead of being kept. */
const sharedCode = (secrets: Secrets, mail: string): string =>
  sixDigits(Buffer.from(secrets.hmac('shared-code', mail), 'base64url').readUIntBE(0, 6) % 1_000_000);
