import type { Selectable } from 'kysely';
import type { SignInCodesTable } from '../../database/schema.js';
import { ProblemError, type CallContext } from '../../http/handler.js';
import { waitText } from '../../http/rate-limits.js';
import { sameText } from '../../secrets.js';
import { codeHmac } from './codes.js';
import { leavesAt, triesOfAttempt } from './rules.js';
import { attemptOf, countWrongTry } from './store.js';

const tooOld = () => new ProblemError('code-expired', { detail: 'That code is too old. Ask for a new one.' });
const usedUp = (keepChanges = false) =>
  new ProblemError('code-used-up', { detail: 'That was the last try with this code. Ask for a new one.', keepChanges });

/**
 * Checks the code of an attempt, and counts a wrong try.
 * @param againSeconds how long after it was used it is still taken: a sign-in whose answer was lost is repeated
 * @throws ProblemError code-wrong, code-expired, code-used-up
 */
export async function proveCode(
  { community, transaction, now, services }: CallContext,
  { attempt: id, email, code: typed }: { attempt: string; email: string; code: string },
  againSeconds: number,
): Promise<Selectable<SignInCodesTable>> {
  const attempt = await attemptOf(transaction, community.id, id, email.toLowerCase());
  if (!attempt || attempt.expires_at <= now) throw tooOld();
  if (attempt.used_at && (againSeconds === 0 || now.getTime() > attempt.used_at.getTime() + againSeconds * 1000)) throw tooOld();
  if (attempt.tries >= triesOfAttempt) throw usedUp();
  const early = Math.ceil((leavesAt(attempt.expires_at).getTime() - now.getTime()) / 1000);
  if (early > 0) throw new ProblemError('code-wrong', { detail: `Your code has not left yet. It comes by e-mail in ${waitText(early)}.` });
  const code = typed.replace(/\D/g, '');
  if (!sameText(codeHmac(services.secrets, attempt.id, code), attempt.code_hmac)) {
    await countWrongTry(transaction, community.id, attempt.id);
    const left = triesOfAttempt - attempt.tries - 1;
    if (left === 0) throw usedUp(true);
    throw new ProblemError('code-wrong', {
      detail: `That code is not right. You have ${left === 1 ? 'one try' : `${left} tries`} left.`,
      keepChanges: true,
    });
  }
  return attempt;
}
