import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { neighbour } from '../testing/neighbours.js';
import { startTestServer } from '../testing/server.js';
import { firstPolicies } from './migrations/0001-policies.js';
import { languagesOfWords } from './migrations/0004-languages-of-words.js';

test('what was written before words had a language gets the one that its writer reads', async () => {
  const server = await startTestServer();
  try {
    const { owner } = server.database;
    const asker = await neighbour(server, 'asker@example.org');
    const helper = await neighbour(server, 'helper@example.org');
    const request = await asker.ask();
    const offer = await helper.offer(request.id);
    await asker.move(`/offers/${offer.id}/accept`);
    await helper.move(`/offers/${offer.id}/messages`, { text: 'Which gate?' });
    await asker.move(`/offers/${offer.id}/messages`, { text: 'The green one.' });
    await asker.move(`/requests/${request.id}/complete`, { helpers: [{ offerId: offer.id, minutes: 60, thanks: 'Thank you!' }] });
    await helper.offer((await asker.ask({ title: 'A shelf to put up' })).id);
    await helper.change('/me', { language: 'pl' });
    await asker.change('/me', { language: 'so' });

    // The database as it was before: what the fourth migration did is undone, and done again.
    for (const statement of [
      'drop view public_requests',
      'alter table offers drop column language, drop column thanks_language',
      'alter table messages drop column language',
      ...firstPolicies.filter((statement) => /(view|on) public_requests/.test(statement)),
      ...languagesOfWords,
    ])
      await sql.raw(statement).execute(owner);

    const offers = await owner.selectFrom('offers').select(['language', 'thanks_language']).orderBy('offered_at').orderBy('id').execute();
    expect(offers).toEqual([
      { language: 'pl', thanks_language: 'so' },
      { language: 'pl', thanks_language: null },
    ]);
    const messages = await owner.selectFrom('messages').select(['text', 'language']).orderBy('id').execute();
    expect(messages).toEqual([
      { text: 'Which gate?', language: 'pl' },
      { text: 'The green one.', language: 'so' },
    ]);
    expect((await server.call('/requests')).body).toMatchObject({
      items: [{ title: 'A shelf to put up', language: 'en' }],
    });
  } finally {
    await server.close();
  }
});
