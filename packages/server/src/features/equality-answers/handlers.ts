import { equalityQuestions, equalityVersion } from '@goodturn/contract';
import { sql } from 'kysely';
import { actAs } from '../../database/scope.js';
import { inputProblem, ProblemError, signedIn, type HandlersOf } from '../../http/handler.js';
import { dayIn } from '../requests/days.js';
import { hasRole } from '../staff/rules.js';
import { contradictionIn, hidden, questionNames } from './rules.js';

export const equalityAnswersHandlers: HandlersOf<'equalityAnswers'> = {
  add: async ({ transaction, community, now, body }) => {
    if (body.version !== equalityVersion)
      throw inputProblem({ pointer: '#/version', code: 'not-a-choice', detail: `The questions are of version ${equalityVersion}.` });
    const contradiction = contradictionIn(body);
    if (contradiction) throw inputProblem(contradiction);
    const month = dayIn(now, community.settings.timeZone).slice(0, 7);
    const rows = questionNames.flatMap((question) => {
      const answer = body[question];
      return answer === undefined ? [] : [{ community_id: community.id, month, version: body.version, question, answer, given: 1 }];
    });
    // Whoever sends a token with it is not let near what is written.
    await actAs(transaction, { roles: ['system'] });
    if (rows.length > 0)
      await transaction
        .insertInto('equality_counts')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['community_id', 'month', 'version', 'question', 'answer'])
            .doUpdateSet({ given: sql`equality_counts.given + 1` }),
        )
        .execute();
    return { body: undefined };
  },

  count: async (call) => {
    const { transaction, community, now } = call;
    const person = signedIn(call);
    if (!hasRole(person, 'coordinator') && !hasRole(person, 'administrator'))
      throw new ProblemError('not-allowed', { detail: 'Only coordinators and administrators of the community may see this.' });
    const month = dayIn(now, community.settings.timeZone).slice(0, 7);
    const rows = await transaction
      .selectFrom('equality_counts')
      .select(['question', 'answer', sql<string>`sum(given)`.as('given')])
      .where('community_id', '=', community.id)
      .where('version', '=', equalityVersion)
      .where('month', '<', month)
      .groupBy(['question', 'answer'])
      .execute();
    const questions = questionNames.map((question) => {
      const answers: readonly string[] = equalityQuestions[question];
      const counted = answers.map((answer) => Number(rows.find((row) => row.question === question && row.answer === answer)?.given ?? 0));
      const { total, counts } = hidden(counted);
      return { question, total, answers: answers.map((answer, index) => ({ answer, count: counts[index]! })) };
    });
    return { body: { until: `${month}-01`, version: equalityVersion, questions } };
  },
};
