import { sql, type SqlBool } from 'kysely';
import { inputProblem, ProblemError, signedIn, type CallContext, type HandlersOf } from '../../http/handler.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { listAudit, recordAudit } from './audit.js';
import { organisationExists } from '../organisations/store.js';
import { refuseSuspendedAddress } from '../people/suspended-addresses.js';
import { readStaffRole } from './readers.js';
import { addStaffRole, personForStaff, presentStaffRole, staffRoles } from './store.js';

const usualLimit = 50;

export const staffHandlers: HandlersOf<'staff'> = {
  list: async (call) => {
    const { limit = usualLimit, cursor } = call.query;
    const position = readCursor(call, 'staff', cursor);
    let query = staffRoles(call.transaction, call.community.id);
    if (position)
      query = query.where(sql<SqlBool>`(staff_roles.granted_at, staff_roles.id) > (${position[0]}::timestamptz, ${position[1]}::uuid)`);
    const rows = await query
      .orderBy('staff_roles.granted_at')
      .orderBy('staff_roles.id')
      .limit(limit + 1)
      .execute();
    const last = rows[limit - 1];
    return {
      body: {
        items: rows.slice(0, limit).map(presentStaffRole),
        ...(rows.length > limit && last && { nextCursor: writeCursor(call, 'staff', [last.granted_at.toISOString(), last.id]) }),
      },
    };
  },

  grant: async (call) => {
    const { body, community, transaction, now, services } = call;
    if (body.organisationId !== undefined && body.role !== 'coordinator') {
      throw inputProblem({
        pointer: '#/organisationId',
        code: 'not-a-choice',
        detail: 'Only a coordinator’s role can end at one organisation: leave the organisation out.',
      });
    }
    const { organisationId } = body;
    if (organisationId !== undefined && !(await organisationExists(call, organisationId)))
      throw inputProblem({ pointer: '#/organisationId', code: 'not-a-choice', detail: 'Choose an organisation of this community.' });
    await refuseSuspendedAddress(call, body.email);
    const personId = await personForStaff(transaction, {
      communityId: community.id,
      id: services.random.id(now),
      email: body.email,
      language: community.settings.languages[0] ?? 'en',
      now,
    });
    const id = await addStaffRole(transaction, {
      communityId: community.id,
      id: services.random.id(now),
      personId,
      role: body.role,
      organisationId: body.organisationId,
      grantedBy: signedIn(call).id,
      now,
    });
    if (id === undefined) throw new ProblemError('wrong-state', { detail: 'This person already has this role.' });
    await recordAudit(call, {
      action: 'staff.grant',
      subject: { kind: 'staff-role', id },
      personId,
      organisationId: body.organisationId,
      details: { role: body.role },
    });
    return { body: await readStaffRole(call, id), resource: { kind: 'staff-role', id } };
  },

  end: async (call) => {
    const id = call.params['id']!;
    const { transaction, community, now } = call;
    const administrators = await standingAdministrators(call);
    const role = await readStaffRole(call, id);
    if (role.endedAt) throw new ProblemError('wrong-state', { detail: 'This role has already ended.' });
    if (administrators.every((one) => one === id))
      throw new ProblemError('wrong-state', { detail: 'Give somebody else the role of administrator first.' });
    await transaction
      .updateTable('staff_roles')
      .set({ ended_at: now, ended_by: signedIn(call).id })
      .where('community_id', '=', community.id)
      .where('id', '=', id)
      .execute();
    await recordAudit(call, {
      action: 'staff.end',
      subject: { kind: 'staff-role', id },
      personId: role.person.id,
      organisationId: role.organisationId,
      details: { role: role.role },
    });
    return { body: await readStaffRole(call, id), resource: { kind: 'staff-role', id } };
  },

  listAudit: async (call) => ({ body: await listAudit(call, call.query) }),
};

/** Ids of the administrators' standing roles, held until the end of the call: two who end each other's at once leave one. */
async function standingAdministrators({ transaction, community }: CallContext): Promise<string[]> {
  const rows = await transaction
    .selectFrom('staff_roles')
    .select('id')
    .where('community_id', '=', community.id)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
