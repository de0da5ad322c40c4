import { randomUUID } from 'node:crypto';
import type { IssuerKey, IssuerProfile, VolunteerRecord } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import { SignJWT } from 'jose';
import { signedIn, type CallContext } from '../../http/handler.js';
import type { RecordKey } from '../../record-keys.js';

type Where = Pick<CallContext, 'community' | 'services'>;

/** Contexts of a credential and of who issues it (Verifiable Credentials 2.0, Open Badges 3.0). */
const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/** Address of the issuer's profile: whole where this server's is known, else from its root. */
const addressOf = ({ community, services }: Where): string => `${services.config.publicUrl ?? ''}/v1/${community.slug}/issuer`;

export const keyOf = ({ kid, publicKey }: RecordKey): IssuerKey => ({ ...publicKey, alg: 'RS256', use: 'sig', kid });

/** The community as who vouches for records: what it tells everybody of itself. */
export function issuerOf(where: Where): IssuerProfile {
  const { community, services } = where;
  const { contact } = community.settings;
  const { publicUrl } = services.config;
  return {
    '@context': contexts,
    id: addressOf(where),
    type: ['Profile'],
    name: community.name,
    ...(publicUrl !== undefined && { url: `${publicUrl}/c/${community.slug}` }),
    ...(contact.email !== undefined && { email: contact.email }),
    ...(contact.phone !== undefined && { phone: contact.phone }),
  };
}

const wholeHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/**
 * A record as an OpenBadgeCredential that the community signs: a JWT whose claims are the credential's own members (Open Badges 3.0,
 * section 8.2), with RS256, which every verifier has. Its header names the address of the public key.
 * @returns undefined where this server's own address is not known, so that nobody could find the key
 */
export async function signedRecord(call: CallContext, record: VolunteerRecord): Promise<string | undefined> {
  const { services, community, now } = call;
  if (services.config.publicUrl === undefined) return undefined;
  const { '@context': _, ...issuer } = issuerOf(call);
  const person = signedIn(call);
  const words = wordsIn(person.language, 'pages');
  const id = `urn:uuid:${randomUUID()}`;
  const subject = `urn:uuid:${person.id}`;
  const { goodTurns, roles } = record;
  const parts = [
    { name: words('record/total'), minutes: record.minutes },
    ...roles.map(({ opportunity, organisation, minutes }) => ({ name: `${opportunity.title}, ${organisation.name}`, minutes })),
    ...(goodTurns ? [{ name: words('record/turns'), minutes: goodTurns.minutes }] : []),
  ].map((part, index) => ({ ...part, id: `${issuer.id}#${index === 0 ? 'hours' : `hours-${index}`}` }));
  const days = [...roles, ...(goodTurns ? [goodTurns] : [])].flatMap(({ from, until }) => [from, until]).sort();
  const credential = {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer,
    validFrom: record.madeAt,
    name: words('record/name'),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: record.name }],
      activityStartDate: `${days[0]}T00:00:00Z`,
      activityEndDate: `${days.at(-1)}T00:00:00Z`,
      achievement: {
        id: `${issuer.id}#volunteering`,
        type: ['Achievement'],
        achievementType: 'CommunityService',
        inLanguage: words.language,
        name: words('record/name'),
        description: words('record/lead', { name: record.name, community: community.name }),
        criteria: { narrative: words('record/narrative') },
        resultDescription: parts.map((part) => ({ id: part.id, type: ['ResultDescription'], name: part.name, resultType: 'RawScore' })),
      },
      // In hours, as decimal numbers.
      result: parts.map((part) => ({ type: ['Result'], resultDescription: part.id, value: wholeHours(part.minutes) })),
    },
  };
  const [{ kid, privateKey }] = services.recordKeys();
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT(credential)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${issuer.id}/key?kid=${kid}` })
    .setIssuer(issuer.id)
    .setJti(id)
    .setSubject(subject)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .sign(privateKey);
}
