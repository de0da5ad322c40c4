import { expect, test } from '../fixtures.js';
import type { Neighbour } from '../pages/neighbour.js';

/** The two words of a match, as one side reads them: the helper's and the asker's. */
async function safeWords(of: Neighbour): Promise<string[]> {
  return of.part('Coming up').locator('.safe dd').allInnerTexts();
}

const address = '12 Example Street';
/** Whole words: “ember” may be a safe word, and a browser remembers. */
const whole = (words: string): RegExp => new RegExp(`\\b${words}\\b`, 'i');

/** One has asked and the other has offered. */
async function asked(neighbour: (name: string) => Promise<Neighbour>, title: string, helpers = 1) {
  const ruth = await neighbour('Ruth');
  const { id } = await ruth.post({ title, address, helpers });
  const joseph = await neighbour('Joseph');
  await joseph.offer(id, 'I can come on Saturday and bring my straps.');
  return { ruth, joseph, id };
}

async function accept(ruth: Neighbour, name = 'Joseph'): Promise<void> {
  await ruth.openYours();
  await ruth.board.button(`Accept ${name}’s offer`).click();
  await expect(ruth.board.told(`You accepted ${name}.`)).toBeFocused();
}

test.describe('a neighbour answers', () => {
  test('offer, match, safe words, messages, done, thanks, and one good turn more', async ({ demo, neighbour, outbox }) => {
    const ruth = await neighbour('Ruth');
    const { id } = await ruth.post({ title: 'Carry a wardrobe up one step', address });
    const joseph = await neighbour('Joseph');
    const { board } = joseph;
    await board.open();
    const before = await board.goodTurns();
    await board.request('Carry a wardrobe up one step').getByRole('link').click();
    await board.button('Offer to help').click();
    await expect(board.problem).toContainText('Write a message');
    await expect(board.problem).toBeFocused();
    await board.field('Your message to Ruth').fill('I have straps for carrying. Call 07700 900456.');
    await joseph.page.reload();
    await expect(board.field('Your message to Ruth')).toHaveValue('I have straps for carrying. Call 07700 900456.');
    await expect(board.board).not.toContainText(address);
    await board.button('Offer to help').click();
    await joseph.signIn('Offer to help');
    await expect(board.told('Ruth has your offer. We hid contact details in it')).toBeFocused();
    await expect(board.board.getByText('You have offered to help.')).toBeVisible();
    await expect(board.board).not.toContainText(address);
    const received = await outbox.waitFor(ruth.email, /Joseph offers to help/);
    expect(received.text).toContain('#goodturn/yours');

    await ruth.page.goto(/http\S+/.exec(received.text)![0]);
    await ruth.page.reload();
    const waiting = ruth.part('Answer an offer');
    await expect(waiting).toContainText('I have straps for carrying.');
    await expect(waiting).not.toContainText('900456');
    await expect(ruth.board.tabs.yours).toContainText('1');
    await ruth.board.button('Accept Joseph’s offer').click();
    await expect(ruth.board.told('You accepted Joseph.')).toBeFocused();
    const ruthReads = ruth.part('Coming up');
    await expect(ruthReads).toContainText('Joseph is coming to help');
    await expect(ruthReads).toContainText('Ask for the safe word before you open');
    await expect(ruthReads.locator('.safe dt')).toHaveText(['Joseph says', 'You answer']);

    await outbox.waitFor(joseph.email, /Ruth said yes/);
    await joseph.openYours();
    const josephReads = joseph.part('Coming up');
    await expect(josephReads).toContainText(`${address}, E2 0HL`);
    await expect(josephReads).toContainText('Say the safe word at the door');
    await expect(josephReads.locator('.safe dt')).toHaveText(['You say', 'Ruth answers']);
    const words = await safeWords(joseph);
    expect(words).toHaveLength(2);
    expect(new Set(words).size).toBe(2);
    expect(await safeWords(ruth)).toEqual(words);

    const reader = await neighbour('Reader');
    await reader.board.goTo(`requests/${id}`);
    await expect(reader.board.board.getByText('This request takes no more offers.')).toBeVisible();
    await expect(reader.board.board).not.toContainText(address);
    for (const word of words) await expect(reader.board.board).not.toContainText(whole(word));

    await joseph.board.field('Message to Ruth').fill('Ring 07700 900456 if the lift is broken.');
    await josephReads.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(josephReads).toContainText('Ring 07700 900456 if the lift is broken.');
    await expect(joseph.board.field('Message to Ruth')).toHaveValue('');
    await ruthReads.getByRole('button', { name: 'Look for new messages' }).click();
    await expect(ruthReads).toContainText('Ring 07700 900456 if the lift is broken.');
    await ruth.board.field('Message to Joseph').fill('It works again. See you at ten.');
    await ruthReads.getByRole('button', { name: 'Send', exact: true }).click();
    await josephReads.getByRole('button', { name: 'Look for new messages' }).click();
    await expect(josephReads).toContainText('It works again. See you at ten.');
    await outbox.waitFor(ruth.email, /Joseph wrote to you/);

    await josephReads.getByRole('button', { name: 'It is done' }).click();
    await expect(joseph.board.told('Thank you. Ruth is asked to confirm.')).toBeFocused();
    await expect(joseph.part('Waiting')).toContainText('You said that it is done. We have asked Ruth to confirm.');
    await outbox.waitFor(ruth.email, /Is it done\?/);
    await ruth.openYours();
    await expect(ruthReads).toContainText('Joseph says that it is done.');
    await ruth.board.field('Minutes that Joseph gave').fill('many');
    await ruth.board.button('Confirm that it is done').click();
    await expect(ruth.board.problem).toBeFocused();
    await ruth.board.field('Minutes that Joseph gave').fill('95');
    await ruth.board.field('Thanks to Joseph (optional)').fill('You were wonderful with the wardrobe.');
    await ruth.board.button('Confirm that it is done').click();
    await expect(ruth.board.told('Thank you. The good turn is done.')).toBeFocused();
    await expect(ruth.part('Done')).toContainText('Joseph gave 1 hour 35 minutes');
    await outbox.waitFor(joseph.email, /Ruth says: “You were wonderful with the wardrobe.”/);
    await joseph.openYours();
    await expect(joseph.part('Done')).toContainText('You gave 1 hour 35 minutes');
    await expect(joseph.part('Done')).toContainText('Ruth says: You were wonderful with the wardrobe.');

    await expect(async () => {
      await joseph.board.open();
      expect(await joseph.board.goodTurns()).toBe(before + 1);
    }).toPass({ timeout: 15_000 });
    await expect(joseph.board.request('Carry a wardrobe up one step')).toHaveCount(0);

    await joseph.openYours();
    await joseph.confirmFold(joseph.part('Done'), 'It is not finished');
    await expect(joseph.board.told('It is open again.')).toBeFocused();
    await outbox.waitFor(ruth.email, /It is not finished/);

    for (const { board, email, page } of [ruth, joseph]) {
      const mails = await outbox.mailsTo(email);
      for (const { subject, text } of mails) {
        expect(`${subject}\n${text}`).not.toMatch(new RegExp(`${address}|E2 0HL|\\b(${words.join('|')})\\b`, 'i'));
      }
      const told = mails.filter(({ subject }) => !/is your code/.test(subject));
      expect(told.length).toBeGreaterThanOrEqual(3);
      const links = told.map(({ text }) => text.match(/http\S+/g));
      for (const found of links) expect(found).toHaveLength(1);
      for (const link of new Set(links.flat() as string[])) {
        expect([`${demo.url}/#goodturn/yours`, `${demo.url}/#goodturn/requests/${id}`]).toContain(link);
        await page.goto(link);
        await page.reload();
        await expect(board.heading(link.endsWith('yours') ? 'Coming up' : 'Carry a wardrobe up one step')).toBeVisible();
      }
    }
  });

  test('nobody offers to their own request', async ({ neighbour }) => {
    const ruth = await neighbour('Ruth');
    const { id } = await ruth.post({ title: 'Hang my new curtains' });
    await ruth.board.goTo(`requests/${id}`);
    await expect(
      ruth.board.board.getByText('This is your own request').or(ruth.board.board.getByText('This is your request.')),
    ).toBeVisible();
    await expect(ruth.board.button('Offer to help')).toHaveCount(0);
  });

  test('a helper withdraws after the yes: the place is open again, and address and words are gone from their view', async ({
    neighbour,
    outbox,
  }) => {
    const { ruth, joseph, id } = await asked(neighbour, 'Fix the leg of my chair');
    await accept(ruth);
    await joseph.openYours();
    await expect(joseph.part('Coming up')).toContainText(address);
    const words = await safeWords(joseph);
    await joseph.confirmFold(joseph.part('Coming up'), 'Cancel this visit');
    await expect(joseph.board.told('Ruth knows that you withdrew.')).toBeFocused();
    for (const hidden of [address, ...words]) await expect(joseph.board.board).not.toContainText(whole(hidden));
    await expect(joseph.part('Ended')).toContainText('Fix the leg of my chair');
    await joseph.board.goTo(`requests/${id}`);
    await expect(joseph.board.button('Offer to help')).toBeVisible();
    await expect(joseph.board.board).not.toContainText(address);

    await outbox.waitFor(ruth.email, /Joseph cannot come/);
    await ruth.openYours();
    await expect(ruth.part('Waiting')).toContainText('Fix the leg of my chair');
    await ruth.board.open();
    await expect(ruth.board.request('Fix the leg of my chair')).toContainText('1 helper needed');

    await joseph.board.field('Your message to Ruth').fill('My car is mended: I can come after all.');
    await joseph.board.button('Offer to help').click();
    await expect(joseph.board.board.getByText(/has your offer/)).toBeVisible();
  });

  test('an asker declines an offer: the helper is told, and may not offer again', async ({ neighbour, outbox }) => {
    const { ruth, joseph, id } = await asked(neighbour, 'Paint one wall of my kitchen');
    await ruth.openYours();
    await ruth.confirmFold(ruth.part('Answer an offer'), 'Decline', 'Decline');
    await expect(ruth.board.told('Joseph knows that you said no, and was not told why.')).toBeFocused();
    await outbox.waitFor(joseph.email, /Ruth said no this time/);
    await joseph.openYours();
    await expect(joseph.part('Ended')).toContainText('Paint one wall of my kitchen');
    await joseph.board.goTo(`requests/${id}`);
    await joseph.board.field('Your message to Ruth').fill('Are you sure?');
    await joseph.board.button('Offer to help').click();
    await expect(joseph.board.board.getByText('The neighbour said no to your offer.')).toBeVisible();
  });

  test('an asker ends one match, and cancels the request: each helper is told and sees neither place nor words', async ({
    neighbour,
    outbox,
  }) => {
    const { ruth, joseph, id } = await asked(neighbour, 'Clear the leaves from my gutter', 2);
    const samira = await neighbour('Samira');
    await samira.offer(id, 'I have a ladder.');
    await accept(ruth);
    await accept(ruth, 'Samira');
    await joseph.openYours();
    await samira.openYours();
    const ofJoseph = await safeWords(joseph);
    expect(await safeWords(samira), 'each match has its own words').not.toEqual(ofJoseph);

    const visit = ruth.part('Coming up').locator('details').filter({ hasText: 'Tell Joseph that the visit is off?' });
    await visit.locator('summary').click();
    await visit.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(ruth.board.told('Joseph knows that the visit is off.')).toBeFocused();
    await outbox.waitFor(joseph.email, /Ruth no longer needs you/);
    await joseph.openYours();
    for (const hidden of [address, ...ofJoseph]) await expect(joseph.board.board).not.toContainText(whole(hidden));
    await samira.openYours();
    await expect(samira.part('Coming up')).toContainText(address);

    await ruth.confirmFold(ruth.part('Coming up'), 'Cancel this request');
    await expect(ruth.board.told('Your request is off the board.')).toBeFocused();
    await outbox.waitFor(samira.email, /Ruth cancelled/);
    await samira.openYours();
    await expect(samira.board.board).not.toContainText(address);
    await expect(samira.part('Ended')).toContainText('Clear the leaves from my gutter');
  });

  test('an asker takes a request off the board: those who offered are told', async ({ neighbour, outbox }) => {
    const ruth = await neighbour('Ruth');
    const { id } = await ruth.post({ title: 'Put up a shelf for my books' });
    const joseph = await neighbour('Joseph');
    await joseph.offer(id, 'I have a drill.');
    await ruth.openYours();
    await ruth.confirmFold(ruth.part('Waiting'), 'Cancel this request');
    await expect(ruth.board.told('Your request is off the board.')).toBeFocused();
    await outbox.waitFor(ruth.email, /You cancelled your request/);
    await outbox.waitFor(joseph.email, /A request has closed|Ruth cancelled/);
    await joseph.openYours();
    await expect(joseph.part('Ended')).toContainText('Put up a shelf for my books');
    const reader = await neighbour('Reader');
    await reader.board.open();
    await expect(reader.board.request('Put up a shelf for my books')).toHaveCount(0);
    await reader.board.goTo(`requests/${id}`);
    await expect(reader.board.board.getByText(/This request is no longer here|This request takes no more offers/)).toBeVisible();
  });
});
