import { wordsOf } from '@goodturn/locales';
import { words as arabic } from '@goodturn/locales/ar/widgets';
import { afterEach, expect, it } from 'vitest';
import { Refusal, TestApi } from '../testing/api.js';
import { stage, tidy, until } from '../testing/stage.js';

afterEach(tidy);

it('says in the reader’s language that it cannot be shown, also when that is known before the words are', async () => {
  const refused = new TestApi().on('communities.get', () => {
    throw new Refusal('community-not-found');
  });
  const screen = await stage('', refused, { language: 'ar' });
  const said = await until(() => screen.root.querySelector('[role=alert] [lang=ar]'), screen.root);
  expect(said.getAttribute('dir')).toBe('rtl');
  expect(said.textContent).toContain(wordsOf('ar', arabic)('down/goodturn-request-board'));
  expect(said.textContent).toContain(wordsOf('ar', arabic)('down/community-not-found', { community: 'tower-hamlets' }));
  // The page's own words keep the page's own direction.
  expect(said.querySelector('slot')).toBeNull();
});
