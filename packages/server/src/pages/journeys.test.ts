import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlainBrowser } from '../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 120_000);
afterAll(() => server.close());
const browser = (headers = {}, origin?: string) => new PlainBrowser(server, origin, headers);

/** Signed in from the start. */
async function signedIn(email: string, more: Parameters<PlainBrowser['signIn']>[1] = {}): Promise<PlainBrowser> {
  const person = browser();
  await person.open('/sign-in');
  await person.signIn(email, more);
  return person;
}

/** Answers all questions, up to the check. */
async function askFor(person: PlainBrowser, title: string, details = 'I have the posts.'): Promise<void> {
  await person.open('/ask');
  await person.press('Continue', { category: 'diy' });
  await person.press('Continue', { title, details });
  await person.press('Continue', { 'place/postcode': 'E2 0HL', 'place/address': '12 Example Street' });
  await person.press('Continue', { 'timing/kind': 'flexible' });
  await person.press('Continue', { minutes: '120' });
  await person.press('Continue');
  expect(person.page.heading).toBe('Check what you are asking');
}

describe('without JavaScript', () => {
  test('a neighbour asks, another offers, and the two go through to the thanks', async () => {
    const ruth = browser();
    await ruth.open();
    await ruth.follow('Ask for help');
    await askFor(ruth, 'Put up my fence');
    expect(ruth.page.text('main')).toContain('12 Example Street, E2 0HL');
    expect(ruth.page.text('main')).toContain('About 2 hours');
    await ruth.press('Continue to e-mail');
    expect(ruth.page.heading).toBe('What is your e-mail address?');
    await ruth.signIn('ruth@example.org', { name: 'Ruth', button: 'Post my request' });
    expect(ruth.page.heading).toBe('Your request is on the board');
    expect(ruth.page.text('main')).toMatch(/Reference GT-/);
    expect(ruth.page.text('main')).toContain('We e-mail ruth@example.org when a neighbour offers');
    await ruth.follow('See the request');
    expect(ruth.page.text('main')).toContain('This is your request');

    const joseph = browser();
    await joseph.open();
    await joseph.follow('Put up my fence');
    await joseph.follow('Offer to help');
    expect(joseph.page.heading).toBe('Offer to help Ruth');
    await joseph.press('Offer to help', { message: '' });
    expect(joseph.page.problems).toEqual(['Write a message']);
    await joseph.press('Offer to help', { message: 'I have a spirit level.\nSaturday suits me.' });
    expect(joseph.page.heading).toBe('What is your e-mail address?');
    await joseph.signIn('joseph@example.org', { name: 'Joseph', button: 'Offer to help' });
    expect(joseph.page.text('main')).toContain('Ruth has your offer');
    expect(joseph.page.heading).toBe('Put up my fence');
    expect(joseph.page.text('main')).not.toContain('Example Street');

    await ruth.open('/yours');
    expect(ruth.page.text('nav')).toContain('Yours 1');
    expect(ruth.page.html).toContain('>I have a spirit level.\nSaturday suits me.</p>');
    await ruth.press('Accept Joseph’s offer');
    expect(ruth.page.text('main')).toContain('You accepted Joseph. You both have the place and the safe words.');
    expect(ruth.page.text('h2')).toContain('Coming up');
    const words = ruth.page.all('dl').length;
    expect(words).toBeGreaterThan(0);
    await ruth.press('Send', { text: 'Ring the top bell.' });
    expect(ruth.page.text('main')).toContain('Your message is sent');

    await joseph.open('/yours');
    expect(joseph.page.text('main')).toContain('You are helping Ruth');
    expect(joseph.page.text('main')).toContain('12 Example Street, E2 0HL');
    expect(joseph.page.text('main')).toContain('Ring the top bell.');
    expect(joseph.page.text('main')).toContain('Say the safe word at the door');
    await joseph.press('It is done');
    expect(joseph.page.text('main')).toContain('You said that it is done. We have asked Ruth to confirm.');

    await ruth.open('/yours');
    await ruth.press('Confirm that it is done', { 'helpers/0/minutes': 'many', 'helpers/0/thanks': 'You were so kind.' });
    expect(ruth.page.title).toMatch(/^Error: Yours/);
    expect(ruth.page.problems).toEqual(['Enter the minutes, in numbers']);
    expect(ruth.page.form('Confirm that it is done').fields).toMatchObject({
      'helpers/0/minutes': 'many',
      'helpers/0/thanks': 'You were so kind.',
    });
    await ruth.press('Confirm that it is done', { 'helpers/0/minutes': '90' });
    expect(ruth.page.text('main')).toContain('Thank you. The good turn is done.');
    expect(ruth.page.text('main')).toContain('Joseph gave 1 hour 30 minutes');
    await joseph.open('/yours');
    expect(joseph.page.text('main')).toContain('Ruth says: You were so kind.');
    expect(joseph.page.text('main')).not.toContain('Example Street');
  });

  test('every question says what is wrong, at the field and at the top, and keeps what was typed', async () => {
    const ada = browser();
    await ada.open('/ask');
    await ada.press('Continue');
    expect(ada.page.status).toBe(422);
    expect(ada.page.title).toBe('Error: What do you need help with? – Tower Hamlets');
    expect(ada.page.problems).toEqual(['Select what you need help with']);
    expect(ada.page.link('Select what you need help with')).toBe('#category-first');
    await ada.press('Continue', { category: 'diy' });
    await ada.press('Continue', { title: 'x'.repeat(120), details: '' });
    expect(ada.page.problems).toEqual(['Use 100 characters or fewer', 'Say what would help']);
    expect(ada.page.form('Continue').fields).toMatchObject({ title: 'x'.repeat(120) });
    await ada.press('Continue', { title: '</textarea><script>1</script>', details: '</textarea><script>2</script>' });
    await ada.press('Continue', { 'place/kind': 'meeting', 'place/description': 'The library' });
    expect(ada.page.problems).toEqual(['Choose your neighbourhood']);
    expect(ada.page.form('Continue').fields).toMatchObject({ 'place/kind': 'meeting', 'place/description': 'The library' });
    await ada.press('Continue', { 'place/kind': 'remote', 'place/area': 'bow-east' });
    await ada.press('Continue', { 'timing/kind': 'on', 'timing/day': '31', 'timing/month': '2', 'timing/year': '2027' });
    expect(ada.page.problems).toEqual(['Enter a real day, like 28 11 2026']);
    expect(ada.page.form('Continue').fields).toMatchObject({ 'timing/day': '31', 'timing/kind': 'on' });
    await ada.open('/ask/words');
    expect(ada.page.form('Continue').fields).toMatchObject({ details: '</textarea><script>2</script>' });
    expect(ada.page.html).not.toContain('<script>2');
  });

  test('nobody gets to a question before those that it follows from, and cleared answers are gone', async () => {
    const ada = browser();
    await ada.open('/ask/check');
    expect(ada.page.heading).toBe('What do you need help with?');
    await ada.press('Continue', { category: 'pets' });
    await ada.open('/ask/who');
    expect(ada.page.heading).toBe('What would help you?');
    await ada.press('Clear my answers');
    expect(ada.page.text('main')).toContain('Your answers are cleared');
    await ada.open('/ask');
    expect(ada.page.form('Continue').fields['category']).toBeUndefined();
  });

  test('the longest text in another script comes through the questions whole', async () => {
    const ada = browser();
    const details = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x980 + ((index * 7919) % 90))).join('');
    await askFor(ada, 'Long', details);
    expect([...ada.cookies].reduce((sum, [name, value]) => sum + name.length + value.length + 3, 0)).toBeLessThan(12_000);
    await ada.open('/ask/words');
    expect(ada.page.form('Continue').fields['details']).toBe(details.trim());
  });

  test('pressing twice is pressing once', async () => {
    const dora = await signedIn('dora@example.org');
    await askFor(dora, 'Only once');
    const form = dora.page;
    const before = new Map(dora.cookies);
    await dora.press('Post my request');
    expect(dora.page.heading).toBe('Your request is on the board');
    const { address } = dora.page;
    // The second press of a double click is sent with what the browser had at the first.
    dora.page = form;
    for (const [name, value] of before) dora.cookies.set(name, value);
    await dora.press('Post my request');
    expect(dora.page.address).toBe(address);
    const elias = await signedIn('elias@example.org');
    await elias.open(address.replace('/ask/done', '/requests'));
    await elias.follow('Offer to help');
    const offer = elias.page;
    await elias.press('Offer to help', { message: 'Me' });
    elias.page = offer;
    await elias.press('Offer to help', { message: 'Me' });
    expect(elias.page.status).toBe(200);
    await dora.open('/yours');
    expect(dora.page.text('main')).toContain('1 offer so far');
  });

  test('two presses of the sign-in button sign in once', async () => {
    const fay = browser();
    await fay.open('/sign-in');
    await fay.signIn('fay@example.org');
    await fay.open('/ask');
    await fay.press('Continue', { category: 'pets' });
    await fay.open('/yours');
    await fay.press('Sign out');
    expect([...fay.cookies.keys()]).toEqual(['goodturn-visit-tower-hamlets']);
    expect(fay.page.text('main')).toContain('You are signed out.');
    await fay.open('/sign-in');
    await fay.press('Send the code', { email: 'fay@example.org' });
    const form = fay.page;
    const before = new Map(fay.cookies);
    const code =
      (await server.mails())
        .filter(({ to }) => to === 'fay@example.org')
        .at(-1)
        ?.subject.slice(0, 6) ?? '';
    await fay.press('Sign in', { code });
    fay.page = form;
    fay.cookies.clear();
    for (const [name, value] of before) fay.cookies.set(name, value);
    await fay.press('Sign in', { code });
    expect(fay.page.heading).toBe('Yours');
    expect(fay.page.text('main')).toContain('Signed in as fay, fay@example.org');
  });

  test('what is no longer right when it is posted is said on the check, with a way to the question', async () => {
    const finn = await signedIn('finn@example.org');
    await askFor(finn, 'Soon');
    const soon = new Date(server.clock.now().getTime() + 10 * 60_000).toISOString();
    const [year, month, day] = soon.slice(0, 10).split('-');
    await finn.follow('Change When');
    await finn.press('Continue', {
      'timing/kind': 'on',
      'timing/day': day ?? '',
      'timing/month': month ?? '',
      'timing/year': year ?? '',
      'timing/from': soon.slice(11, 16),
    });
    expect(finn.page.heading).toBe('Check what you are asking');
    server.clock.advance({ minutes: 12 });
    await finn.press('Post my request');
    expect(finn.page.status).toBe(422);
    expect(finn.page.problems).toEqual(['Enter a time that is still to come']);
    await finn.follow('Enter a time that is still to come');
    expect(finn.page.heading).toBe('When would suit you?');
  });

  test('a wrong code is said where it is typed, and a new one can be had', async () => {
    const gil = browser();
    await gil.open('/sign-in');
    await gil.press('Send the code', { email: 'not an address' });
    expect(gil.page.problems).toEqual(['Enter an e-mail address, like name@example.com']);
    expect(gil.page.form('Send the code').fields['email']).toBe('not an address');
    await gil.press('Send the code', { email: 'gil@example.org' });
    expect(gil.page.text('main')).toContain('We sent 6 numbers to gil@example.org');
    await gil.press('Sign in', { code: '12' });
    expect(gil.page.problems).toEqual(['Enter the 6 numbers from the e-mail']);
    await gil.press('Send a new code');
    expect(gil.page.text('main')).toContain('We sent new numbers to gil@example.org');
  });

  test('a helper withdraws and an asker says no, each after a second thought', async () => {
    const hana = await signedIn('hana@example.org', { name: 'Hana' });
    await askFor(hana, 'Walk my dog');
    await hana.press('Post my request');
    const at = hana.page.address.replace('/ask/done', '/requests');
    for (const name of ['Ivo', 'Jun']) {
      const helper = await signedIn(`${name.toLowerCase()}@example.org`, { name });
      await helper.open(`${at}/offer`);
      await helper.press('Offer to help', { message: `I am ${name}.` });
      if (name === 'Ivo') {
        await helper.open('/yours');
        await helper.press('Yes');
        expect(helper.page.text('main')).toContain('Hana knows that you withdrew.');
      }
    }
    await hana.open('/yours');
    expect(hana.page.text('main')).toContain('I am Jun.');
    expect(hana.page.text('main')).not.toContain('I am Ivo.');
    await hana.press('Decline');
    expect(hana.page.text('main')).toContain('Jun knows that you said no, and was not told why.');
    await hana.press('Yes');
    expect(hana.page.text('main')).toContain('Your request is off the board.');
    expect(hana.page.text('main')).toContain('Cancelled');
    expect((await browser().open(at)).headers.get('x-robots-tag')).toBe('noindex');
  });

  test('somebody reports a request and blocks who wrote it', async () => {
    const kim = await signedIn('kim@example.org', { name: 'Kim' });
    await askFor(kim, 'Lend me money');
    await kim.press('Post my request');
    const at = kim.page.address.replace('/ask/done', '/requests');
    const lou = await signedIn('lou@example.org');
    await lou.open(`${at}/report`);
    await lou.press('Report to a moderator', { text: 'It asks for money.' });
    expect(lou.page.problems).toEqual(['Say why']);
    expect(lou.page.form('Report to a moderator').fields['text']).toBe('It asks for money.');
    await lou.press('Report to a moderator', { reason: 'money' });
    expect(lou.page.text('main')).toContain('A moderator will read your report. Kim is not told.');
    await lou.open(`${at}/report`);
    await lou.press('Block Kim');
    expect(lou.page.text('main')).toContain('You and Kim no longer see each other.');
    await lou.press('Unblock Kim');
    expect(lou.page.text('main')).toContain('Kim is no longer blocked.');
  });

  test('a moderator puts a request on the board that waited', async () => {
    const mia = await signedIn('mia@example.org', { name: 'Mia' });
    await askFor(mia, 'Sit with me', 'I want to kill myself');
    await mia.press('Post my request');
    expect(mia.page.heading).toBe('A person reads your request first');
    expect(mia.page.text('main')).toContain('Samaritans free on 116 123');
    const nadia = await signedIn('nadia@example.org', { name: 'Nadia' });
    const me = (await server.signIn('nadia@example.org')).person;
    await server.makeModerator(me.id);
    await nadia.open('/yours');
    expect(nadia.page.text('main')).toContain('Words of danger, Mia');
    await nadia.press('Put it on the board');
    expect(nadia.page.text('main')).toContain('The request is on the board.');
  });

  test('somebody under 18 reads why they may not ask', async () => {
    const ned = await signedIn('ned@example.org', { adult: false });
    await ned.open('/ask');
    expect(ned.page.text('main')).toContain('Only people of 18 or over can ask or offer for now.');
  });
});

describe('a sign-in', () => {
  test('is refreshed when its token is old, and what was typed is there again when it has ended', async () => {
    const olga = await signedIn('olga@example.org', { name: 'Olga' });
    server.clock.advance({ minutes: 20 });
    await olga.open('/yours');
    expect(olga.page.text('main')).toContain('Signed in as Olga');
    await olga.press('Save', { displayName: 'Olga the Second' });
    expect(olga.page.text('main')).toContain('Signed in as Olga the Second');

    const { page } = olga;
    await server.database.owner.deleteFrom('sign_ins').execute();
    olga.page = page;
    await olga.press('Save', { displayName: 'Olga the Third' });
    expect(olga.page.heading).toBe('What is your e-mail address?');
    await olga.signIn('olga@example.org');
    expect(olga.page.heading).toBe('Yours');
    expect(olga.page.form('Save').fields['displayName']).toBe('Olga the Third');
    expect(olga.page.text('main')).toContain('Signed in as Olga the Second');
  });

  test('is a sealed cookie of its own, which the API does not read', async () => {
    const pia = browser({ 'x-forwarded-proto': 'https' });
    await pia.open('/sign-in');
    await pia.signIn('pia@example.org');
    const [name, value] = [...pia.cookies].find(([one]) => one.includes('sign-in')) ?? [];
    expect(name).toBe('goodturn-sign-in-tower-hamlets');
    const headers = { cookie: [...pia.cookies].map(([one, text]) => `${one}=${text}`).join('; ') };
    expect((await server.call('/me', { headers })).status).toBe(401);
    expect((await server.call('/me', { token: value ?? '' })).status).toBe(401);
    const elsewhere = browser();
    elsewhere.cookies.set('goodturn-sign-in-elsewhere', value ?? '');
    expect((await elsewhere.open('/c/elsewhere/yours')).text('main')).toContain('Sign in to see your requests and offers.');
  });
});
