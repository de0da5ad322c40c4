import { afterAll, beforeAll, expect, it } from 'vitest';
import { neighbour } from '../../testing/neighbours.js';
import { charity, type Charity } from '../../testing/organisations.js';
import { PlainBrowser } from '../../testing/plain-browser.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let kitchen: Charity;
beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
});
afterAll(() => server.close());

const codeFor = async (email: string) =>
  (await server.mails())
    .filter((mail) => mail.to === email && /^\d{6} /.test(mail.subject))
    .at(-1)
    ?.subject.slice(0, 6) ?? '';

/** From the page that asks for an address over the code by e-mail to a name. */
async function signIn(browser: PlainBrowser, email: string, name: string) {
  await browser.press('Send the code', { email });
  await browser.press('Sign in', { code: await codeFor(email) });
  await browser.press('Sign in', { displayName: name, adult: 'yes' });
}

it('roles are found, joined on a date by who signs in on the way, and given up, on plain pages', async () => {
  const role = await kitchen.offer({ title: 'Cook </script> & eat' });
  const [session] = await kitchen.plan(role.id, { capacity: 1 });
  const other = await kitchen.offer({ title: 'Only for grown-ups', minimumAge: 18, joining: 'apply' });
  const browser = new PlainBrowser(server);
  await browser.open('/opportunities');
  expect([browser.page.heading, browser.page.headers.get('x-robots-tag')]).toEqual(['Volunteer with an organisation', null]);
  await browser.open('/opportunities?age=14');
  expect(browser.page.text()).not.toContain('Only for grown-ups');
  await browser.open('/opportunities?postcode=E2');
  expect(browser.page.problems).toEqual(['Enter the full postcode, like E2 0HL']);
  await browser.open('/opportunities?q=nothing+like+it');
  expect(browser.page.text()).toContain('No role fits what you look for');

  await browser.open(`/opportunities/${role.id}`);
  expect(browser.page.text()).toContain('1 place left');
  const [, data = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(browser.page.html) ?? [];
  expect(JSON.parse(data)).toMatchObject({ '@type': 'JobPosting', title: 'Cook </script> & eat', employmentType: 'VOLUNTEER' });
  const sitemap = await server.call('http://localhost:8080/c/tower-hamlets/sitemap.xml');
  expect(sitemap.text).toContain(`/c/tower-hamlets/opportunities/${role.id}<`);

  await browser.press('Join: Tuesday 24 November, 6pm to 9pm');
  expect(browser.page.heading).toBe('What is your e-mail address?');
  await signIn(browser, 'dora@example.org', 'Dora');
  expect(browser.page.heading).toBe('Cook </script> & eat');
  expect(browser.page.text()).toContain('You have a place: Tuesday 24 November, 6pm to 9pm. We remind you the day before.');

  const late = await neighbour(server, 'ella@example.org', { displayName: 'Ella' });
  expect((await late.move(`/sessions/${session!.id}/bookings`)).body).toMatchObject({ status: 'waiting' });
  await browser.open('/opportunities/bookings');
  expect(browser.page.text()).toContain('You have a place');
  await browser.press('Make an address for my calendar');
  expect(browser.page.html).toMatch(/value="https:\/\/goodturn\.example\/v1\/tower-hamlets\/calendars\/[\w-]+\.ics"/);
  await browser.press('Yes');
  expect(browser.page.text()).toContain('Your place is free for somebody else.');
  expect((await late.read('/me/bookings')).body).toMatchObject({ items: [{ status: 'booked' }] });

  // The place went to who waited: now this reader waits, and hears which number they are.
  await browser.open(`/opportunities/${role.id}`);
  await browser.press('Join the waiting list: Tuesday 24 November, 6pm to 9pm');
  expect(browser.page.text()).toContain('You are number 1 on the waiting list');

  await browser.open(`/opportunities/${other.id}`);
  await browser.press('Send my application', { message: 'I like to talk.' });
  expect(browser.page.text()).toContain('Your application is sent. Kitchen answers by e-mail.');
  expect(browser.page.text()).toContain('Kitchen has your application and answers by e-mail.');
});

it('what was typed for an application survives the sign-in, a lock is told with the next step, and no other site can join', async () => {
  const role = await kitchen.offer({
    title: 'Visit a neighbour',
    joining: 'apply',
    requirement: { kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: [], eligibilityReason: 'Care at home' },
  });
  const browser = new PlainBrowser(server);
  await browser.open(`/opportunities/${role.id}`);
  expect(browser.page.text()).toContain('An enhanced DBS check for work with adults');
  expect(browser.page.text()).toContain('Anybody may read on.');
  await browser.press('Send my application', { message: 'I would love to.' });
  await signIn(browser, 'finn@example.org', 'Finn');
  expect(browser.page.heading).toBe('Visit a neighbour');
  expect(browser.page.text()).toContain('You do not have this check yet.');
  expect(browser.page.html).not.toContain('Send my application');
  const forged = await server.call(`http://localhost:8080/c/tower-hamlets/opportunities/${role.id}/take`, {
    method: 'POST',
    raw: 'message=Hello',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
  });
  expect(forged.status).toBe(403);
});

it('an organisation is reported and blocked from the page of its role by who signs in on the way, and the block ended, on plain pages', async () => {
  const farm = await charity(server, 'Stepping Stones Farm');
  const role = await farm.offer({ title: 'Feed the goats' });
  const browser = new PlainBrowser(server);
  await browser.open(`/opportunities/${role.id}`);
  expect(browser.page.text()).toContain('Sign in to report or block Stepping Stones Farm');
  const at = `/organisations/${farm.organisation.id}/report`;
  await browser.open(at);
  await signIn(browser, 'mona@example.org', 'Mona');
  expect(browser.page.heading).toBe('Report or block');
  expect(browser.page.text()).toContain('Blocking ends your places and applications at Stepping Stones Farm.');
  await browser.press('Report to a moderator', { text: 'They asked for £50.' });
  expect([browser.page.heading, browser.page.problems.length]).toEqual(['Report or block', 1]);
  await browser.press('Report to a moderator', { reason: 'money' });
  expect(browser.page.text()).toContain('A moderator will read your report. Stepping Stones Farm is not told.');
  const kept = await server.database.owner
    .selectFrom('reports')
    .select(['kind', 'text'])
    .where('subject_id', '=', farm.organisation.id)
    .execute();
  expect(kept).toEqual([{ kind: 'organisation', text: 'They asked for £50.' }]);

  await browser.open(at);
  await browser.press('Block Stepping Stones Farm');
  expect(browser.page.text()).toContain('You and Stepping Stones Farm no longer see each other.');
  await browser.open('/opportunities');
  expect(browser.page.text()).not.toContain('Feed the goats');
  expect((await browser.open(`/opportunities/${role.id}`)).status).toBe(404);
  await browser.open('/yours');
  await browser.press('Unblock Stepping Stones Farm');
  expect(browser.page.text()).toContain('Stepping Stones Farm is no longer blocked.');
  await browser.open('/opportunities');
  expect(browser.page.text()).toContain('Feed the goats');
});
