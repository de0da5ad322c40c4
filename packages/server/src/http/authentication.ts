import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { actAs } from '../database/scope.js';
import { actingRoles, addPerson, personByEmail, personBySubject, personOfSignIn, usualNotifications } from '../features/me/store.js';
import { refuseSuspendedAddress } from '../features/people/suspended-addresses.js';
import { dayIn } from '../features/requests/days.js';
import { shownName } from '../features/safety/masking.js';
import { rolesInPolicies } from '../features/staff/rules.js';
import { claimedIssuer, isOwn, type HostPerson, type HostTokens } from '../features/sign-ins/open-id-connect.js';
import { heedBirthdate } from '../features/sign-ins/heed-birthdate.js';
import { answersForSecondFactor, rolesOfToken } from '../features/sign-ins/role-mapping.js';
import { recordTokenRoles } from '../features/sign-ins/token-roles.js';
import { readAccessToken, unreadable, type AccessClaims } from '../features/sign-ins/tokens.js';
import { ageGroupOn, nameShown } from '../features/volunteers/age.js';
import { youngOf } from '../features/volunteers/at-sign-in.js';
import { tooYoungSentence } from '../features/volunteers/rules.js';
import { keepBirthday } from '../features/volunteers/store.js';
import type { Services } from '../services.js';
import { ProblemError, type CommunityRecord, type PersonRecord } from './handler.js';

/** What a token proves, before anything is looked up. */
export type Proof = { kind: 'own'; claims: AccessClaims } | { kind: 'host'; host: HostPerson };

/** The token of `Authorization: Bearer …`, undefined without the header. @throws ProblemError signed-out for another scheme */
export function bearerToken(header: string | null): string | undefined {
  if (header === null) return undefined;
  const token = /^Bearer +([\w.~+/=-]{1,8000})$/i.exec(header.trim())?.[1];
  if (token === undefined) throw unreadable();
  return token;
}

/**
 * Checks a token for a community and the page that sends it.
 * @throws ProblemError signed-out, token-expired, origin-not-allowed
 */
export async function prove(
  token: string,
  community: CommunityRecord,
  origin: string | undefined,
  parts: { services: Services; hostTokens: HostTokens; now: Date },
): Promise<Proof> {
  const { services, hostTokens, now } = parts;
  if (!isOwn(token)) {
    const host = community.settings.openIdConnect;
    // Whose token it is not needs to be asked nothing.
    if (!host || claimedIssuer(token) !== host.issuer) throw unreadable();
    return { kind: 'host', host: await hostTokens.read(token, host, now) };
  }
  const claims = await readAccessToken(services.secrets, token, now);
  if (claims.communityId !== community.id) throw unreadable();
  // A browser always says where a call comes from, except for a GET to the page's own site; programs never do.
  if (origin !== undefined && origin !== claims.origin) {
    throw new ProblemError('origin-not-allowed', { detail: 'This sign-in belongs to another page: sign in here.' });
  }
  return { kind: 'own', claims };
}

/** Who it is that a token proves. @throws ProblemError sign-in-ended */
export async function personOf(
  proof: Proof,
  community: CommunityRecord,
  transaction: Transaction<Database>,
  services: Services,
  now: Date,
): Promise<PersonRecord> {
  const person =
    proof.kind === 'own'
      ? await personOfSignIn(transaction, community.id, proof.claims.personId, proof.claims.signInId, now)
      : await staffOfHost(await personOfHost(proof.host, community, transaction, services, now), proof.host, {
          community,
          transaction,
          services,
          now,
        });
  if (!person) throw new ProblemError('sign-in-ended', { detail: 'This sign-in has ended: sign in again.' });
  if (person.roles.length > 0 || proof.kind === 'host') await actAs(transaction, { personId: person.id, ...rolesInPolicies(person) });
  return person;
}

/**
 * The same person with the roles that their token carries, beside those that they were given here. The host answers for the second factor
 * where the community lets it say who is staff; where it does not, or did not ask for one, nobody acts for staff with its token.
 */
async function staffOfHost(
  person: PersonRecord,
  host: HostPerson,
  parts: { community: CommunityRecord; transaction: Transaction<Database>; services: Services; now: Date },
): Promise<PersonRecord> {
  const mapping = parts.community.settings.openIdConnect?.staff;
  if (person.suspended) return person;
  const given = answersForSecondFactor(mapping, host.claims);
  const carried = mapping ? rolesOfToken(mapping, host.claims) : [];
  if (given) await recordTokenRoles(parts, person.id, { hash: host.tokenHash, endsAt: host.endsAt, roles: carried });
  const { roles: _, rolesWaiting = [], secondFactor: __, ...rest } = person;
  const standing = rolesWaiting.filter(
    ({ role, organisationId }) => organisationId !== undefined || !carried.some((one) => one.role === role),
  );
  return { ...rest, ...actingRoles([...standing, ...carried], { given, enrolled: true }) };
}

/** Found by the host's subject, else by an address that the host has verified, else made. */
async function personOfHost(
  host: HostPerson,
  community: CommunityRecord,
  transaction: Transaction<Database>,
  services: Services,
  now: Date,
): Promise<PersonRecord> {
  const heeding = async (person: PersonRecord): Promise<PersonRecord> =>
    (await heedBirthdate({ transaction, community, services, now }, person, host.dateOfBirth))
      ? ((await personBySubject(transaction, community.id, host.subject)) ?? person)
      : person;
  const known = await personBySubject(transaction, community.id, host.subject);
  if (known) return heeding(known);
  // Whoever owns the address may come later with a code and must not find a stranger in their place; the same answer
  // whether or not the address is known.
  if (!host.emailVerified)
    throw new ProblemError('signed-out', { detail: 'Sign in with a code: the website has not verified this e-mail address.' });
  const sameAddress = await personByEmail(transaction, community.id, host.email);
  if (sameAddress) {
    await transaction
      .updateTable('people')
      .set({ subject: host.subject })
      .where('community_id', '=', community.id)
      .where('id', '=', sameAddress.id)
      .execute();
    return heeding(sameAddress);
  }
  const group = host.dateOfBirth === undefined ? undefined : ageGroupOn(host.dateOfBirth, dayIn(now, community.settings.timeZone));
  if (group === 'none') throw new ProblemError('too-young', { detail: tooYoungSentence });
  await refuseSuspendedAddress({ transaction, community, services, person: undefined }, host.email);
  const language = community.settings.languages.find((one) => one === host.language) ?? community.settings.languages[0] ?? 'en';
  const person: PersonRecord = {
    id: services.random.id(now),
    email: host.email,
    displayName: nameShown(shownName((host.displayName ?? 'A neighbour').slice(0, 50)), group ?? 'adult'),
    language,
    notifications: usualNotifications,
    adult: group === 'adult',
    ...youngOf(group),
    roles: [],
  };
  await addPerson(transaction, community.id, { ...person, subject: host.subject }, now);
  if (host.dateOfBirth !== undefined && group !== undefined && group !== 'adult') {
    await actAs(transaction, { personId: person.id });
    await keepBirthday({ transaction, community, services, now }, person.id, host.dateOfBirth, group);
  }
  return person;
}
