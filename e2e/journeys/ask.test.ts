import { expect, test } from '../fixtures.js';

const draftIn = 'Object.keys(sessionStorage).concat(Object.keys(localStorage)).filter((key) => key.includes("draft"))';

test.describe('a neighbour asks for help', () => {
  test('from the first page to the reference, signing in last, with one request for two presses', async ({ neighbour, outbox }) => {
    const ruth = await neighbour('Ruth');
    const { ask, board, page } = ruth;
    await board.open();
    await board.askButton.click();
    await expect(board.heading('What do you need help with?')).toBeFocused();

    await board.button('Continue').click();
    await expect(board.problem).toBeFocused();
    await expect(board.problem).toContainText('Select what you need help with');
    await ask.category('Moving things');

    await board.field('Details').fill('It comes apart. Call me on 07700 900123 before you come.');
    await board.button('Continue').click();
    await expect(board.problem).toBeFocused();
    await expect(board.problem).toContainText('Enter a title');
    await expect(board.field('Details')).toHaveValue('It comes apart. Call me on 07700 900123 before you come.');
    await board.problem.getByRole('link', { name: 'Enter a title' }).click();
    await expect(board.field('Title')).toBeFocused();
    await board.field('Title').fill('Carry my old sofa to the kerb');
    await ask.continueTo('Where is the help needed?');
    await expect(board.board.getByText('We hide phone numbers in what everyone sees.')).toBeVisible();
    await expect(board.board.getByText('Only the neighbour you accept sees')).toBeVisible();

    await board.field('Postcode').fill('RM8 2LD');
    await board.field('House or flat number, and street').fill('12 Example Street');
    await board.button('Continue').click();
    await expect(board.problem).toContainText('That postcode is outside Tower Hamlets');
    await expect(board.field('House or flat number, and street')).toHaveValue('12 Example Street');
    await board.field('Postcode').fill('E2 9ZZ');
    await board.button('Continue').click();
    await expect(board.problem).toContainText('Choose your neighbourhood');
    await board.choice('Choose your neighbourhood').selectOption({ label: 'Weavers' });
    await ask.continueTo('When would suit you?');

    await board.pick('On a day');
    await board.field('Day').fill('31');
    await board.field('Month').fill('2');
    await board.field('Year').fill(String(new Date().getFullYear() + 1));
    await board.button('Continue').click();
    await expect(board.problem).toContainText('Enter a real day');
    await board.field('Day').fill('14');
    await board.field('Month').fill('1');
    await board.board.getByLabel('From (optional)').fill('10:00');
    await board.board.getByLabel('Until (optional)').fill('13:00');
    await ask.continueTo('How much help do you need?');
    await ask.size('1 hour', 2);

    await board.pick('Someone else');
    await board.field('Who are they to you?').fill('my mother');
    await board.button('Continue').click();
    await expect(board.problem).toContainText('Ask them first, then tick the box');
    await board.board.getByText('They know that I am asking, and agreed', { exact: true }).click();
    await ask.continueTo('Check what you are asking');
    await expect(board.board).toContainText('12 Example Street, E2 9ZZ');
    await expect(board.board).toContainText('Near Weavers');
    await expect(board.board).toContainText('14 January, 10am to 1pm');
    await expect(board.board).toContainText('my mother');
    await expect(board.board.getByText('We hide phone numbers in what everyone sees.')).toBeVisible();

    await board.board.getByRole('link', { name: 'Change Title' }).click();
    await board.field('Title').fill('Carry my old sofa to the street');
    await ask.continueTo('Check what you are asking');
    await expect(board.board).toContainText('Carry my old sofa to the street');

    await board.button('Continue to e-mail').click();
    await board.field('E-mail address').fill('not an address');
    await board.button('Send the code').click();
    await expect(board.problem).toContainText('Enter an e-mail address, like name@example.com');
    await expect(board.field('E-mail address')).toHaveValue('not an address');
    await board.field('E-mail address').fill(ruth.email);
    await board.button('Send the code').click();
    const code = await outbox.nextCodeFor(ruth.email, []);
    await board.field('Code').fill(code === '111111' ? '222222' : '111111');
    await board.button('Post my request').click();
    await expect(board.problem).toContainText('That code is not right. Check the e-mail');
    await board.field('Code').fill(code);
    await board.button('Post my request').click();
    await expect(board.heading('What should neighbours call you?')).toBeVisible();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })'), 'what the tab keeps').not.toContain(ruth.email);
    await board.field('Name').fill('Ruth');
    await board.board.getByText('I am 18 or over', { exact: true }).click();
    await board.button('Post my request').dblclick();

    const { id, reference } = await ask.posted();
    expect(reference).toMatch(/^GT-[0-9A-Z]{3}-\d\d/);
    await expect(board.board.getByText('What happens next')).toBeVisible();
    await expect(board.board).toContainText(`We e-mail ${ruth.email} when a neighbour offers`);
    expect(await page.evaluate(draftIn), 'drafts that are left').toEqual([]);

    const mail = await outbox.waitFor(ruth.email, /is on the board/);
    expect(mail.text).toContain(reference);
    expect(mail.text).toContain(`#goodturn/requests/${id}`);
    expect((await outbox.mailsTo(ruth.email)).filter(({ subject }) => subject.includes('on the board'))).toHaveLength(1);

    const reader = await neighbour('Reader');
    await reader.board.open();
    await expect(reader.board.request('Carry my old sofa to the street')).toHaveCount(1);
    await reader.board.request('Carry my old sofa to the street').getByRole('link').click();
    await expect(reader.board.board).toContainText('It comes apart.');
    await expect(reader.board.board).toContainText('Near Weavers');
    await expect(reader.board.board).not.toContainText('900123');
    await expect(reader.board.board).not.toContainText('Example Street');
    await expect(reader.board.board).not.toContainText('my mother');
  });

  test('two presses on the last button when signed in are one request too', async ({ neighbour }) => {
    const priya = await neighbour('Priya');
    await priya.post({ title: 'Hold the ladder while I paint' });
    await priya.ask.open();
    await priya.ask.answer({ title: 'Paint the other side of the fence' });
    await priya.board.button('Post my request').dblclick();
    await priya.ask.posted();
    await priya.openYours();
    await expect(priya.board.board.getByRole('link', { name: 'Paint the other side of the fence' })).toHaveCount(1);
  });

  test('what was typed outlives a reload and a lost connection, and goes when it is cleared', async ({ neighbour }) => {
    const mina = await neighbour('Mina');
    const { ask, board, page } = mina;
    await ask.open();
    await ask.category('Tech help');
    await board.field('Title').fill('Set up my new tablet');
    await board.field('Details').fill('It asks me things that I do not understand.');
    await page.reload();
    await expect(board.field('Title')).toHaveValue('Set up my new tablet');
    await expect(board.field('Details')).toHaveValue('It asks me things that I do not understand.');

    await page.context().setOffline(true);
    await board.button('Continue').click();
    await expect(board.problem).toContainText('You are offline. What you typed is safe on this device');
    await expect(board.problem).toBeFocused();
    await expect(board.field('Title')).toHaveValue('Set up my new tablet');
    await page.context().setOffline(false);
    await ask.continueTo('Where is the help needed?');
    await page.goBack();
    await expect(board.field('Details')).toHaveValue('It asks me things that I do not understand.');
    await page.goBack();
    await expect(board.board.getByRole('radio', { name: 'Tech help' })).toBeChecked();
    await page.goForward();

    await board.button('Clear my answers').click();
    await expect(board.heading('What do you need help with?')).toBeVisible();
    await expect(board.board.getByText('Your answers are cleared').first()).toBeVisible();
    await expect(board.board.getByRole('radio', { name: 'Tech help' })).not.toBeChecked();
    expect(await page.evaluate(draftIn)).toEqual([]);
    await page.reload();
    await expect(board.board.getByRole('radio', { name: 'Tech help' })).not.toBeChecked();
  });

  test('the answers go when someone signs out, and another tab never sees them', async ({ neighbour }) => {
    const ade = await neighbour('Ade');
    const { ask, board, page } = ade;
    await ade.post({ title: 'Mend the latch of my gate' });
    await ask.open();
    await ask.category();
    await board.field('Title').fill('A secret half written');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.locator('goodturn-request-board').getByRole('heading', { name: 'What do you need help with?' })).toBeVisible();
    await expect(other.locator('goodturn-request-board')).not.toContainText('A secret half written');
    await ade.openYours();
    await board.button('Sign out').click();
    await expect(board.field('E-mail address')).toBeVisible();
    await expect.poll(() => page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain('A secret half written');
  });

  test('the answers go after thirty minutes without typing', async ({ neighbour }) => {
    const zofia = await neighbour('Zofia');
    const { ask, board, page } = zofia;
    await page.clock.install();
    await ask.open();
    await ask.category();
    await board.field('Title').fill('Oil the hinges of my door');
    await page.clock.fastForward('29:00');
    await page.reload();
    await expect(board.field('Title')).toHaveValue('Oil the hinges of my door');
    await board.field('Title').fill('Oil the hinges of both doors');
    await page.clock.fastForward('29:00');
    await expect(board.field('Title')).toHaveValue('Oil the hinges of both doors');
    await page.clock.fastForward('02:00');
    await expect(board.board.getByText('We cleared your answers because nothing was typed for 30 minutes.')).toBeVisible();
    await expect(board.heading('What do you need help with?')).toBeVisible();
    expect(await page.evaluate(draftIn)).toEqual([]);
  });

  test('at a public place or by phone, without an address', async ({ neighbour }) => {
    const wei = await neighbour('Wei');
    const { ask, board } = wei;
    await ask.open();
    await ask.category('Language and interpreting');
    await ask.words('Practise English with me', 'One hour a week would be lovely.');
    await board.pick('By phone or online');
    await expect(board.field('Postcode')).toHaveCount(0);
    await board.pick('At a public place');
    await board.choice('Choose your neighbourhood').selectOption({ label: 'Weavers' });
    await board.field('Where to meet').fill('The library on Roman Road');
    await ask.continueTo('When would suit you?');
    await ask.anyDay();
    await ask.size('1 hour', 1);
    await ask.continueTo('Check what you are asking');
    await board.button('Continue to e-mail').click();
    await wei.signIn('Post my request');
    const { id } = await ask.posted();
    const reader = await neighbour('Reader');
    await reader.board.goTo(`requests/${id}`);
    await expect(reader.board.board).toContainText('At a public place in Weavers');
    await expect(reader.board.board).not.toContainText('Roman Road');
  });
});
