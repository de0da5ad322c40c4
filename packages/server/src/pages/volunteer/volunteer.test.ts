import { afterAll, beforeAll, expect, it } from 'vitest';
import { neighbour } from '../../testing/neighbours.js';
import { charity } from '../../testing/organisations.js';
import { PlainBrowser } from '../../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
});
afterAll(() => server.close());

const codeFor = async (email: string) =>
  (await server.mails())
    .filter((mail) => mail.to === email && /^\d{6} /.test(mail.subject))
    .at(-1)
    ?.subject.slice(0, 6) ?? '';

/** Answers the questions of a sign-up, in their order. */
async function answer(browser: PlainBrowser, born: readonly [string, string, string], more: Record<string, string>[] = []) {
  await browser.open('/volunteer/you');
  const pages: Record<string, string>[] = [
    { legalName: 'Amina Yusuf', 'dateOfBirth/day': born[0], 'dateOfBirth/month': born[1], 'dateOfBirth/year': born[2] },
    ...more,
    { 'postcode/home': 'E2 0HL', reach: '2km' },
    { 'skills/ActiveListening': 'yes', 'skills/Driving': 'yes' },
    {},
    { 'availability/TuesdayMorning': 'yes' },
    { 'languages/en': 'yes', 'languages/so': 'yes' },
    { helpToTakePart: 'I cannot climb stairs' },
    { notifications: 'daily' },
    { codeOfConduct: 'yes' },
  ];
  for (const [index, fields] of pages.entries()) {
    const conduct = index === pages.length - 1;
    const [version] = /value="(20[^"]+)"/.exec(browser.page.html)?.slice(1) ?? [];
    await browser.press('Continue', conduct ? { codeOfConduct: version ?? '' } : fields, { anyName: true });
    expect(browser.page.problems, browser.page.heading).toEqual([]);
  }
  expect(browser.page.heading).toBe('Check your answers');
}

/** From the check over the code by e-mail to the end. */
async function signIn(browser: PlainBrowser, email: string, name: string) {
  await browser.press('Continue to e-mail');
  await browser.press('Send the code', { email });
  await browser.press('Sign up', { code: await codeFor(email) });
  expect(browser.page.heading).toBe('What should neighbours call you?');
  expect(browser.page.text()).not.toContain('18 or over');
  await browser.press('Sign up', { displayName: name });
}

it('signs somebody up on plain pages, and nothing that was typed is lost on the way', async () => {
  const browser = new PlainBrowser(server);
  await browser.open('/volunteer');
  expect([browser.page.heading, browser.page.headers.get('x-robots-tag')]).toEqual(['Help your neighbours', null]);
  await browser.follow('Sign up to volunteer');
  await browser.open('/volunteer/skills');
  expect(browser.page.heading).toBe('Who are you?');
  expect(browser.page.headers.get('x-robots-tag')).toBe('noindex');
  await browser.press('Continue', {
    legalName: 'Amina Yusuf',
    'dateOfBirth/day': '31',
    'dateOfBirth/month': '2',
    'dateOfBirth/year': '1990',
  });
  expect(browser.page.title).toMatch(/^Error: /);
  expect(browser.page.problems).toEqual(['Enter a real day, like 31 3 1980']);
  expect(browser.page.form('Continue').fields).toMatchObject({ legalName: 'Amina Yusuf', 'dateOfBirth/month': '2' });

  await answer(browser, ['5', '3', '1990']);
  const check = browser.page.text();
  for (const said of [
    'Amina Yusuf',
    '5 March 1990',
    'Listening and Driving',
    'Tuesday: Morning',
    'English and Somali',
    'I cannot climb stairs',
  ])
    expect(check).toContain(said);
  await signIn(browser, 'amina@example.org', 'Amina');
  expect(browser.page.heading).toBe('Do you want to answer the equality questions?');
  expect(browser.page.text()).toContain('You are signed up to volunteer');

  await browser.press('Continue', { wanted: 'yes' });
  await browser.press('Continue', { ageBand: '35-44' });
  await browser.press('Continue', { sex: 'skip' });
  for (const next of ['Continue', 'Continue']) await browser.press(next);
  await browser.press('Continue', { ethnicity: 'black' });
  await browser.press('Continue', { ethnicityDetail: 'african' });
  await browser.press('Continue');
  await browser.press('Send my answers');
  expect(browser.page.text()).toContain('Your answers are counted');
  expect(browser.page.heading).toBe('You are signed up to volunteer');
  const rows = await server.database.owner.selectFrom('equality_counts').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/amina/i);
  expect(rows.length).toBeGreaterThan(0);

  await browser.open(browser.page.link('Go to my profile'));
  expect(browser.page.text()).toContain('You may be asked just now.');
  expect(browser.page.text()).toContain('We have no certificate of yours yet.');
  expect(browser.page.text()).not.toContain('Change Date of birth');
  await browser.press('Go off duty');
  expect(browser.page.text()).toContain('You are off duty.');
  await browser.press('Begin my break', { 'pausedUntil/day': '1', 'pausedUntil/month': '1', 'pausedUntil/year': '2020' });
  expect(browser.page.problems).toEqual(['Enter a day that is still to come']);
  await browser.press('Begin my break', { 'pausedUntil/day': '4', 'pausedUntil/month': '1', 'pausedUntil/year': '2027' });
  expect(browser.page.text()).toContain('You are on a break until Monday 4 January');
  await browser.press('I agree');
  expect(browser.page.text()).toContain('You agreed on');
  expect(browser.page.text()).toContain('Next step: name two people who know you, below.');
  await browser.press('Send the e-mail', { name: '', email: 'amina@example.org' });
  expect(browser.page.problems).toEqual(['Enter their name']);
  await browser.press('Send the e-mail', { name: 'Mr Lee', email: 'amina@example.org' });
  expect(browser.page.problems).toEqual(['Enter the address of somebody else, whom you have not named yet']);
  expect(browser.page.form('Send the e-mail').fields).toMatchObject({ name: 'Mr Lee' });
  await browser.press('Send the e-mail', { name: 'Mr Lee', email: 'lee@example.org' });
  for (const said of ['The e-mail is sent.', 'Mr Lee, lee@example.org', 'We wrote to them']) expect(browser.page.text()).toContain(said);
  expect((await server.mails()).some(({ to }) => to === 'lee@example.org')).toBe(true);
  await browser.press('Take this name back');
  expect(browser.page.text()).toContain('We no longer ask them.');
  expect(browser.page.text()).not.toContain('lee@example.org');
  await browser.open(browser.page.attributes('a', ({ href }) => /change\/skills/.test(href ?? ''))?.['href'] ?? '');
  expect(browser.page.form('Save').fields).toMatchObject({ 'skills/Driving': 'yes' });
  await browser.press('Save', { 'skills/Driving': '', 'skills/BasicFirstAid': 'yes' }, { anyName: true });
  expect(browser.page.text()).toContain('Your changes are saved.');
  // An application is taken back as one, not as a place.
  const choir = await charity(server, 'Choir');
  const { id } = await choir.offer({ joining: 'apply', title: 'Sing on Fridays' });
  await browser.open(`/opportunities/${id}`);
  await browser.press('Send my application');
  await browser.open('/volunteer/profile');
  expect(browser.page.text()).toContain('Take my application back');
  expect(browser.page.text()).not.toContain('Give up my place');
  expect(browser.page.attributes('a', ({ href }) => /\/opportunities(\?|$)/.test(href ?? ''))).toBeDefined();
  await browser.open('/volunteer/you');
  expect(browser.page.heading).toBe('Who are you?');
});

it('sends nobody below 13 on, and asks a guardian for who is 14, whose link is told kindly whatever became of it', async () => {
  const child = new PlainBrowser(server);
  await child.open('/volunteer/you');
  await child.press('Continue', { legalName: 'Bo', 'dateOfBirth/day': '1', 'dateOfBirth/month': '5', 'dateOfBirth/year': '2015' });
  expect(child.page.heading).toBe('Thank you for wanting to help');
  expect([...child.cookies.keys()].filter((name) => name.includes('draft'))).toEqual([]);

  const young = new PlainBrowser(server);
  await answer(young, ['1', '5', '2012'], [{ guardianEmail: 'mother@example.org' }]);
  await signIn(young, 'amir@example.org', 'Amir');
  await young.press('Continue', { wanted: 'no' });
  expect(young.page.heading).toBe('Your parent or guardian has to say yes first');
  const mail = (await server.mails()).find(({ to }) => to === 'mother@example.org');
  const link = /https:\/\/goodturn\.example\/c\/tower-hamlets(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await young.open(link);
  await young.press('Yes, I agree', { parentalResponsibility: 'yes' });
  expect([young.page.status, young.page.heading]).toEqual([403, 'Only a parent or guardian can say yes']);
  const mother = new PlainBrowser(server);
  await mother.open(link);
  expect(mother.page.heading).toBe('Do you say yes for Amir?');
  expect(mother.page.headers.get('x-robots-tag')).toBe('noindex');
  await mother.press('Yes, I agree');
  expect([mother.page.status, mother.page.heading]).toEqual([422, 'Do you say yes for Amir?']);
  expect(mother.page.text()).toContain('Only a parent or guardian can say yes');
  const friend = new PlainBrowser(server);
  await answer(friend, ['1', '6', '2012'], [{ guardianEmail: 'aunt@example.org' }]);
  await signIn(friend, 'friend@example.org', 'Kim');
  await friend.press('Continue', { wanted: 'no' });
  await friend.open(link);
  await friend.press('Yes, I agree', { parentalResponsibility: 'yes' });
  expect([friend.page.status, friend.page.heading]).toEqual([403, 'Only a parent or guardian can say yes']);
  expect(friend.page.text()).toContain('It takes somebody of 18 or over');
  await mother.press('Yes, I agree', { parentalResponsibility: 'yes' });
  expect(mother.page.heading).toBe('Thank you: Amir can help now');
  await mother.open(link);
  expect(mother.page.heading).toBe('Thank you: Amir can help now');
  await mother.open('/guardian/made-up-by-somebody');
  expect([mother.page.status, mother.page.heading]).toEqual([404, 'This link does not work']);
  await young.open('/volunteer/profile');
  expect(young.page.text()).not.toContain('May we ask the DBS');
});

it('prints a record, hands out my data, and deletes the account with a fresh code', async () => {
  const email = 'deniz@example.org';
  const deniz = await neighbour(server, email, { displayName: 'Deniz' });
  const ruth = await neighbour(server, 'ruth@example.org');
  const request = await ruth.ask();
  const offer = await deniz.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  await ruth.move(`/requests/${request.id}/complete`, { helpers: [{ offerId: offer.id, minutes: 90 }] });
  const kitchen = await charity(server);
  const role = await kitchen.offer();
  const [session] = await kitchen.plan(role.id);
  await deniz.move(`/sessions/${session?.id}/bookings`);

  const browser = new PlainBrowser(server);
  await browser.open('/volunteer/record');
  await browser.press('Send the code', { email });
  await browser.press('Sign in', { code: await codeFor(email) });
  expect(browser.page.heading).toBe('Record of volunteering');
  expect(browser.page.text('main')).toContain('Deniz volunteered with Tower Hamlets.');
  expect(browser.page.text('main')).toContain('1 hour 30 minutes');
  await browser.open(browser.page.link('Download the signed record'));
  expect([browser.page.headers.get('content-type'), browser.page.html.split('.').length]).toEqual(['application/vc+jwt', 3]);

  await browser.open('/volunteer/profile');
  expect(browser.page.text()).toContain('You have not signed up to volunteer.');
  await browser.open('/volunteer/my-data-json');
  expect([browser.page.headers.get('content-disposition'), browser.page.html]).toEqual([
    'attachment; filename="goodturn-tower-hamlets.json"',
    expect.stringContaining(email),
  ]);
  await browser.open('/volunteer/delete');
  expect(browser.page.text()).toContain('1 place of yours becomes free.');
  await browser.press('Send me a code');
  await browser.press('Delete my account for good', { code: '000000' });
  expect(browser.page.problems).toHaveLength(1);
  await browser.press('Delete my account for good', { code: await codeFor(email) });
  expect(browser.page.heading).toBe('Your account is deleted');
  await browser.open('/volunteer/profile');
  expect(browser.page.heading).toBe('What is your e-mail address?');
});

it('has a way out on each page, to where the community says, and a desk that says what it needs', async () => {
  const browser = new PlainBrowser(server);
  await browser.open('/desk');
  expect(browser.page.text('main')).toContain('needs JavaScript');
  expect(browser.page.headers.get('x-robots-tag')).toBe('noindex');
  const exit = () => browser.page.attributes('a', (one) => 'data-leaving' in one);
  expect(exit()).toMatchObject({ href: 'https://www.bbc.co.uk/weather', rel: 'nofollow noreferrer', 'data-leaving': 'Leaving this page' });
  await server.changeSettings((settings) => ({ ...settings, pages: { ...settings.pages, exit: 'https://www.council.example/bins' } }));
  await browser.open('/volunteer');
  expect(exit()?.['href']).toBe('https://www.council.example/bins');
});
