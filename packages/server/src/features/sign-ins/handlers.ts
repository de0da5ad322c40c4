import type { SignIn } from '@goodturn/contract';
import { actAs } from '../../database/scope.js';
import {
  inputProblem,
  ProblemError,
  signedIn,
  type Call,
  type CallContext,
  type HandlersOf,
  type PersonRecord,
} from '../../http/handler.js';
import { hashed } from '../../secrets.js';
import { meOf } from '../me/handlers.js';
import { addPerson, personByEmail, personById, usualNotifications } from '../me/store.js';
import { groupOfBirthday, keptBirthday, rememberBirthday, youngOf } from '../volunteers/at-sign-in.js';
import { refuseSuspendedAddress } from '../people/suspended-addresses.js';
import { nameShown } from '../volunteers/age.js';
import { shownName } from '../safety/masking.js';
import { beginAttempt } from './codes.js';
import { proveCode } from './proving.js';
import { graceSeconds, judge, repeatSeconds, signInExpiry } from './rules.js';
import { endSignIn, endSignInsOf, familyOf, useAttempt } from './store.js';
import { issueAccessToken, parseRefreshToken, successor, writeRefreshToken, type RefreshToken } from './tokens.js';

const ended = (detail = 'This sign-in has ended: sign in again.') => new ProblemError('sign-in-ended', { detail });

export const signInsHandlers: HandlersOf<'signIns'> = {
  sendCode: async (call) => ({ body: await beginAttempt(call, call.body.email) }),

  create: async (call) => {
    const { body, community, now, services, transaction } = call;
    const attempt = await proveCode(call, body, repeatSeconds);

    const person = await personWhoSignsIn(call, attempt.email);
    await actAs(transaction, { personId: person.id });
    if (attempt.sign_in_id) await endSignIn(transaction, community.id, attempt.sign_in_id, now);
    const token: RefreshToken = { signInId: services.random.id(now), generation: 0, secret: services.random.text(32) };
    const expiresAt = signInExpiry(body.keep ?? false, now);
    await transaction
      .insertInto('sign_ins')
      .values({
        community_id: community.id,
        id: token.signInId,
        person_id: person.id,
        generation: 0,
        refresh_hash: hashed(writeRefreshToken(token)),
        origin: call.origin ?? null,
        keep: body.keep ?? false,
        created_at: now,
        used_at: now,
        expires_at: expiresAt,
      })
      .execute();
    await useAttempt(transaction, community.id, attempt.id, token.signInId, now);
    return { body: await signInOf(call, person, token, call.origin, expiresAt) };
  },

  refresh: async (call) => {
    const { community, now, services, transaction } = call;
    const token = parseRefreshToken(call.body.refreshToken);
    if (!token) throw ended();
    // Nobody is known yet: the family says who.
    await actAs(transaction, { roles: ['system'] });
    const row = await familyOf(transaction, community.id, token.signInId);
    if (!row || row.ended_at || row.expires_at <= now) throw ended();
    if (call.origin !== undefined && call.origin !== row.origin) {
      throw new ProblemError('origin-not-allowed', { detail: 'This sign-in belongs to another page: sign in here.' });
    }
    const hash = hashed(writeRefreshToken(token));
    const family = {
      generation: row.generation,
      current: row.refresh_hash,
      previous: row.previous_hash ?? undefined,
      older: row.older_hash ?? undefined,
      olderUntil: row.older_until ?? undefined,
    };
    const verdict = judge(family, { generation: token.generation, hash }, now);
    if (verdict === 'unknown') throw ended();
    if (verdict === 'reuse') {
      await endSignIn(transaction, community.id, row.id, now);
      throw new ProblemError('sign-in-ended', {
        detail: 'Somebody used an old copy of this sign-in, so it was ended: sign in again.',
        keepChanges: true,
      });
    }
    const next = successor(services.secrets, token);
    if (verdict === 'advance') {
      await transaction
        .updateTable('sign_ins')
        .set({
          generation: next.generation,
          refresh_hash: hashed(writeRefreshToken(next)),
          previous_hash: hash,
          older_hash: row.previous_hash,
          older_until: row.previous_hash === null ? null : new Date(now.getTime() + graceSeconds * 1000),
          used_at: now,
        })
        .where('community_id', '=', community.id)
        .where('id', '=', row.id)
        .execute();
    }
    const person = await personById(transaction, community.id, row.person_id, { secondFactor: row.second_factor_at !== null });
    if (!person) throw ended();
    return { body: await signInOf(call, person, next, row.origin ?? undefined, row.expires_at) };
  },

  end: async (call) => {
    const { signInId } = signedIn(call);
    if (signInId !== undefined) await endSignIn(call.transaction, call.community.id, signInId, call.now);
    return { body: undefined };
  },

  endAll: async (call) => {
    await endSignInsOf(call.transaction, call.community.id, signedIn(call).id, call.now);
    return { body: undefined };
  },
};

/** The person of an address: made at the first sign-in, which needs a name. The code stays good while it is missing. */
async function personWhoSignsIn(
  call: Call<{
    types?: {
      body: { displayName?: string | undefined; adult?: boolean | undefined; dateOfBirth?: string | undefined };
      query: undefined;
      output: unknown;
    };
  }>,
  email: string,
): Promise<PersonRecord> {
  const { body, community, now, services, transaction } = call;
  const known = await personByEmail(transaction, community.id, email);
  // What is known already counts, whatever somebody says now.
  const kept = known && !known.adult && !known.young ? await keptBirthday(call, known.id) : undefined;
  const birthday = known?.adult || known?.young ? undefined : groupOfBirthday(call, kept ?? body.dateOfBirth);
  const typed = body.displayName === undefined ? '' : shownName(body.displayName);
  const displayName = known?.displayName || (birthday ? nameShown(typed, birthday.group) : typed);
  if (displayName === '') {
    throw inputProblem({ pointer: '#/displayName', code: 'display-name-missing', detail: 'Enter the name that neighbours will see.' });
  }
  if (!known) {
    await refuseSuspendedAddress(call, email);
    const person: PersonRecord = {
      id: services.random.id(now),
      email,
      displayName,
      language: call.language,
      notifications: usualNotifications,
      adult: birthday ? birthday.group === 'adult' : (body.adult ?? false),
      ...youngOf(birthday?.group),
      roles: [],
    };
    await addPerson(transaction, community.id, person, now);
    if (birthday) await rememberBirthday(call, person, birthday);
    return person;
  }
  const person = {
    ...known,
    displayName,
    adult: known.adult || (!known.young && (birthday ? birthday.group === 'adult' : (body.adult ?? false))),
    ...(birthday && youngOf(birthday.group)),
  };
  if (birthday) await rememberBirthday(call, person, birthday);
  if (person.displayName !== known.displayName || person.adult !== known.adult) {
    await transaction
      .updateTable('people')
      .set({ display_name: person.displayName, adult: person.adult })
      .where('community_id', '=', community.id)
      .where('id', '=', person.id)
      .execute();
  }
  return person;
}

async function signInOf(
  call: CallContext,
  person: PersonRecord,
  refresh: RefreshToken,
  origin: string | undefined,
  expiresAt: Date,
): Promise<SignIn> {
  const access = await issueAccessToken(
    call.services.secrets,
    { communityId: call.community.id, personId: person.id, signInId: refresh.signInId, origin },
    call.now,
  );
  return {
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt.toISOString(),
    refreshToken: writeRefreshToken(refresh),
    refreshTokenExpiresAt: expiresAt.toISOString(),
    person: meOf(person),
  };
}
