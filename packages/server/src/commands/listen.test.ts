import { expect, test } from 'vitest';
import { listen } from './listen.js';

test('a browser that holds the longest drafts of two communities is still answered', async () => {
  const { port, stop } = await listen(async (request) => new Response(request.headers.get('cookie')), '127.0.0.1', 0);
  const cookie = ['one', 'two'].map((slug) => [0, 1, 2].map((part) => `draft-${slug}.${part}=${'x'.repeat(3500)}`).join('; ')).join('; ');
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } });
  expect([answer.status, await answer.text()]).toEqual([200, cookie]);
  await stop(1);
});
