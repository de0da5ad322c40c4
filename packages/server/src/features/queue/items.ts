import type { QueueKind } from '@goodturn/contract';
import { sql, type RawBuilder } from 'kysely';
import { signedIn, type CallContext } from '../../http/handler.js';
import { approves, managesAll } from '../organisations/rules.js';
import { readsReports } from '../safety/rules.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';

export interface QueueRow {
  readonly kind: QueueKind;
  readonly id: string;
  readonly priority: number;
  readonly since: Date;
  readonly title: string;
  readonly reason: string | null;
  readonly person_id: string | null;
  readonly holder_id: string | null;
  readonly holder_name: string | null;
  readonly until: Date | null;
}

/** Reasons that come before all others. */
export const urgentReasons = ['danger', 'safeguarding'];

/**
 * What waits for whoever calls, by their roles, each kind as its own operation lets them decide it: nobody is shown what is of themselves.
 * Policies keep applications and checks to what they look after.
 */
function waiting(call: CallContext): RawBuilder<unknown>[] {
  const person = signedIn(call);
  const here = sql`community_id = ${call.community.id}`;
  const parts: RawBuilder<unknown>[] = [];
  if (readsReports(person)) {
    parts.push(sql`select 'report' as kind, report.id, case when report.reason = any (${urgentReasons}::text[]) then 1 else 2 end as priority,
        report.reported_at as since, coalesce(request.title, organisation.name, writer.display_name, '') as title, report.reason, null::uuid as person_id
      from reports report
        left join requests request on request.community_id = report.community_id and request.id = report.request_id
        left join organisations organisation on organisation.community_id = report.community_id and organisation.id = report.subject_id
        left join people writer on writer.community_id = report.community_id and writer.id = report.writer_id
      where report.${here} and report.status = 'open' and report.writer_id is distinct from ${person.id}`);
  }
  if (hasRole(person, 'moderator')) {
    parts.push(sql`select 'request' as kind, id, case when held_reason = 'danger' then 1 else 3 end as priority, posted_at as since, title, held_reason as reason, null::uuid as person_id
      from requests where ${here} and status = 'pending' and hidden_at is null and person_id <> ${person.id}`);
  }
  if (approves(person)) {
    parts.push(sql`select 'organisation' as kind, id, 4 as priority, updated_at as since, name as title, null as reason, null::uuid as person_id
      from organisations where ${here} and status = 'pending' and (${managesAll(person)} or created_by is distinct from ${person.id})`);
  }
  if (managesAll(person) || coordinatedBy(person).length > 0) {
    parts.push(sql`select 'application' as kind, booking.id, 5 as priority, booking.booked_at as since, opportunity.title, null as reason, null::uuid as person_id
      from bookings booking join opportunities opportunity on opportunity.community_id = booking.community_id and opportunity.id = booking.opportunity_id
      where booking.${here} and booking.status = 'applied' and booking.person_id <> ${person.id}`);
  }
  if (hasRole(person, 'coordinator') || coordinatedBy(person).length > 0) {
    parts.push(sql`select 'check' as kind, certificate.id, 6 as priority, certificate.recorded_at as since, holder.display_name as title, null as reason, certificate.person_id
      from certificates certificate
        join clearances clearance on clearance.community_id = certificate.community_id and clearance.certificate_id = certificate.id
        join people holder on holder.community_id = certificate.community_id and holder.id = certificate.person_id
      where certificate.${here} and certificate.replaced_at is null and clearance.lack = 'decision' and certificate.person_id <> ${person.id}`);
  }
  if (hasRole(person, 'coordinator')) {
    parts.push(sql`select 'check' as kind, referee.id, 6 as priority, referee.answered_at as since, holder.display_name as title, null as reason, referee.person_id
      from referees referee join people holder on holder.community_id = referee.community_id and holder.id = referee.person_id
      where referee.${here} and referee.answered_at is not null and referee.outcome is null and referee.removed_at is null and referee.person_id <> ${person.id}`);
  }
  return parts;
}

/** What waits, the most pressing first and then what has waited longest. @param more narrows it */
export async function queueRows(
  call: CallContext,
  more: { after?: readonly (string | number | null)[] | undefined; only?: { kind: QueueKind; id: string }; limit: number },
): Promise<QueueRow[]> {
  const parts = waiting(call);
  if (parts.length === 0) return [];
  const { after, only, limit } = more;
  const { rows } = await sql<QueueRow>`
    select item.kind, item.id, item.priority, item.since, item.title, item.reason, item.person_id, holder.id as holder_id, holder.display_name as holder_name, lease.until
    from (${sql.join(parts, sql` union all `)}) item
      left join queue_leases lease on lease.community_id = ${call.community.id} and lease.kind = item.kind and lease.subject_id = item.id and lease.until > ${call.now}
      left join people holder on holder.community_id = ${call.community.id} and holder.id = lease.person_id
    where ${after ? sql`(item.priority, item.since, item.id) > (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql`true`}
      and ${only ? sql`item.kind = ${only.kind} and item.id = ${only.id}` : sql`true`}
    order by item.priority, item.since, item.id limit ${limit}`.execute(call.transaction);
  return rows;
}
