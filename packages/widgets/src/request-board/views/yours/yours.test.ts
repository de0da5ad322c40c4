import { afterEach, describe, expect, it } from 'vitest';
import { examples } from '@goodturn/contract/examples';
import type { HelpRequest, Me, Message, Offer, Report } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../../../testing/api.js';
import { signIn, stage, tidy, until, type Stage } from '../../../testing/stage.js';

afterEach(tidy);

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const [fence, lesson, garden] = listed?.answer.items as [HelpRequest, HelpRequest, HelpRequest];
const [firstOffers] = examples.offers.listForRequest as unknown as { answer: { items: Offer[] } }[];
const [samiras] = firstOffers?.answer.items as [Offer];
const safeWords = { helperSays: 'amber', askerSays: 'kettle' };
const place = { kind: 'address' as const, postcode: 'E1 4AB', address: 'Flat 9, 41 Sample Road' };
const mine = (request: Partial<HelpRequest>): HelpRequest => ({ ...fence, you: { asker: true, offersWaiting: 0 }, ...request });

/** What the person has on Goodturn, as an API that forgets nothing of what it was told. */
interface Theirs {
  requests?: HelpRequest[];
  offersOn?: Record<string, Offer[]>;
  offers?: Offer[];
  messages?: Message[];
  held?: HelpRequest[];
  reports?: Report[];
}
function api({ requests = [], offersOn = {}, offers = [], messages = [], held = [], reports = [] }: Theirs, role = 'neighbour'): TestApi {
  const all = [...requests, ...held, fence, lesson, garden];
  return new TestApi({ role })
    .on('requests.list', ({ query }) => ({ items: query.has('mine') ? requests : query.get('status') === 'pending' ? held : [] }))
    .on('requests.get', ({ params }) => all.find(({ id }) => id === params['id']))
    .on('offers.listForRequest', ({ params }) => ({ items: offersOn[params['id'] ?? ''] ?? [] }))
    .on('offers.list', () => ({ items: offers }))
    .on('offers.listMessages', () => ({ items: messages }))
    .on('safety.listBlocks', () => ({ items: [] }))
    .on('safety.listReports', () => ({ items: reports }));
}

async function open(test: TestApi): Promise<Stage> {
  const screen = await stage('yours', test);
  await signIn(screen);
  await screen.sees('Your sign-in');
  await until(() => screen.root.querySelector('section') && !screen.text.includes('Loading'), screen.root);
  return screen;
}

const inAnHour = () => {
  const instant = new Date(Date.now() + 3_600_000).toISOString();
  return { accessTokenExpiresAt: instant, refreshTokenExpiresAt: instant };
};
const line = ({ id, title, category, area, timing, minutes, status, postedBy }: HelpRequest) => ({
  id,
  title,
  category,
  area,
  timing,
  minutes,
  status,
  postedBy,
});

describe('signing in', () => {
  it('says what is wrong with the address and with the code, and keeps both', async () => {
    let wrong = 'code-wrong';
    const test = api({}).on('signIns.create', () => {
      throw new Refusal(wrong);
    });
    const screen = await stage('yours', test);
    await screen.heading('What is your e-mail address?');
    await screen.type('E-mail address', 'ruth@');
    await screen.press('Send the code');
    expect(await screen.summary()).toEqual(['Enter an e-mail address, like name@example.com']);
    expect(await screen.faults()).toEqual([]);
    await screen.type('E-mail address', 'ruth@example.org');
    await screen.press('Send the code');
    await screen.sees('We sent 6 numbers to ruth@example.org.');
    await screen.press('Sign in');
    expect(await screen.summary()).toEqual(['Enter the 6 numbers from the e-mail']);
    await screen.type('Code', '111111');
    await screen.press('Sign in');
    await screen.sees('That code is not right');
    expect((await screen.control('Code')).value).toBe('111111');
    wrong = 'code-expired';
    await screen.press('Sign in');
    await screen.sees('That code is too old. Send a new one');
    wrong = 'code-used-up';
    await screen.press('Sign in');
    await screen.sees('That code was tried too often');
    await screen.press('Send a new code');
    await screen.sees('We sent new numbers to ruth@example.org.');
    await screen.press('Change e-mail address');
    expect((await screen.control('E-mail address')).value).toBe('ruth@example.org');
  });

  it('says when a code comes that has to wait', async () => {
    const test = api({}).on('signIns.sendCode', () => {
      const { attempt, expiresAt } = examples.signIns.sendCode[0]!.answer!;
      return { attempt, expiresAt, sendsAt: new Date(new Date().setHours(10, 0, 0, 0)).toISOString() };
    });
    const screen = await stage('yours', test);
    await screen.type('E-mail address', 'ruth@example.org');
    await screen.press('Send the code');
    await screen.sees(/Many codes were sent to ruth@example.org just now. Yours is sent today at \d+[ap]m\./);
    expect(screen.text).not.toContain('We sent 6 numbers');
  });

  it('can keep somebody signed in, and lets them out here or everywhere', async () => {
    const test = api({});
    const screen = await stage('yours', test);
    await screen.type('E-mail address', 'ruth@example.org');
    await screen.press('Send the code');
    const code = await screen.heading('Enter the code we sent you');
    await until(() => screen.root.activeElement === code, screen.root);
    await screen.type('Code', '482913');
    await screen.choose('Keep me signed in on this device');
    await screen.press('Sign in');
    await screen.sees('Signed in as Ruth, ruth@example.org');
    expect(test.of('signIns.create')[0]?.body).toMatchObject({ keep: true });
    await until(() => screen.root.activeElement === screen.root.querySelector('h2'), screen.root);
    await screen.press('Sign out everywhere');
    await screen.heading('What is your e-mail address?');
    await until(() => screen.root.activeElement?.textContent?.includes('You are signed out.'), screen.root);
    expect(test.of('signIns.endAll')).toHaveLength(1);
  });

  it('forgets the person and their draft even when the API cannot be told, and says so', async () => {
    const test = api({});
    const screen = await open(test);
    location.hash = '#goodturn/ask';
    await screen.choose('Pets');
    location.hash = '#goodturn/yours';
    test.on('signIns.endAll', () => {
      throw new Refusal('server-error');
    });
    await screen.press('Sign out everywhere');
    await screen.heading('What is your e-mail address?');
    expect(await screen.summary()).toEqual(['Something broke. The fault is ours, not yours. Try again']);
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/pets|accessToken/);
  });

  it('drops the draft of a request with signing out', async () => {
    const screen = await open(api({}));
    location.hash = '#goodturn/ask';
    await screen.choose('Pets');
    location.hash = '#goodturn/yours';
    await screen.press('Sign out');
    await screen.heading('What is your e-mail address?');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('pets');
  });
});

describe('the way out', () => {
  it('is in reach where somebody reads of safety, as a link that tells the next page nothing, and once on a page', async () => {
    const screen = await open(api({}));
    const links = () =>
      [...screen.root.querySelectorAll<HTMLAnchorElement>('a')].filter(({ textContent }) => /^Exit this page/.test(textContent));
    expect(links().map(({ href, rel }) => [href, rel])).toEqual([['https://www.bbc.co.uk/weather', 'nofollow noreferrer']]);
    expect(links()[0]?.textContent).toContain('Pressing Shift three times does the same.');
  });
});

describe('the asker', () => {
  const open1 = mine({ helpersWanted: 2, you: { asker: true, offersWaiting: 1 } });

  it('reads an offer and accepts it', async () => {
    const test = api({ requests: [open1], offersOn: { [open1.id]: [samiras] } });
    const screen = await open(test);
    await screen.sees('Answer an offer');
    await screen.sees('1 offer so far, 2 wanted');
    await screen.sees('If you accept, Samira will see your address and the safe words. Nobody else will.');
    expect(await screen.faults()).toEqual([]);
    const matched: string[] = [];
    screen.element.addEventListener('goodturn-matched', () => matched.push('matched'));
    await screen.press('Accept Samira’s offer');
    await screen.sees('You accepted Samira. You both have the place and the safe words.');
    expect(test.of('offers.accept')[0]?.params).toMatchObject({ id: samiras.id });
    expect(matched).toEqual(['matched']);
    expect(screen.root.activeElement?.textContent).toContain('You accepted Samira');
  });

  it('declines after a second press', async () => {
    const test = api({ requests: [open1], offersOn: { [open1.id]: [samiras] } });
    const screen = await open(test);
    await screen.press('Decline');
    expect(test.of('offers.decline')).toHaveLength(0);
    await screen.sees('They are not told why.');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('Samira knows that you said no, and was not told why.');
  });

  it('hears that things have moved on, and sees how they stand', async () => {
    const theirs: Theirs = { requests: [open1], offersOn: { [open1.id]: [samiras] } };
    const test = api(theirs).on('offers.accept', () => {
      theirs.offersOn = {};
      test.on('offers.listForRequest', () => ({ items: [{ ...samiras, status: 'withdrawn' }] }));
      throw new Refusal('wrong-state');
    });
    const screen = await open(test);
    await screen.press('Accept Samira’s offer');
    await screen.sees('Things have moved on since you looked. This is how they stand now.');
    expect(screen.text).not.toContain('Accept Samira');
  });

  const matched = mine({ status: 'matched', helpersMatched: 1, timing: { kind: 'on', date: '2026-11-28', from: '10:00' }, place });
  const accepted: Offer = { ...samiras, status: 'accepted', acceptedAt: '2026-11-20T19:30:00Z', safeWords };
  const messages: Message[] = [
    {
      id: samiras.id,
      offerId: samiras.id,
      text: 'I have straps.',
      sentAt: '2026-11-21T18:20:00Z',
      sentBy: { displayName: 'Samira' },
      mine: false,
    },
  ];

  it('knows which word they say and which they wait for, where and when', async () => {
    const screen = await open(api({ requests: [matched], offersOn: { [matched.id]: [accepted] }, messages }));
    await screen.sees('Samira is coming to help');
    await screen.sees(/Samira says\s*amber\s*You answer\s*kettle/);
    await screen.sees('Wait for Samira’s word before you open.');
    await screen.sees('call us on 020 7946 0000'.replace('call', 'Call'));
    await screen.sees('Saturday 28 November, from 10am');
    await screen.sees('Flat 9, 41 Sample Road, E1 4AB');
    await screen.sees('I have straps.');
    expect(await screen.faults()).toEqual([]);
  });

  it('writes a message, and keeps the words when they could not be sent', async () => {
    const test = api({ requests: [matched], offersOn: { [matched.id]: [accepted] }, messages });
    const screen = await open(test);
    await screen.press('Send');
    expect(await screen.summary()).toEqual(['Write your message']);
    await screen.type('Message to Samira', 'See you at ten');
    test.offline = true;
    await screen.press('Send');
    await screen.sees('You are offline');
    expect((await screen.control('Message to Samira')).value).toBe('See you at ten');
    test.offline = false;
    await screen.press('Send');
    await screen.sees('Your message is sent');
    expect(test.of('offers.sendMessage').at(-1)?.body).toEqual({ text: 'See you at ten' });
    expect((await screen.control('Message to Samira')).value).toBe('');
  });

  it('confirms minutes and says thanks', async () => {
    const test = api({
      requests: [matched],
      offersOn: { [matched.id]: [{ ...accepted, status: 'done', doneAt: '2026-11-22T10:00:00Z' }] },
    });
    const screen = await open(test);
    await screen.sees('Samira says that it is done.');
    expect(await screen.faults()).toEqual([]);
    await screen.type('Minutes that Samira gave', '90');
    await screen.type('Thanks to Samira (optional)', 'It stands.');
    await screen.press('Confirm that it is done');
    await screen.sees('Thank you. The good turn is done.');
    expect(test.of('requests.complete')[0]?.body).toEqual({ helpers: [{ offerId: samiras.id, minutes: 90, thanks: 'It stands.' }] });
  });

  it('cancels one visit, and takes a request off the board', async () => {
    const alone = mine({ id: lesson.id, title: lesson.title });
    const test = api({ requests: [matched, alone], offersOn: { [matched.id]: [accepted] } });
    const screen = await open(test);
    await screen.press('Cancel this visit');
    await screen.sees('Tell Samira that the visit is off?');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('Samira knows that the visit is off.');
    expect(test.of('offers.decline')).toHaveLength(1);
    await screen.sees('No offers yet');
    await screen.press('Cancel this request');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('Your request is off the board.');
  });

  it('can say within 14 days that a done request is not finished, and reads what ended', async () => {
    const done = mine({ status: 'done', helpersMatched: 1 });
    const refused = mine({ id: lesson.id, title: lesson.title, status: 'declined', reason: 'This asks for money.' });
    const justNow = new Date().toISOString();
    const test = api({
      requests: [done, refused],
      offersOn: { [done.id]: [{ ...accepted, status: 'done', minutes: 60, thanks: 'Lovely', doneAt: justNow }] },
    });
    const screen = await open(test);
    await screen.sees(/Samira gave 1 hour on/);
    await screen.sees('You said thank you');
    await screen.sees('Declined: This asks for money.');
    await screen.press('It is not finished');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('It is open again.');
    expect(test.of('requests.reopen')).toHaveLength(1);
  });

  it('reports an offer, and blocks who made it', async () => {
    const test = api({ requests: [open1], offersOn: { [open1.id]: [samiras] } });
    const screen = await open(test);
    await screen.press('Report or block');
    await screen.press('Report to a moderator');
    expect((await screen.summary()).length).toBe(1);
    await screen.choose('It is about money');
    await screen.press('Report to a moderator');
    await screen.sees('A moderator will read your report. Samira is not told.');
    expect(test.of('offers.report').at(-1)?.body).toEqual({ reason: 'money' });
    await screen.press('Report or block');
    await screen.press('Block Samira');
    await screen.sees('You and Samira no longer see each other.');
  });
});

describe('the helper', () => {
  const theirs = { ...garden, place, safeWords, status: 'matched', you: { asker: false } } as HelpRequest;
  const own: Offer = {
    ...samiras,
    requestId: garden.id,
    status: 'accepted',
    mine: true,
    offeredBy: { displayName: 'Ruth' },
    request: line(garden),
  };

  it('says the first word and waits for the second; says that it is done', async () => {
    const test = api({ offers: [own] }).on('requests.get', () => theirs);
    const screen = await open(test);
    await screen.sees('You are helping Joseph');
    await screen.sees(/You say\s*amber\s*Joseph answers\s*kettle/);
    await screen.sees('Wait for Joseph’s answer before you go in.');
    await screen.sees('Flat 9, 41 Sample Road, E1 4AB');
    expect(await screen.faults()).toEqual([]);
    await screen.press('It is done');
    await screen.sees('Thank you. Joseph is asked to confirm.');
    expect(test.of('offers.complete')).toHaveLength(1);
  });

  it('waits for an answer, withdraws, and reads thanks and ends', async () => {
    const waiting: Offer = { ...own, status: 'offered' };
    const thanked: Offer = {
      ...own,
      id: own.requestId,
      status: 'done',
      minutes: 90,
      thanks: 'So kind',
      doneAt: '2026-11-01T10:00:00Z',
      request: { ...line(fence), status: 'done' },
    };
    const closed: Offer = { ...own, id: fence.id, status: 'declined', endReason: 'closed', request: line(lesson) };
    const test = api({ offers: [waiting, thanked, closed] });
    const screen = await open(test);
    await screen.sees('Waiting for Joseph’s answer');
    await screen.sees('You gave 1 hour 30 minutes on Sunday 1 November');
    await screen.sees('Ruth says: So kind');
    await screen.sees('Someone else helped');
    await screen.press('Withdraw my offer');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('Joseph knows that you withdrew.');
  });
});

describe('the moderator', () => {
  const held = { ...mine({}), status: 'pending', reason: 'danger', you: undefined } as HelpRequest;

  it('approves, declines with a reason, and closes reports', async () => {
    const test = api({ held: [held], reports: [...(examples.safety.listReports[0]?.answer?.items ?? [])] }, 'moderator');
    const screen = await open(test);
    await screen.sees('For moderators');
    await screen.sees('Words of danger');
    await screen.sees('Ruth reported: It is about money');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Decline');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    expect(await screen.summary()).toEqual(['Say why']);
    await screen.type('Why? The asker reads this', 'We will ring you.');
    screen.root.querySelector<HTMLElement>('details[open] form button')?.click();
    await screen.sees('The asker knows why.');
    expect(test.of('requests.decline').at(-1)?.body).toEqual({ reason: 'We will ring you.' });
    await screen.press('Put it on the board');
    await screen.sees('The request is on the board.');
    await screen.press('Close this report');
    await screen.sees('The report is closed.');
  });
});

describe('the account', () => {
  it('says that a name was masked, changes it, and keeps what mails are wanted', async () => {
    const test = api({});
    const [example] = examples.me.get;
    const person = { ...example!.answer, displayName: 'Ruth •••' };
    test.on('signIns.create', () => ({ ...examples.signIns.create[0]!.answer, ...inAnHour(), person }));
    let me = person;
    test.on('me.update', ({ body }) => {
      const { displayName, notifications } = body as { displayName: string; notifications: Me['notifications'] };
      return (me = { ...me, displayName: displayName.replace('07700 900123', '•••'), notifications });
    });
    const screen = await open(test);
    await screen.sees('We hid contact details in your name: neighbours see “Ruth •••”.');
    await screen.press('Change your name and e-mails');
    await screen.type('Name', 'Ruth 07700 900123');
    await screen.press('Save');
    await screen.sees('Your changes are saved.');
    await screen.press('Change your name and e-mails');
    expect((await screen.control('Name')).value).toBe('Ruth •••');
    await screen.type('Name', 'Ruth');
    await screen.choose('Remind me before my requests end');
    await screen.press('Save');
    await screen.sees('Signed in as Ruth,');
    expect(screen.text).not.toContain('We hid');
    expect(test.of('me.update').at(-1)?.body).toEqual({ displayName: 'Ruth', notifications: { messages: true, reminders: false } });
    expect(await screen.faults()).toEqual([]);
  });

  it('ends a block', async () => {
    let blocks = [{ ...examples.safety.listBlocks[0]!.answer!.items[0]! }];
    const { id, displayName } = blocks[0]!;
    const test = api({}).on('safety.listBlocks', () => ({ items: blocks }));
    test.on('safety.endBlock', () => void (blocks = []));
    const screen = await open(test);
    await screen.press(`Unblock ${displayName}`);
    await screen.sees(`${displayName} is no longer blocked.`);
    expect(test.of('safety.endBlock')[0]?.params['id']).toBe(id);
    expect(screen.text).not.toContain('Whom I blocked');
  });
});
