import type { VolunteerCorrection, VolunteerForStaff } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { dayIn } from '../requests/days.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { hasRole } from '../staff/rules.js';
import { ageGroupOn, type AgeGroup } from '../volunteers/age.js';
import { changeBirthday } from '../volunteers/change-birthday.js';
import { readBirthday } from '../volunteers/rules.js';
import { sealedOf } from '../volunteers/sealed-fields.js';
import { birthdayOf, presentVolunteer, volunteerOf } from '../volunteers/store.js';

/** What coordinators of the community need of a volunteer to compare it with what they are shown. @throws ProblemError not-found */
export async function readVolunteerForStaff(call: CallContext, personId: string): Promise<VolunteerForStaff> {
  // Whom to call, and when somebody was born, is the duty of the whole community's coordinators.
  if (!hasRole(signedIn(call), 'coordinator')) throw new ProblemError('not-found');
  return asSystem(call, async () => {
    const row = await volunteerOf(call, personId);
    if (!row) throw new ProblemError('not-found');
    const { legalName, emergencyContact, helpToTakePart, joinedAt } = await presentVolunteer(call, row);
    const dateOfBirth = await birthdayOf(call, personId);
    return {
      personId,
      legalName,
      ...(dateOfBirth !== undefined && { dateOfBirth }),
      ...(emergencyContact && { emergencyContact }),
      ...(helpToTakePart !== undefined && { helpToTakePart }),
      joinedAt,
    };
  });
}

/** Corrects a volunteer's name or date of birth as their papers have it. Whoever turns out to be younger stops at once what their age forbids. */
export async function correctVolunteer(call: CallContext, personId: string, body: VolunteerCorrection): Promise<VolunteerForStaff> {
  const { transaction, community, services } = call;
  if (personId === signedIn(call).id)
    throw new ProblemError('not-allowed', { detail: 'This is your own profile: another coordinator has to do this.' });
  await readVolunteerForStaff(call, personId);
  const { legalName, dateOfBirth } = body;
  const group = dateOfBirth === undefined ? undefined : groupOfCorrection(call, dateOfBirth);
  await asSystem(call, async () => {
    if (legalName !== undefined)
      await transaction
        .updateTable('volunteers')
        .set({ legal_name_sealed: services.sealing.seal(sealedOf(community.id, personId, 'volunteers', 'legal_name_sealed'), legalName) })
        .where('community_id', '=', community.id)
        .where('person_id', '=', personId)
        .execute();
    if (dateOfBirth === undefined || group === undefined) return;
    const before = await birthdayOf(call, personId);
    const was = before === undefined ? 'adult' : ageGroupOn(before, dayIn(call.now, community.settings.timeZone));
    await changeBirthday(call, personId, dateOfBirth, { group, was });
  });
  await recordAudit(call, {
    action: 'people.correctVolunteer',
    subject: { kind: 'person', id: personId },
    personId,
    details: { parts: Object.keys(body).sort().join(' ') },
  });
  return readVolunteerForStaff(call, personId);
}

function groupOfCorrection({ now, community }: CallContext, dateOfBirth: string): AgeGroup {
  const birthday = readBirthday(dateOfBirth, dayIn(now, community.settings.timeZone));
  if ('error' in birthday) throw inputProblem(birthday.error);
  if (birthday.group === 'none')
    throw inputProblem({
      pointer: '#/dateOfBirth',
      code: 'too-small',
      detail: 'Nobody below 13 has an account: an administrator deletes their data instead.',
    });
  return birthday.group;
}
