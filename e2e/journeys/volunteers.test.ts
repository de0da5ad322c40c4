import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import type { Outbox } from '../pages/outbox.js';
import { program, staff, type Program } from '../pages/program.js';

/** Help that the law lets this community ask a certificate for; the journeys add it, and no other journey uses it. */
const gated = 'hospital-visits';
const kind = { level: 'enhanced' as const, workforce: 'adult' as const, barredLists: [] };
const home = { kind: 'address' as const, postcode: 'E2 0HL', address: '12 Example Street' };
const ask = { title: 'Come with me to the hospital', details: 'On Thursday, to sit with me while I wait.', category: gated, place: home };
/** The job that asks the Update Service runs once a minute. */
const answerWithin = 120_000;
const asking = { ...ask, timing: { kind: 'flexible' as const }, minutes: 90, helpersWanted: 1 };

async function gateIt(url: string, outbox: Outbox): Promise<void> {
  const { client } = await staff(url, outbox, 'administrator');
  const { categories } = await client.settings.get();
  if (categories.some(({ id }) => id === gated)) return;
  const kept = categories.map(({ id, names, pictogram, requirement, skills, assetTerms }) => ({
    id,
    names,
    pictogram,
    requirement,
    skills,
    assetTerms,
  }));
  const requirement = {
    kind: 'dbs' as const,
    ...kind,
    eligibilityReason: 'Going along with adults to health care',
  };
  const added = { id: gated, names: { en: 'Going along to hospital' }, pictogram: 'lifts', requirement, skills: [], assetTerms: [] };
  await client.settings.update({ categories: [...(kept as (typeof added)[]), added] });
}

/** A page in a browser that runs no script. */
async function plainPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'en-GB' });
  return context.newPage();
}

/** Signs up on the hosted pages, question by question. @param born day, month, year */
async function signUp(
  page: Page,
  outbox: Outbox,
  { name, email, born, guardian }: { name: string; email: string; born: string[]; guardian?: string },
) {
  const next = (button = 'Continue') => page.getByRole('button', { name: button, exact: true }).click();
  await page.goto('/c/tower-hamlets/volunteer');
  await page.getByRole('link', { name: 'Sign up to volunteer' }).click();
  await page.getByLabel('Full name').fill(`${name} Begum`);
  for (const [index, label] of ['Day', 'Month', 'Year'].entries()) await page.getByLabel(label, { exact: true }).fill(born[index] ?? '');
  await next();
  if (guardian !== undefined) {
    await page.getByLabel('E-mail of your parent or guardian').fill(guardian);
    await next();
  }
  await page.getByLabel('Home postcode').fill('E2 0HL');
  await page.getByText('Up to 2 km').click();
  await next();
  await page.getByText('Listening', { exact: true }).click();
  await next();
  await next();
  await next();
  await page.getByRole('checkbox', { name: 'English' }).check();
  await next();
  await next();
  await page.getByText('Once a day').click();
  await next();
  await page.getByRole('checkbox', { name: 'I have read this, and I keep to it' }).check();
  await next();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await next('Continue to e-mail');
  const known = await outbox.codesFor(email);
  await page.getByLabel('E-mail address').fill(email);
  await next('Send the code');
  await page.getByLabel('Code').fill(await outbox.nextCodeFor(email, known));
  await next('Sign up');
  await page.getByLabel('Name').fill(name);
  await next('Sign up');
  await page.getByText('No, skip the equality questions').click();
  await next();
}

/** Records a certificate and has the fake of the Update Service asked about it. @param digit its first, which decides the answer */
async function check(desk: Program, personId: string, digit: number) {
  const number = `${digit}${String(Date.now()).slice(-11)}`;
  const today = new Date().toISOString().slice(0, 10);
  const seen = { originalSeenOn: today, identitySeenOn: today, issuedOn: '2024-05-01', surname: 'Begum', dateOfBirth: '1988-03-05' };
  const { id } = await desk.client.checks.record(personId, { certificateNumber: number, ...kind, ...seen });
  await desk.client.checks.checkStatus(id, { forename: 'Tomasz', surname: 'Nowak' });
  const standing = async () => (await desk.client.checks.listForPerson(personId)).certificates.find((one) => one.id === id);
  return {
    id,
    answered: () => expect.poll(async () => (await standing())?.details?.status, { timeout: answerWithin }).toBeDefined(),
    now: async () => [(await standing())?.state, (await standing())?.lack],
  };
}

const consent = async ({ client }: Program) => client.checks.consent({ textVersion: (await client.checks.listOwn()).consentText.version });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  );

test.describe('volunteers who can be trusted', () => {
  test('an adult signs up, is checked, helps where a check is asked for, and takes a signed record along', async ({
    browser,
    demo,
    outbox,
  }) => {
    test.setTimeout(240_000);
    const { url } = demo;
    await gateIt(url, outbox);
    const email = `samira.${Date.now().toString(36)}@example.org`;
    const page = await plainPage(browser, url);
    await signUp(page, outbox, { name: 'Samira', email, born: ['5', '3', '1988'] });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed up to volunteer');
    await page.getByRole('link', { name: 'Go to my profile' }).click();
    await expect(page.getByText('Locked for now: Going along to hospital')).toBeVisible();
    await page.getByRole('button', { name: 'I agree' }).click();
    await expect(page.getByText(/^You agreed on/)).toBeVisible();

    const samira = await program(url, outbox, 'Samira', email);
    const ruth = await program(url, outbox, 'Ruth');
    const request = await ruth.client.requests.create(asking);
    expect(await refused(samira.client.offers.create(request.id, { message: 'I can come.' }))).toBe('locked');

    const desk = await staff(url, outbox, 'coordinator');
    const others = await Promise.all(
      ([3, 1, 4] as const).map(async (digit) => ({ digit, one: await program(url, outbox, `Asked${digit}`) })),
    );
    for (const { one } of others) await consent(one);
    const { id, now, answered } = await check(desk, samira.id, 2);
    const asked = [];
    for (const { digit, one } of others) asked.push({ digit, one, ...(await check(desk, one.id, digit)) });
    await answered();
    if ((await now())[0] !== 'cleared') await desk.client.checks.decide(id, { outcome: 'approved' });
    expect(await now()).toEqual(['cleared', undefined]);

    // Of each other answer only its consequence is told, and only to those whom it concerns.
    const consequences = { 3: ['cleared', undefined], 1: ['pending', 'details'], 4: ['not-cleared', 'new-certificate'] };
    for (const each of asked) {
      await each.answered();
      expect((await each.now())[0]).not.toBe('cleared');
      if (each.digit !== 4) await desk.client.checks.decide(each.id, { outcome: 'approved' });
      expect([each.digit, await each.now()]).toEqual([each.digit, consequences[each.digit]]);
      const outcome = await refused(each.one.client.offers.create(request.id, { message: 'I can come too.' }));
      expect([each.digit, outcome]).toEqual([each.digit, each.digit === 3 ? 'done' : 'locked']);
      expect(JSON.stringify(await each.one.client.checks.listOwn())).not.toMatch(/NO_NEW_INFO|NO_MATCH|NEW_INFO/);
    }
    const { items: trail } = await (await staff(url, outbox, 'administrator')).client.staff.listAudit({ limit: 100 });
    expect(JSON.stringify(trail)).not.toMatch(/NO_NEW_INFO|NO_MATCH|NEW_INFO/);

    const offer = await samira.client.offers.create(request.id, { message: 'I can come.' });
    await ruth.client.offers.accept(offer.id);
    expect((await samira.client.requests.get(request.id)).safeWords).toBeDefined();
    await ruth.client.requests.complete(request.id, { helpers: [{ offerId: offer.id, minutes: 90 }] });

    await page.reload();
    await expect(page.getByRole('definition').filter({ hasText: 'Cleared · until' })).toBeVisible();
    await expect(page.getByText(/^Locked for now/)).toHaveCount(0);
    await page.getByRole('link', { name: 'Your record of volunteering' }).click();
    await expect(page.getByText('1 hour 30 minutes').first()).toBeVisible();
    const { credential = '' } = await samira.client.volunteers.record();
    const [header = '', payload = '', signature = ''] = credential.split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const key = createPublicKey({ key: (await (await fetch(kid)).json()) as JsonWebKey, format: 'jwk' });
    const signed = (text: string) => verify('sha256', Buffer.from(`${header}.${text}`), key, Buffer.from(signature, 'base64url'));
    expect([signed(payload), signed(payload.replace(/.$/, 'A'))]).toEqual([true, false]);

    // The consent on which the clearance rests is taken back: the next visit ends at once, and nobody hears why.
    const next = await ruth.client.requests.create(asking);
    const second = await samira.client.offers.create(next.id, { message: 'Again.' });
    await ruth.client.offers.accept(second.id);
    await samira.client.checks.withdrawConsent();
    await expect.poll(async () => (await ruth.client.requests.get(next.id)).status).toBe('open');
    expect(await refused(samira.client.offers.create(next.id, { message: 'Once more.' }))).not.toBe('done');
    const told = (await outbox.mailsTo(ruth.email)).map(({ text }) => text).join('\n');
    expect(told).not.toMatch(/certificate|DBS|suspend|consent/i);
    await page.context().close();
  });

  test('somebody of 14 takes part only once a guardian said yes, and never one to one', async ({ browser, demo, outbox }) => {
    const page = await plainPage(browser, demo.url);
    const stamp = Date.now().toString(36);
    const [email, guardian] = [`amir.${stamp}@example.org`, `mother.${stamp}@example.org`];
    const year = String(new Date().getFullYear() - 15);
    await signUp(page, outbox, { name: 'Amir', email, born: ['31', '12', year], guardian });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your parent or guardian has to say yes first');
    const amir = await program(demo.url, outbox, 'Amir', email);
    const roles = await amir.client.opportunities.list({ limit: 100 });
    const { items } = roles;
    const sessions = await Promise.all(
      items.map(async ({ id }) => (await amir.client.opportunities.listSessions(id, { limit: 1 })).items[0]),
    );
    const session = sessions.find((one) => one !== undefined);
    if (session) expect(await refused(amir.client.bookings.create(session.id))).toBe('guardian-needed');

    const mail = await outbox.waitFor(guardian, /\/guardian\//);
    const link = /https?:\/\/\S+\/guardian\/\S+/.exec(mail.text)?.[0] ?? '';
    const mother = await plainPage(browser, demo.url);
    await mother.goto(link);
    await mother.getByLabel('I am 18 or over and have parental responsibility for Amir').check();
    await mother.getByRole('button', { name: 'Yes, I agree' }).click();
    await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Thank you: Amir can help now');
    await mother.goto(link);
    await expect(mother.getByRole('heading', { level: 1 })).toHaveText('Thank you: Amir can help now');
    expect((await amir.client.volunteers.get()).guardian?.state).toBe('confirmed');
    const ruth = await program(demo.url, outbox, 'Ruth');
    const request = await ruth.client.requests.create({ ...asking, category: 'tech', title: 'Set up my new phone' });
    expect(await refused(amir.client.offers.create(request.id, { message: 'I can.' }))).not.toBe('done');
    await page.context().close();
    await mother.context().close();
  });

  test('a place in a charity’s full shift goes to who waits when somebody gives theirs up', async ({ demo, outbox }) => {
    const { client } = await staff(demo.url, outbox, 'administrator');
    const organisation = await client.organisations.create({
      name: `Kitchen ${Date.now().toString(36)}`,
      description: 'We cook and eat together.',
    });
    if (organisation.status === 'pending') await client.organisations.approve(organisation.id);
    const desk = await staff(demo.url, outbox, 'coordinator');
    const role = await desk.client.opportunities.create({
      organisation: organisation.id,
      title: 'Cook on Tuesdays',
      description: 'Chop, stir and eat.',
      place: { kind: 'venue', name: 'Library hall', address: '1 Example Gardens', postcode: 'E2 0HL' },
      joining: 'join',
    });
    const date = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const planned = await desk.client.opportunities.createSessions(role.id, {
      date,
      from: '18:00',
      until: '21:00',
      capacity: 1,
      waitingList: true,
    });
    const id = planned.items[0]?.id ?? '';
    const [first, second] = [await program(demo.url, outbox, 'Ada'), await program(demo.url, outbox, 'Bo')];
    const booked = await first.client.bookings.create(id);
    const waits = await second.client.bookings.create(id);
    expect([booked.status, waits.status, waits.position]).toEqual(['booked', 'waiting', 1]);
    await first.client.bookings.cancel(booked.id);
    await expect.poll(async () => (await second.client.bookings.get(waits.id)).status).toBe('booked');
    const mail = await outbox.waitFor(second.email, /You have a place: Cook on Tuesdays|Cook on Tuesdays/);
    expect(mail.text).toContain('Library hall');
    const { items } = await desk.client.bookings.listForStaff({ session: id });
    expect(items.map(({ person, status }) => [person?.displayName, status]).sort()).toEqual([
      ['Ada', 'cancelled'],
      ['Bo', 'booked'],
    ]);
  });

  test('a report suspends somebody, whose requests end at once, and who may then take their data along and delete it', async ({
    browser,
    demo,
    outbox,
  }) => {
    const rude = await program(demo.url, outbox, 'Casey');
    const request = await rude.client.requests.create({ ...asking, category: 'tech', title: 'Fix my screen' });
    const reader = await program(demo.url, outbox, 'Reader');
    const report = await reader.client.requests.report(request.id, { reason: 'money', text: 'Wanted money from me.' });
    const desk = await staff(demo.url, outbox, 'moderator');
    await expect.poll(async () => JSON.stringify((await desk.client.queue.list({ limit: 100 })).items)).toContain(report.id);
    const lead = await staff(demo.url, outbox, 'safeguarding');
    await lead.client.people.suspend(rude.id, { reason: 'Asked a neighbour for money.' });
    expect(await refused(rude.client.requests.create(asking))).toBe('suspended');
    expect(await refused(reader.client.requests.get(request.id))).toBe('not-found');

    const leaving = await program(demo.url, outbox, 'Deniz');
    const page = await plainPage(browser, demo.url);
    await page.goto('/c/tower-hamlets/volunteer/profile');
    const send = async () => {
      const known = await outbox.codesFor(leaving.email);
      return () => outbox.nextCodeFor(leaving.email, known);
    };
    const signIn = await send();
    await page.getByLabel('E-mail address').fill(leaving.email);
    await page.getByRole('button', { name: 'Send the code' }).click();
    await page.getByLabel('Code').fill(await signIn());
    await page.getByRole('button', { name: 'Sign in' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download it for computers (JSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('goodturn-tower-hamlets.json');
    await page.getByRole('link', { name: 'Delete my account' }).click();
    const erase = await send();
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code').fill(await erase());
    await page.getByRole('button', { name: 'Delete my account for good' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
    expect(await refused(leaving.client.me.get())).not.toBe('done');
    await page.context().close();
  });

  test('“Exit this page” takes the page out of the history, by the button and by Shift three times', async ({ page, demo }) => {
    await page.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
    );
    await page.goto(`${demo.url}/c/tower-hamlets`);
    await page.goto(`${demo.url}/c/tower-hamlets/volunteer`);
    await page.getByRole('link', { name: /^Exit this page/ }).click();
    await expect(page).toHaveTitle('Weather');
    await page.goBack();
    await expect(page).toHaveURL(/\/c\/tower-hamlets(#.*)?$/);
    await page.goto(`${demo.url}/c/tower-hamlets/volunteer`);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect(page).toHaveTitle('Weather');
  });
});
