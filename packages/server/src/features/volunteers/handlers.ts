import type { NewVolunteer, Volunteer, VolunteerChanges, VolunteerDraft, VolunteerPreview } from '@goodturn/contract';
import type { Updateable } from 'kysely';
import { pointText, type VolunteersTable } from '../../database/schema.js';
import { inputProblem, ProblemError, signedIn, type CallContext, type HandlersOf, type Readers } from '../../http/handler.js';
import { readPostcode } from '../../adapters/postcodes/format.js';
import { dayIn } from '../requests/days.js';
import { findPostcode } from '../requests/place.js';
import { forgetMatchingProfile } from '../suggestions/profiles.js';
import { issuerOf, keyOf } from './credential.js';
import { askGuardian, followGuardianLink, readGuardianLink } from './guardian.js';
import type { AgeGroup } from './age.js';
import { mistakesIn, readBirthday, tooYoungSentence } from './rules.js';
import { readRecord } from './record.js';
import { sealedOf } from './sealed-fields.js';
import { endWhatAdultsBegan } from './with-young.js';
import { birthdayOf, keepBirthday, presentVolunteer, tellMatching, volunteerOf } from './store.js';

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

async function readVolunteer(call: CallContext): Promise<Volunteer> {
  const row = await volunteerOf(call, signedIn(call).id);
  if (!row) throw new ProblemError('not-found', { detail: 'You have not signed up to volunteer.' });
  return presentVolunteer(call, row);
}

export const volunteerReaders: Pick<Readers, 'volunteer'> = { volunteer: readVolunteer };

const todayOf = ({ now, community }: CallContext): string => dayIn(now, community.settings.timeZone);

function refuseMistakes(call: CallContext, sent: VolunteerDraft | VolunteerChanges): void {
  const { emergencyContact, codeOfConduct } = call.community.settings.volunteering;
  const errors = mistakesIn(sent, { today: todayOf(call), emergencyContact, codeOfConduct, ownEmail: call.person?.email });
  if (errors.length > 0) throw inputProblem(...errors);
}

/** What was sent, as it is kept: only what was sent. */
async function columnsOf(call: CallContext, sent: VolunteerChanges): Promise<Updateable<VolunteersTable>> {
  const { community, services, now } = call;
  const { id } = signedIn(call);
  const seal = (column: string, text: string) => services.sealing.seal(sealedOf(community.id, id, 'volunteers', column), text);
  const columns: Updateable<VolunteersTable> = {};
  if (sent.legalName !== undefined) columns.legal_name_sealed = seal('legal_name_sealed', sent.legalName);
  if (sent.postcode !== undefined) {
    const place = await findPostcode(call, sent.postcode, sent.area, '#/postcode', '#/area');
    if (!place.near) throw new Error('A postcode was found without a point.');
    const read = readPostcode(sent.postcode);
    columns.postcode_sealed = seal('postcode_sealed', read.kind === 'full' ? read.shown : sent.postcode);
    columns.spot = pointText(place.near.spot);
    columns.area_id = place.area.id;
  }
  if (sent.helpToTakePart !== undefined)
    columns.help_to_take_part_sealed = sent.helpToTakePart === null ? null : seal('help_to_take_part_sealed', sent.helpToTakePart);
  if (sent.emergencyContact !== undefined)
    columns.emergency_contact_sealed =
      sent.emergencyContact === null ? null : seal('emergency_contact_sealed', JSON.stringify(sent.emergencyContact));
  if (sent.reach !== undefined) columns.reach = sent.reach;
  if (sent.skills !== undefined) columns.skills = distinct(sent.skills);
  if (sent.interests !== undefined) columns.interests = distinct(sent.interests);
  if (sent.availability !== undefined) columns.availability = distinct(sent.availability);
  if (sent.languages !== undefined) columns.languages = distinct(sent.languages);
  if (sent.codeOfConduct !== undefined) Object.assign(columns, { code_version: sent.codeOfConduct, code_accepted_at: now });
  if (sent.notifications !== undefined) columns.rhythm = sent.notifications;
  if (sent.onlyOnDuty !== undefined) columns.only_on_duty = sent.onlyOnDuty;
  if (sent.onDuty !== undefined) columns.on_duty = sent.onDuty;
  if (sent.quietHours !== undefined)
    Object.assign(columns, { quiet_from: sent.quietHours?.from ?? null, quiet_until: sent.quietHours?.until ?? null });
  if (sent.pausedUntil !== undefined) columns.paused_until = sent.pausedUntil;
  return columns;
}

/** Which rules hold for who was born on a day. @throws ProblemError too-young */
function groupAtBirth(call: CallContext, dateOfBirth: string): Exclude<AgeGroup, 'none'> {
  const birthday = readBirthday(dateOfBirth, todayOf(call));
  if ('error' in birthday) throw inputProblem(birthday.error);
  if (birthday.group === 'none') throw new ProblemError('too-young', { detail: tooYoungSentence });
  return birthday.group;
}

/** Looks at a part of a sign-up by the rules of the whole, and keeps nothing. */
async function preview(call: CallContext, { dateOfBirth, ...draft }: VolunteerDraft): Promise<VolunteerPreview> {
  const group = dateOfBirth === undefined ? undefined : groupAtBirth(call, dateOfBirth);
  refuseMistakes(call, draft);
  const place = draft.postcode === undefined ? undefined : await findPostcode(call, draft.postcode, draft.area, '#/postcode', '#/area');
  const guardian = group === '13-15' && call.person?.young?.guardianConfirmed !== true;
  return { guardian, ...(group && { group }), ...(place && { area: place.area }) };
}

async function signUp(call: CallContext, body: NewVolunteer): Promise<Volunteer> {
  const { transaction, community, now } = call;
  const person = signedIn(call);
  const { dateOfBirth, ...profile } = body;
  const group = groupAtBirth(call, dateOfBirth);
  const known = await birthdayOf(call, person.id);
  if (known !== undefined && known !== dateOfBirth)
    throw inputProblem({
      pointer: '#/dateOfBirth',
      code: 'not-a-choice',
      detail: 'You told us another date of birth before. If that one was wrong, your coordinator can correct it.',
    });
  refuseMistakes(call, { ...profile, emergencyContact: body.emergencyContact ?? null });
  const waiting = group === '13-15' && person.young?.guardianConfirmed !== true;
  if (waiting && body.guardianEmail === undefined)
    throw inputProblem({
      pointer: '#/guardianEmail',
      code: 'missing',
      detail: 'Enter the e-mail address of your parent or guardian: they have to say yes first.',
    });
  const columns = await columnsOf(call, profile);
  const { numInsertedOrUpdatedRows: added } = await transaction
    .insertInto('volunteers')
    .values({
      on_duty: true,
      only_on_duty: false,
      ...columns,
      community_id: community.id,
      person_id: person.id,
      joined_at: now,
    } as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added === 0n) throw new ProblemError('wrong-state', { detail: 'You have signed up already.' });
  if (person.adult && group !== 'adult') await endWhatAdultsBegan(call, person.id, group);
  await keepBirthday(call, person.id, dateOfBirth, group);
  if (waiting && body.guardianEmail !== undefined) await askGuardian(call, person, body.guardianEmail);
  await tellMatching(call, person.id);
  return readVolunteer(call);
}

export const volunteersHandlers: HandlersOf<'volunteers'> = {
  get: async (call) => ({ body: await readVolunteer(call) }),

  preview: async (call) => ({ body: await preview(call, call.body) }),

  signUp: async (call) => ({ body: await signUp(call, call.body), resource: { kind: 'volunteer', id: signedIn(call).id } }),

  update: async (call) => {
    const { transaction, community, body } = call;
    const person = signedIn(call);
    await readVolunteer(call);
    refuseMistakes(call, body);
    const columns = await columnsOf(call, body);
    if (Object.keys(columns).length > 0)
      await transaction
        .updateTable('volunteers')
        .set(columns)
        .where('community_id', '=', community.id)
        .where('person_id', '=', person.id)
        .execute();
    if (body.guardianEmail !== undefined && person.young?.group === '13-15' && !person.young.guardianConfirmed)
      await askGuardian(call, person, body.guardianEmail);
    await tellMatching(call, person.id);
    return { body: await readVolunteer(call) };
  },

  leave: async (call) => {
    const { transaction, community } = call;
    const person = signedIn(call);
    await forgetMatchingProfile(call, person.id);
    await transaction.deleteFrom('volunteers').where('community_id', '=', community.id).where('person_id', '=', person.id).execute();
    // Below 18 the date of birth is what the rules rest on; of an adult it is needed no longer.
    if (!person.young)
      await transaction.deleteFrom('birthdays').where('community_id', '=', community.id).where('person_id', '=', person.id).execute();
    return { body: undefined };
  },

  readGuardianLink: async (call) => ({ body: await readGuardianLink(call, call.query.token) }),
  followGuardianLink: async (call) => {
    await followGuardianLink(call, call.body.token);
    return { body: undefined };
  },

  record: async (call) => ({ body: await readRecord(call) }),
  issuer: (call) => Promise.resolve({ body: issuerOf(call) }),
  issuerKeys: ({ services }) => Promise.resolve({ body: { keys: services.recordKeys().map(keyOf) } }),
  issuerKey: ({ services, query }) => {
    const key = services.recordKeys().find(({ kid }) => kid === query.kid);
    if (!key) throw new ProblemError('not-found', { detail: 'No record was signed with this key.' });
    return Promise.resolve({ body: keyOf(key) });
  },
};
