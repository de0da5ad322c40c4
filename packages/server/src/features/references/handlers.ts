import type { NewReferee, ReferenceDecision } from '@goodturn/contract';
import { languages } from '@goodturn/locales';
import { inputProblem, ProblemError, signedIn, type CallContext, type HandlersOf, type Readers } from '../../http/handler.js';
import { reviewDueOf } from '../checks/rules.js';
import { counts, refereesNeeded } from '../checks/standing-rules.js';
import { refreshStandings } from '../checks/standings.js';
import { tellHolder } from '../checks/tell.js';
import { isEmail } from '../organisations/rules.js';
import { decideAlone } from '../queue/holding.js';
import { dayAfter, dayIn } from '../requests/days.js';
import { daysLater } from '../requests/states.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { hashed } from '../../secrets.js';
import { answerLink, readLink } from './link.js';
import { writeToReferee } from './mail.js';
import { presentOwn, readOwnReferee, readReferee, refereeById, refereesOf, sealedOf } from './reading.js';
import { referenceLinkDays } from './rules.js';

/** Most e-mails that one volunteer has sent to referees in a day: an address that is not theirs must not be flooded through us. */
const mostADay = 5;

async function askedToday({ transaction, community, now }: CallContext, personId: string): Promise<number> {
  const { asked } = await transaction
    .selectFrom('referees')
    .select((row) => row.fn.countAll<string>().as('asked'))
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('asked_at', '>', daysLater(now, -1))
    .executeTakeFirstOrThrow();
  return Number(asked);
}

async function ask(call: CallContext, { name, email, language }: NewReferee) {
  const { transaction, community, services, now } = call;
  const person = signedIn(call);
  const wrongEmail = (code: string, detail: string) => inputProblem({ pointer: '#/email', code, detail });
  if (!isEmail(email)) throw wrongEmail('email-format', 'Enter an e-mail address such as name@example.org.');
  if (email.toLowerCase() === person.email.toLowerCase())
    throw wrongEmail('not-a-choice', 'Enter the address of somebody else: you cannot speak for yourself.');
  if (language !== undefined && !Object.hasOwn(languages, language))
    throw inputProblem({ pointer: '#/language', code: 'not-a-choice', detail: `We write in ${Object.keys(languages).join(', ')}.` });
  // Two calls at once must not name three.
  await transaction
    .selectFrom('people')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', '=', person.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const named = (await refereesOf(call, person.id)).map((row) => ({ row, shown: presentOwn(call, row) }));
  if (named.some(({ shown }) => shown.email.toLowerCase() === email.toLowerCase() && shown.state !== 'expired'))
    throw wrongEmail('not-a-choice', 'You have named this person already.');
  const today = dayIn(now, community.settings.timeZone);
  const standing = named.filter(
    ({ row }) =>
      (row.review_due === null || row.review_due > today) &&
      counts({
        answered: row.answered_at !== null,
        outcome: row.outcome ?? undefined,
        reviewDue: undefined,
        expired: row.expires_at <= now,
      }),
  );
  if (standing.length >= refereesNeeded)
    throw new ProblemError('wrong-state', { detail: 'Two people are enough. Take one away first to name another.' });
  if ((await askedToday(call, person.id)) >= mostADay)
    throw new ProblemError('too-many-requests', { detail: 'We sent several e-mails today. Ask again tomorrow.', retryAfter: 86_400 });
  const id = services.random.id(now);
  const token = services.random.text(32);
  const written = language ?? person.language;
  await transaction
    .insertInto('referees')
    .values({
      ...{ community_id: community.id, id, person_id: person.id, language: written, token_hash: hashed(token) },
      name_sealed: services.sealing.seal(sealedOf(community.id, id, 'name_sealed'), name),
      email_sealed: services.sealing.seal(sealedOf(community.id, id, 'email_sealed'), email),
      asked_at: now,
      expires_at: daysLater(now, referenceLinkDays),
    })
    .execute();
  await writeToReferee(call, person, { name, email, language: written, token });
  await asSystem(call, () => refreshStandings(call, person.id));
  return { body: await readOwnReferee(call, id), resource: { kind: 'own-referee' as const, id } };
}

async function remove(call: CallContext, id: string): Promise<void> {
  const { transaction, community, now } = call;
  const person = signedIn(call);
  const row = await refereeById(call, id);
  if (!row || row.person_id !== person.id || row.removed_at) throw new ProblemError('not-found');
  if (row.answered_at) throw new ProblemError('wrong-state', { detail: 'They have answered already. Your coordinator has it now.' });
  await transaction
    .updateTable('referees')
    .set({ removed_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
  await asSystem(call, () => refreshStandings(call, person.id));
}

async function decide(call: CallContext, id: string, { outcome, reviewDue }: ReferenceDecision) {
  const { transaction, community, now } = call;
  const row = await refereeById(call, id);
  const { state } = await readReferee(call, id);
  if (!row) throw new ProblemError('not-found');
  if (row.person_id === signedIn(call).id)
    throw new ProblemError('not-allowed', { detail: 'These are your own checks: another coordinator has to do this.' });
  if (row.answered_at === null) throw new ProblemError('wrong-state', { detail: 'They have not answered yet.' });
  await decideAlone(call, 'check', id);
  if (state !== 'answered') throw new ProblemError('wrong-state', { detail: 'This was decided already.' });
  const today = dayIn(now, community.settings.timeZone);
  const day = reviewDueOf(reviewDue, today, community.settings.checks.reviewMonths);
  if (day === undefined)
    throw inputProblem({
      pointer: '#/reviewDue',
      code: 'out-of-range',
      detail: `Enter a day from ${dayAfter(today, 1)} to ${dayAfter(today, 5 * 365)}.`,
    });
  await transaction
    .updateTable('referees')
    .set({ outcome, decided_at: now, decided_by: signedIn(call).id, review_due: outcome === 'accepted' ? day : null })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
  await asSystem(call, async () => {
    await refreshStandings(call, row.person_id);
    await tellHolder(call, row.person_id);
  });
  await recordAudit(call, { action: 'references.decide', subject: { kind: 'referee', id }, personId: row.person_id, details: { outcome } });
  return { body: await readReferee(call, id), resource: { kind: 'referee' as const, id } };
}

export const referencesHandlers: HandlersOf<'references'> = {
  listOwn: async (call) => ({ body: { items: (await refereesOf(call, signedIn(call).id)).map((row) => presentOwn(call, row)) } }),
  ask: (call) => ask(call, call.body),
  remove: async (call) => {
    await remove(call, call.params['id']!);
    return { body: undefined };
  },
  readLink: async (call) => ({ body: await readLink(call, call.query.token) }),
  answer: async (call) => {
    await answerLink(call, call.body);
    return { body: undefined };
  },
  decide: (call) => decide(call, call.params['id']!, call.body),
};

export const referenceReaders: Pick<Readers, 'own-referee' | 'referee'> = { 'own-referee': readOwnReferee, referee: readReferee };
