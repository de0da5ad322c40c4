import type { NewReport, Report } from '@goodturn/contract';
import { ProblemError, signedIn, type Answer, type CallContext } from '../../http/handler.js';
import { tellModerators } from '../requests/tell.js';
import { maskText } from './masking.js';
import { reportsWithSubjects } from './store.js';
import { readsReports } from './rules.js';

export interface ReportSubject {
  kind: 'request' | 'offer' | 'message' | 'person' | 'organisation';
  subjectId: string;
  /** Of a request, an offer or a message. */
  requestId?: string;
  /** Who wrote it, or who it is. They are not told. */
  writerId?: string | undefined;
  /** Title of the request, or the name, for the moderators' e-mail. */
  title: string;
}

/** Keeps a person's report and e-mails the moderators. @throws ProblemError already-reported while an earlier one waits */
export async function addReport(call: CallContext, subject: ReportSubject, { reason, text }: NewReport): Promise<Answer<Report>> {
  const { community, transaction, now, services } = call;
  const person = signedIn(call);
  const earlier = await transaction
    .selectFrom('reports')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person.id)
    .where('kind', '=', subject.kind)
    .where('subject_id', '=', subject.subjectId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (earlier) throw new ProblemError('already-reported', { detail: 'You have already reported this. A moderator will read it.' });
  const id = services.random.id(now);
  await transaction
    .insertInto('reports')
    .values({
      community_id: community.id,
      id,
      person_id: person.id,
      kind: subject.kind,
      subject_id: subject.subjectId,
      request_id: subject.requestId ?? null,
      writer_id: subject.writerId ?? null,
      reason,
      text: text || null,
      reported_at: now,
    })
    .execute();
  await tellModerators(call, 'reported.moderator', { title: subject.title, other: '', reason: maskText(reason).text });
  return { body: { id, reason, ...(text && { text }), status: 'open', reportedAt: now.toISOString() }, resource: { kind: 'report', id } };
}

/** Lets the moderators know of a message whose words tell of danger: nobody reported it, the server did. */
export async function reportDanger(call: CallContext, subject: ReportSubject): Promise<void> {
  await call.transaction
    .insertInto('reports')
    .values({
      community_id: call.community.id,
      id: call.services.random.id(call.now),
      person_id: null,
      kind: subject.kind,
      subject_id: subject.subjectId,
      request_id: subject.requestId ?? null,
      writer_id: subject.writerId ?? null,
      reason: 'danger',
      reported_at: call.now,
    })
    .execute();
  await tellModerators(call, 'message-danger.moderator', { title: subject.title, other: '' });
}

type Row = Awaited<ReturnType<ReturnType<typeof reportsWithSubjects>['executeTakeFirstOrThrow']>>;

/** A report as its reader may see it: a moderator reads all of it, the one who reported only what they wrote. */
export const presentReport = (row: Row, forModerator: boolean): Report => ({
  id: row.id,
  reason: row.reason,
  ...(row.text !== null && { text: row.text }),
  status: row.status,
  reportedAt: row.reported_at.toISOString(),
  ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
  ...(forModerator && row.closed_at && row.closed_by !== null && { closedBy: { displayName: row.closed_by } }),
  ...(forModerator && row.note !== null && { note: row.note }),
  ...(forModerator && row.reported_by !== null && { reportedBy: { displayName: row.reported_by } }),
  ...(forModerator && {
    about: {
      kind: row.kind,
      id: row.subject_id,
      ...(row.request_id !== null && { requestId: row.request_id }),
      text: row.words ?? '',
      ...(row.writer_id !== null && row.written_by !== null && { writtenBy: { id: row.writer_id, displayName: row.written_by } }),
      ...(row.taken_down_at && { takenDownAt: row.taken_down_at.toISOString() }),
    },
  }),
});

export async function readReport(call: CallContext, id: string): Promise<Report> {
  const person = signedIn(call);
  const row = await reportsWithSubjects(call).where('reports.id', '=', id).executeTakeFirst();
  const forModerator = readsReports(person) && row?.writer_id !== person.id;
  if (!row || (!forModerator && row.person_id !== person.id)) throw new ProblemError('not-found');
  return presentReport(row, forModerator);
}
