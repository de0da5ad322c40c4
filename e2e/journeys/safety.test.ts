import { expect, test } from '../fixtures.js';

const moderator = 'moderator@example.org';

test.describe('being safe', () => {
  test('words of danger hold a request until a moderator has read it, and a report reaches the moderator', async ({
    neighbour,
    outbox,
  }) => {
    const ruth = await neighbour('Ruth');
    const { ask, board } = ruth;
    await ask.open();
    await ask.answer({ title: 'Somebody to sit with me tonight', details: 'I want to end my life and I do not want to be alone.' });
    await expect(board.board.getByText(/call Samaritans free on 116 123/)).toBeVisible();
    await expect(board.board.getByText('A person reads your request before anyone else sees it.')).toBeVisible();
    await board.button('Continue to e-mail').click();
    await ruth.signIn('Post my request');
    const { id, reference } = await ask.posted();
    await expect(board.heading('A person reads your request first')).toBeVisible();
    await expect(board.board.getByText(/999/).first()).toBeVisible();
    const told = await outbox.waitFor(ruth.email, /A person will read your request first/);
    expect(told.text).toContain('116 123');

    const joseph = await neighbour('Joseph');
    await joseph.board.goTo(`requests/${id}`);
    await expect(joseph.board.heading('This request is no longer here')).toBeVisible();
    await joseph.board.open();
    await expect(joseph.board.request('Somebody to sit with me tonight')).toHaveCount(0);

    const mail = await outbox.waitFor(moderator, new RegExp(reference));
    expect(mail.text).toContain('#goodturn/yours');
    const nadia = await neighbour('Nadia', moderator);
    await nadia.board.goTo('yours');
    await nadia.signInAsStaff('Sign in');
    const desk = nadia.part('For moderators');
    const held = desk.locator('.panel').filter({ hasText: 'Somebody to sit with me tonight' });
    await expect(held).toContainText('Words of danger');
    await expect(held).toContainText('I do not want to be alone');
    await held.getByRole('button', { name: 'Put it on the board' }).click();
    await expect(nadia.board.told('The request is on the board.')).toBeFocused();
    await outbox.waitFor(ruth.email, /We have read “Somebody to sit with me tonight” and it is now on the board/);
    const reader = await neighbour('Reader');
    await reader.board.open();
    await expect(reader.board.request('Somebody to sit with me tonight')).toBeVisible();

    await joseph.offer(id, 'I am on my way.');
    await joseph.board.goTo(`requests/${id}`);
    await joseph.board.board.locator('summary', { hasText: 'Report or block' }).click();
    await joseph.board.button('Report to a moderator').click();
    await expect(joseph.board.problem).toContainText('Say why');
    await joseph.board.pick('Somebody may be in danger');
    await joseph.board.field('Tell us more (optional)').fill('They sound as if tonight is bad.');
    await joseph.board.button('Report to a moderator').click();
    await expect(joseph.board.told('Thank you. A moderator will read your report. Ruth is not told.')).toBeFocused();
    await outbox.waitFor(moderator, /Something about “Somebody to sit with me tonight” was reported/);
    await nadia.openYours();
    const report = desk.locator('.panel').filter({ hasText: 'They sound as if tonight is bad.' });
    await expect(report).toContainText('Joseph reported: Somebody may be in danger');
    await report.getByRole('textbox', { name: 'What was done (optional)' }).fill('Called her.');
    await report.getByRole('button', { name: 'Close this report' }).click();
    await expect(nadia.board.told('The report is closed.')).toBeFocused();
    await expect(report).toHaveCount(0);
    expect(
      (await outbox.mailsTo(ruth.email)).filter(({ text }) => /report/i.test(text)),
      'the reported person is not told',
    ).toEqual([]);
  });

  test('a moderator declines with a reason, which the asker reads', async ({ neighbour, outbox }) => {
    const ruth = await neighbour('Ruth');
    await ruth.post({ title: 'Scare my neighbour for me', details: 'I want to kill him, he is so loud at night.' });
    const nadia = await neighbour('Nadia', moderator);
    await nadia.board.goTo('yours');
    await nadia.signInAsStaff('Sign in');
    const held = nadia.part('For moderators').locator('.panel').filter({ hasText: 'Scare my neighbour for me' });
    await held.locator('summary').click();
    await held.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(nadia.board.problem).toBeFocused();
    await held.getByRole('textbox', { name: 'Why? The asker reads this' }).fill('Call the noise team instead.');
    await held.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(nadia.board.told('The asker knows why.')).toBeFocused();
    await outbox.waitFor(ruth.email, /The reason given: “Call the noise team instead.”/);
    await ruth.openYours();
    await expect(ruth.part('Ended')).toContainText('Declined: Call the noise team instead.');
  });

  test('a phone number, an e-mail address and a house number stay hidden from everyone', async ({ neighbour }) => {
    const ruth = await neighbour('Ruth');
    const { id } = await ruth.post({
      title: 'Mend my bike, 24 hours is fine',
      details: 'Two panels are loose. Ring O7700 nine hundred 123, or write to ruth@example.com, or knock at 12 Roman Road.',
    });
    for (const reader of [ruth, await neighbour('Reader')]) {
      await reader.board.goTo(`requests/${id}`);
      await expect(reader.board.heading('Mend my bike, 24 hours is fine')).toBeVisible();
      await expect(reader.board.board).toContainText('Two panels are loose.');
      await expect(reader.board.board).not.toContainText(/nine hundred 123|ruth@example\.com|12 Roman/);
    }
  });

  test('a block hides each from the other, silently, and can be taken back', async ({ neighbour, outbox }) => {
    const ruth = await neighbour('Ruth');
    const { id } = await ruth.post({ title: 'Trim the hedge at the back', address: '12 Example Street' });
    const derek = await neighbour('Derek');
    await derek.offer(id, 'I have shears.');
    await ruth.openYours();
    await ruth.board.button('Accept Derek’s offer').click();
    await expect(ruth.board.told('You accepted Derek.')).toBeFocused();
    await derek.openYours();
    await expect(derek.part('Coming up')).toContainText('12 Example Street');
    const before = (await outbox.mailsTo(derek.email)).length;

    await ruth.part('Coming up').locator('summary', { hasText: 'Report or block' }).last().click();
    await ruth.board.button('Block Derek').click();
    await expect(ruth.board.told('You and Derek no longer see each other. Derek is not told.')).toBeFocused();
    await expect(ruth.part('Coming up')).toHaveCount(0);

    await outbox.waitFor(derek.email, /A match has ended/);
    await derek.openYours();
    await expect(derek.board.board).not.toContainText('12 Example Street');
    await derek.board.goTo(`requests/${id}`);
    await expect(derek.board.heading('This request is no longer here')).toBeVisible();
    await derek.board.open();
    await expect(derek.board.request('Trim the hedge at the back')).toHaveCount(0);
    for (const { text } of (await outbox.mailsTo(derek.email)).slice(0, -before)) expect(text).not.toMatch(/block/i);

    await ruth.openYours();
    await ruth.board.button('Unblock Derek').click();
    await expect(ruth.board.told('Derek is no longer blocked.')).toBeFocused();
    await derek.board.open();
    await expect(derek.board.request('Trim the hedge at the back')).toBeVisible();
  });

  test('somebody under 18 reads, and is told why they may not ask', async ({ neighbour }) => {
    const lily = await neighbour('Lily');
    const { board } = lily;
    await lily.ask.open();
    await lily.ask.answer({ title: 'Help me revise for maths' });
    await board.button('Continue to e-mail').click();
    await board.field('E-mail address').fill(lily.email);
    await board.button('Send the code').click();
    await board.field('Code').fill(await lily.outbox.nextCodeFor(lily.email, []));
    await board.button('Post my request').click();
    await board.field('Name').fill('Lily');
    await board.button('Post my request').click();
    await expect(
      board.board.getByText('Only people of 18 or over can ask or offer for now. You can read every request').first(),
    ).toBeVisible();
    await board.open();
    await expect(board.request('Help me revise for maths')).toHaveCount(0);
    expect(await board.requests.count()).toBeGreaterThan(0);
  });
});
