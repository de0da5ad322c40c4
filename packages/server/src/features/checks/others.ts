import { otherCheckKinds, type LockedHelp, type NewIdentity, type NewTraining, type OtherCheck, type SeenCheck } from '@goodturn/contract';
import type { Selectable } from 'kysely';
import type { SeenChecksTable } from '../../database/schema.js';
import { inputProblem, ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { personById } from '../me/store.js';
import { lacks, nextStepFor } from '../offers/rules.js';
import { dayIn } from '../requests/days.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';
import { answerToAsked, askedBy, standingAt, type HeldChecks } from './asked.js';
import { heldChecks, refreshStandings } from './standings.js';

type SeenRow = Selectable<SeenChecksTable>;

/** How each check of somebody besides certificates stands, with the next step of one that does not. */
export async function readOthers(call: CallContext, personId: string): Promise<OtherCheck[]> {
  const { transaction, community, now } = call;
  const { others } = await heldChecks(transaction, community.id, personId);
  const checks: OtherCheck[] = otherCheckKinds.map((kind) => {
    const found = standingAt(kind, others, now);
    const endsAt = others.find((one) => one.kind === kind)?.endsAt;
    return found.state === 'cleared'
      ? { kind, state: found.state, ...(endsAt && { until: endsAt.toISOString() }) }
      : { kind, state: found.state, lack: found.lack, nextStep: nextStepFor(found.lack) };
  });
  const code = await transaction
    .selectFrom('volunteers')
    .select('code_version')
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const lack = 'code-of-conduct';
  if (code?.code_version === community.settings.volunteering.codeOfConduct) return [...checks, { kind: lack, state: 'cleared' }];
  return [...checks, { kind: lack, state: code ? 'expired' : 'pending', lack, nextStep: nextStepFor(lack) }];
}

/** Kinds of help that are locked for somebody, each with why and what to do now. */
export async function readLocked({ transaction, community, now }: CallContext, personId: string): Promise<LockedHelp[]> {
  const held = await heldChecks(transaction, community.id, personId);
  const rows = await transaction
    .selectFrom('categories')
    .select(['id', 'requirement'])
    .where('community_id', '=', community.id)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ id, requirement }) => {
    const locked = lockFor(requirement, held, now);
    return locked ? [{ category: id, ...locked }] : [];
  });
}

/** What of a requirement somebody lacks; `undefined` when nothing. */
export function lockFor(requirement: { kind: string }, held: HeldChecks, now: Date): ReturnType<typeof lacks> {
  const asked = askedBy(requirement);
  return lacks(requirement, asked && answerToAsked(asked, held, now));
}

export async function presentSeen({ transaction, community }: CallContext, row: SeenRow): Promise<SeenCheck> {
  const by = await personById(transaction, community.id, row.recorded_by);
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    ...(row.name !== null && { name: row.name }),
    seenOn: row.seen_on,
    ...(row.until !== null && { until: row.until }),
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: { id: row.recorded_by, displayName: by?.displayName ?? '' },
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
  };
}

/** What was recorded of somebody's identity and trainings, the newest first. */
export async function readSeenChecks(call: CallContext, personId: string): Promise<SeenCheck[]> {
  const rows = await call.transaction
    .selectFrom('seen_checks')
    .selectAll()
    .where('community_id', '=', call.community.id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const checks: SeenCheck[] = [];
  for (const row of rows) checks.push(await presentSeen(call, row));
  return checks;
}

const hasDuty = (call: CallContext, organisationId: string | null): boolean =>
  organisationId === null ? hasRole(signedIn(call), 'coordinator') : coordinatedBy(signedIn(call)).includes(organisationId);

/** One of them, for whoever has the duty. @throws ProblemError not-found */
export async function readSeenCheck(call: CallContext, id: string): Promise<SeenCheck> {
  const row = await call.transaction
    .selectFrom('seen_checks')
    .selectAll()
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !hasDuty(call, row.organisation_id)) throw new ProblemError('not-found');
  return presentSeen(call, row);
}

const answered = async (call: CallContext, id: string) => ({
  body: await readSeenCheck(call, id),
  resource: { kind: 'seen-check' as const, id },
});

const outOfRange = (pointer: string, detail: string) => inputProblem({ pointer, code: 'out-of-range', detail });

async function keepSeen(
  call: CallContext,
  personId: string,
  seen: { kind: SeenRow['kind']; name: string | null; seenOn: string; until: string | null; organisationId: string | undefined },
) {
  const { transaction, community, now, services } = call;
  const coordinator = signedIn(call);
  if (personId === coordinator.id)
    throw new ProblemError('not-allowed', { detail: 'These are your own checks: another coordinator has to do this.' });
  if (!(await personById(transaction, community.id, personId))) throw new ProblemError('not-found');
  if (!hasDuty(call, seen.organisationId ?? null))
    throw inputProblem({ pointer: '#/organisationId', code: 'not-a-choice', detail: 'Choose an organisation that you coordinate.' });
  const id = services.random.id(now);
  await transaction
    .insertInto('seen_checks')
    .values({
      ...{ community_id: community.id, id, person_id: personId, kind: seen.kind, name: seen.name },
      ...{ organisation_id: seen.organisationId ?? null, seen_on: seen.seenOn, until: seen.until },
      ...{ recorded_at: now, recorded_by: coordinator.id },
    })
    .execute();
  await asSystem(call, () => refreshStandings(call, personId));
  await recordAudit(call, {
    action: seen.kind === 'identity' ? 'checks.recordIdentity' : 'checks.recordTraining',
    subject: { kind: 'seen-check', id },
    personId,
    organisationId: seen.organisationId,
    ...(seen.name !== null && { details: { name: seen.name } }),
  });
  return answered(call, id);
}

export function recordIdentity(call: CallContext, personId: string, { seenOn, organisationId }: NewIdentity) {
  if (seenOn > dayIn(call.now, call.community.settings.timeZone))
    throw outOfRange('#/seenOn', 'Enter the day on which they showed you who they are, today at the latest.');
  return keepSeen(call, personId, { kind: 'identity', name: null, seenOn, until: null, organisationId });
}

export function recordTraining(call: CallContext, personId: string, { name, doneOn, until, organisationId }: NewTraining) {
  if (doneOn > dayIn(call.now, call.community.settings.timeZone))
    throw outOfRange('#/doneOn', 'Enter the day on which they did it, today at the latest.');
  if (until !== undefined && until < doneOn) throw outOfRange('#/until', 'Enter a last day that is not before the training.');
  return keepSeen(call, personId, { kind: 'training', name, seenOn: doneOn, until: until ?? null, organisationId });
}

/** What was recorded by mistake counts no longer; that it was there stays in the trail. */
export async function takeBack(call: CallContext, id: string) {
  const { transaction, community, now } = call;
  const seen = await readSeenCheck(call, id);
  const { numUpdatedRows } = await transaction
    .updateTable('seen_checks')
    .set({ ended_at: now, ended_by: signedIn(call).id })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ProblemError('wrong-state', { detail: 'This was taken back already.' });
  await asSystem(call, () => refreshStandings(call, seen.personId));
  await recordAudit(call, {
    action: 'checks.takeBack',
    subject: { kind: 'seen-check', id },
    personId: seen.personId,
    organisationId: seen.organisationId,
  });
  return answered(call, id);
}
