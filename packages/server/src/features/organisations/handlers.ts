import type { Organisation } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type Answer, type CallContext, type HandlersOf } from '../../http/handler.js';
import { decideAlone } from '../queue/holding.js';
import { blockOrganisation } from '../safety/blocking-organisations.js';
import { addReport } from '../safety/reporting.js';
import { recordAudit } from '../staff/audit.js';
import { asSystem } from '../staff/as-system.js';
import { addStaffRole } from '../staff/store.js';
import { listOrganisations } from './list.js';
import { readOrganisation, refuseOthers, seeOrganisation } from './present.js';
import { approves, managesAll, manages, organisationErrors, tidyNumber } from './rules.js';
import type { OrganisationRow } from './store.js';
import { tellOfOrganisation, tellOfWaiting } from './tell.js';

const answerWith = async (call: CallContext, id: string): Promise<Answer<Organisation>> => ({
  body: await readOrganisation(call, id),
  resource: { kind: 'organisation', id },
});

/** Nothing for an empty text. */
const orNothing = (typed: string | undefined): string | null => (typed === undefined || typed === '' ? null : typed);

type Decision = 'approved' | 'declined' | 'withdrawn';
const actions = {
  approved: 'organisations.approve',
  declined: 'organisations.decline',
  withdrawn: 'organisations.withdraw',
} as const satisfies Record<Decision, string>;

/** Why an organisation of this status cannot be given that one, or nothing when it can. */
function refusal(from: OrganisationRow['status'], to: Decision): string | undefined {
  if (to === 'withdrawn') return from === 'approved' ? undefined : 'This organisation is not approved.';
  if (from === 'approved') return 'This organisation is approved already.';
  if (to === 'approved' || from === 'pending') return undefined;
  return from === 'declined' ? 'This organisation is declined already.' : 'Its approval is withdrawn already.';
}

/** Writes what staff decided about an organisation. @throws ProblemError not-allowed, wrong-state */
async function decide(call: CallContext, id: string, status: Decision, reason?: string): Promise<Answer<Organisation>> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  const seen = await seeOrganisation(call, id);
  if (!approves(person)) throw new ProblemError('not-allowed', { detail: 'Only the people who look after this community may do this.' });
  if (seen.created_by === person.id && !managesAll(person))
    throw new ProblemError('not-allowed', { detail: 'Somebody else decides about an organisation that you added.' });
  await decideAlone(call, 'organisation', id);
  const row = await transaction
    .selectFrom('organisations')
    .select(['status', 'created_by'])
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const refused = refusal(row.status, status);
  if (refused !== undefined) throw new ProblemError('wrong-state', { detail: refused });
  await transaction
    .updateTable('organisations')
    .set({ status, decline_reason: reason ?? null, decided_by: person.id, decided_at: now, updated_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
  const addedBy = row.created_by;
  if (status === 'approved' && addedBy !== null) {
    await asSystem(call, () =>
      addStaffRole(transaction, {
        communityId: community.id,
        id: services.random.id(now),
        personId: addedBy,
        role: 'coordinator',
        organisationId: id,
        grantedBy: person.id,
        now,
      }),
    );
  }
  await recordAudit(call, {
    action: actions[status],
    subject: { kind: 'organisation', id },
    personId: addedBy ?? undefined,
    organisationId: id,
  });
  if (addedBy !== null) await tellOfOrganisation(call, addedBy, status, { name: seen.name, reason });
  return answerWith(call, id);
}

export const organisationsHandlers: HandlersOf<'organisations'> = {
  list: async (call) => ({ body: await listOrganisations(call, call.query) }),
  get: async (call) => ({ body: await readOrganisation(call, call.params['id']!) }),

  create: async (call) => {
    const { body, community, transaction, now, services } = call;
    const person = signedIn(call);
    const errors = organisationErrors(body);
    if (errors.length > 0) throw inputProblem(...errors);
    const id = services.random.id(now);
    // Who would approve it need not be asked.
    const approved = managesAll(person);
    await transaction
      .insertInto('organisations')
      .values({
        community_id: community.id,
        id,
        name: body.name.replace(/\s+/gu, ' '),
        description: body.description,
        website: orNothing(body.website),
        email: orNothing(body.email),
        phone: orNothing(body.phone),
        causes: JSON.stringify([...new Set(body.causes ?? [])]),
        register: body.registration?.register ?? null,
        registration_number: body.registration ? tidyNumber(body.registration.register, body.registration.number) : null,
        status: approved ? 'approved' : 'pending',
        created_by: person.id,
        created_at: now,
        ...(approved && { decided_by: person.id, decided_at: now }),
        updated_at: now,
      })
      .execute();
    if (approved) await recordAudit(call, { action: 'organisations.approve', subject: { kind: 'organisation', id }, organisationId: id });
    else await tellOfWaiting(call, body.name);
    return answerWith(call, id);
  },

  update: async (call) => {
    const { body, community, transaction, now } = call;
    const id = call.params['id']!;
    const person = signedIn(call);
    const row = await seeOrganisation(call, id);
    // Who added it may put right what staff have not approved yet.
    if (!manages(person, id) && !(row.created_by === person.id && (row.status === 'pending' || row.status === 'declined')))
      refuseOthers(call, id);
    const errors = organisationErrors(body);
    if (errors.length > 0) throw inputProblem(...errors);
    const { name, description, website, email, phone, causes, registration } = body;
    const sentAgain = row.status === 'declined' && !managesAll(person);
    await transaction
      .updateTable('organisations')
      .set({
        ...(name !== undefined && { name: name.replace(/\s+/gu, ' ') }),
        ...(description !== undefined && { description }),
        ...(website !== undefined && { website: orNothing(website) }),
        ...(email !== undefined && { email: orNothing(email) }),
        ...(phone !== undefined && { phone: orNothing(phone) }),
        ...(causes !== undefined && { causes: JSON.stringify([...new Set(causes)]) }),
        ...(registration !== undefined && {
          register: registration.register,
          registration_number: tidyNumber(registration.register, registration.number),
        }),
        ...(sentAgain && { status: 'pending' as const, decline_reason: null }),
        updated_at: now,
      })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    if (sentAgain) await tellOfWaiting(call, name ?? row.name);
    return answerWith(call, id);
  },

  approve: (call) => decide(call, call.params['id']!, 'approved'),
  decline: (call) => decide(call, call.params['id']!, 'declined', call.body.reason),

  withdraw: (call) => decide(call, call.params['id']!, 'withdrawn', call.body.reason),

  block: async (call) => {
    const row = await seeOrganisation(call, call.params['id']!);
    if (manages(signedIn(call), row.id)) throw new ProblemError('not-allowed', { detail: 'You look after this organisation.' });
    return blockOrganisation(call, row.id);
  },

  report: async (call) => {
    const row = await seeOrganisation(call, call.params['id']!);
    if (manages(signedIn(call), row.id)) throw new ProblemError('not-allowed', { detail: 'You look after this organisation.' });
    return addReport(call, { kind: 'organisation', subjectId: row.id, writerId: row.created_by ?? undefined, title: row.name }, call.body);
  },
};
