import type { SecondFactor } from '@goodturn/contract';
import { ProblemError, signedIn, type Answer, type CallContext, type HandlersOf, type PersonRecord } from '../../http/handler.js';
import { waitText } from '../../http/rate-limits.js';
import { endSignInsOf } from '../sign-ins/store.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { secondFactorSentence, staffSentence } from '../staff/rules.js';
import { readTyped, setUpMinutes, waitAfter } from './rules.js';
import {
  changeSecondFactor,
  forgetSecondFactor,
  keepRecoveryCodes,
  keepSince,
  markGiven,
  recoveryCodesLeft,
  sealedAt,
  secondFactorOf,
  useRecoveryCode,
} from './store.js';
import { addressOf, inGroups, newRecoveryCodes, newSecret, qrOf, stepOf } from './totp.js';

type Row = NonNullable<Awaited<ReturnType<typeof secondFactorOf>>>;

/** Staff who signed in by code; a council's own sign-in answers for the second factor itself. @throws ProblemError not-allowed, wrong-state */
function staffByCode(call: CallContext): { person: PersonRecord; state: SecondFactor['state']; signInId: string } {
  const person = signedIn(call);
  if (!person.secondFactor) throw new ProblemError('not-allowed', { detail: staffSentence('staff') });
  if (person.signInId === undefined)
    throw new ProblemError('wrong-state', { detail: 'You signed in with your organisation’s own sign-in, which asks for the password.' });
  return { person, state: person.secondFactor, signInId: person.signInId };
}

const notBegun = () => new ProblemError('wrong-state', { detail: 'Set up your app first.' });

async function present(call: CallContext, state: SecondFactor['state']): Promise<SecondFactor> {
  const { id } = signedIn(call);
  const { second_factor_since: since } = await call.transaction
    .selectFrom('people')
    .select('second_factor_since')
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { state, ...(since && { since: since.toISOString() }), recoveryCodesLeft: await recoveryCodesLeft(call, id) };
}

/** @throws ProblemError too-many-requests after wrong tries */
function refuseTooSoon({ not_before }: Row, now: Date): void {
  const seconds = not_before === null ? 0 : Math.ceil((not_before.getTime() - now.getTime()) / 1000);
  if (seconds > 0)
    throw new ProblemError('too-many-requests', {
      detail: `That was wrong too often. Try again in ${waitText(seconds)}.`,
      retryAfter: seconds,
    });
}

/** Counts a wrong try. @throws ProblemError code-wrong, always */
async function countWrong(call: CallContext, row: Row): Promise<never> {
  const wrong = row.wrong_tries + 1;
  const seconds = waitAfter(wrong);
  await changeSecondFactor(call, row.person_id, {
    wrong_tries: wrong,
    not_before: seconds === 0 ? null : new Date(call.now.getTime() + seconds * 1000),
  });
  const next = seconds === 0 ? 'Each works once, for about a minute.' : `Try again in ${waitText(seconds)}.`;
  throw new ProblemError('code-wrong', { detail: `That is not a number or code that works now. ${next}`, keepChanges: true });
}

/** Begins to set up an authenticator. Until a password of it was right, one that there was goes on. */
async function begin(call: CallContext) {
  const { community, transaction, now, services } = call;
  const { person, state } = staffByCode(call);
  if (state === 'needed') throw new ProblemError('second-factor-needed', { detail: secondFactorSentence(person) });
  const secret = newSecret(services.random);
  const next = { next_sealed: services.sealing.seal(sealedAt(community, person.id, 'next_sealed'), secret), next_began_at: now };
  await transaction
    .insertInto('second_factors')
    .values({ community_id: community.id, person_id: person.id, ...next })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet(next))
    .execute();
  const address = addressOf(secret, community.name, person.email);
  return { secret: inGroups(secret), address, qr: qrOf(address) };
}

async function confirm(call: CallContext, typed: string): Promise<{ recoveryCodes: string[] }> {
  const { community, now, services } = call;
  const { person, state, signInId } = staffByCode(call);
  if (state === 'needed') throw new ProblemError('second-factor-needed', { detail: secondFactorSentence(person) });
  const row = await secondFactorOf(call, person.id);
  if (!row?.next_sealed || !row.next_began_at || row.next_began_at.getTime() + setUpMinutes * 60_000 < now.getTime()) throw notBegun();
  refuseTooSoon(row, now);
  const secret = services.sealing.open(sealedAt(community, person.id, 'next_sealed'), row.next_sealed);
  const read = readTyped(typed);
  const step = read.kind === 'password' ? stepOf(secret, read.text, now, 0) : undefined;
  if (step === undefined) return countWrong(call, row);
  await changeSecondFactor(call, person.id, {
    secret_sealed: services.sealing.seal(sealedAt(community, person.id, 'secret_sealed'), secret),
    next_sealed: null,
    next_began_at: null,
    last_step: step,
    wrong_tries: 0,
    not_before: null,
  });
  const codes = newRecoveryCodes(services.random);
  await keepRecoveryCodes(call, person.id, codes);
  await keepSince(call, person.id, now);
  await markGiven(call, person.id, signInId, true);
  await recordAudit(call, { action: 'second-factor.set-up', subject: { kind: 'person', id: person.id }, personId: person.id });
  return { recoveryCodes: codes.map((code) => code.replace(/^(.{4})(.{4})/, '$1-$2-')) };
}

async function give(call: CallContext, typed: string): Promise<SecondFactor> {
  const { community, now, services } = call;
  const { person, signInId } = staffByCode(call);
  const row = await secondFactorOf(call, person.id);
  if (!row?.secret_sealed) throw notBegun();
  refuseTooSoon(row, now);
  const read = readTyped(typed);
  if (read.kind === 'recovery-code') {
    if (!(await useRecoveryCode(call, person.id, read.text))) return countWrong(call, row);
    await recordAudit(call, { action: 'second-factor.recover', subject: { kind: 'person', id: person.id }, personId: person.id });
  }
  const secret = services.sealing.open(sealedAt(community, person.id, 'secret_sealed'), row.secret_sealed);
  const last = Number(row.last_step);
  const step = read.kind === 'password' ? stepOf(secret, read.text, now, last) : last;
  if (step === undefined) return countWrong(call, row);
  await changeSecondFactor(call, person.id, { last_step: step, wrong_tries: 0, not_before: null });
  await markGiven(call, person.id, signInId);
  return present(call, 'given');
}

/** An administrator helps somebody who lost their device: the authenticator is forgotten, and every sign-in of theirs ends. */
async function reset(call: CallContext, personId: string): Promise<Answer<undefined>> {
  const { community, transaction, now } = call;
  if (signedIn(call).id === personId) throw new ProblemError('not-allowed', { detail: 'Another administrator resets yours.' });
  const person = await transaction
    .selectFrom('people')
    .select('second_factor_since')
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!person) throw new ProblemError('not-found');
  if (person.second_factor_since === null) throw new ProblemError('wrong-state', { detail: 'This person has no authenticator.' });
  await asSystem(call, async () => {
    await forgetSecondFactor(call, personId);
    await endSignInsOf(transaction, community.id, personId, now);
  });
  await recordAudit(call, { action: 'second-factor.reset', subject: { kind: 'person', id: personId }, personId });
  return { body: undefined };
}

export const secondFactorHandlers: HandlersOf<'secondFactor'> = {
  get: async (call) => {
    const person = signedIn(call);
    if (!person.secondFactor) throw new ProblemError('not-allowed', { detail: staffSentence('staff') });
    return { body: await present(call, person.secondFactor) };
  },
  begin: async (call) => ({ body: await begin(call) }),
  confirm: async (call) => ({ body: await confirm(call, call.body.password) }),
  give: async (call) => ({ body: await give(call, call.body.password) }),
  reset: (call) => reset(call, call.params['id']!),
};
