import type { Job } from '../../jobs/job.js';
import { remindBeforeMs } from './rules.js';
import { tellVolunteers } from './tell.js';

/** Reminds volunteers of a session, once, in the day before it; who came to their place within that day knows of it. */
const remindVolunteers: Job = {
  name: 'remind-volunteers',
  cron: '*/15 * * * *',
  run: async (work) => {
    const { transaction, community, now } = work;
    const due = await transaction
      .selectFrom('bookings')
      .innerJoin('sessions', (join) =>
        join.onRef('sessions.community_id', '=', 'bookings.community_id').onRef('sessions.id', '=', 'bookings.session_id'),
      )
      .select(['bookings.id', 'bookings.booked_at', 'bookings.decided_at', 'sessions.starts_at'])
      .where('bookings.community_id', '=', community.id)
      .where('bookings.status', '=', 'booked')
      .where('bookings.reminded_at', 'is', null)
      .where('sessions.status', '=', 'planned')
      .where('sessions.starts_at', '>', now)
      .where('sessions.starts_at', '<=', new Date(now.getTime() + remindBeforeMs))
      .orderBy('sessions.starts_at')
      .orderBy('bookings.id')
      .forUpdate('bookings')
      .execute();
    if (due.length === 0) return;
    await transaction
      .updateTable('bookings')
      .set({ reminded_at: now })
      .where('community_id', '=', community.id)
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute();
    const early = due.filter((row) => (row.decided_at ?? row.booked_at).getTime() <= row.starts_at.getTime() - remindBeforeMs);
    await tellVolunteers(
      work,
      early.map(({ id }) => ({ bookingId: id, kind: 'session-reminder' as const })),
    );
  },
};

export const bookingJobs: readonly Job[] = [remindVolunteers];
