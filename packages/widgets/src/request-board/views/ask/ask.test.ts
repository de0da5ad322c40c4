import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { stage, tidy } from '../../../testing/stage.js';

afterEach(tidy);

it('asks what the help is with', async () => {
  const screen = await stage('ask');
  await screen.heading('What do you need help with?');
  await screen.choose('DIY and garden');
  await screen.press('Continue');
  await screen.heading('What would help you?');
  await page.viewport(1280, 900);
  await page.screenshot({ path: '/tmp/shots/words.png' });
});
