import './define.js';
import { afterEach, describe, expect, it } from 'vitest';
import { examples } from '@goodturn/contract/examples';
import type { Booking, Opportunity, Session } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { put, signIn, tidy, until, type Stage } from '../testing/stage.js';

const page = examples.opportunities.list[0].answer as unknown as { items: Opportunity[] };
const [goats, befriender, tuesday] = page.items as [Opportunity, Opportunity, Opportunity];
const dates = examples.opportunities.listSessions[0].answer as unknown as { items: Session[] };
const [first, next] = dates.items as [Session, Session];
const [booked, waiting] = examples.bookings.create.slice(0, 2).map(({ answer }) => answer) as unknown as [Booking, Booking];
const applied = examples.bookings.apply[0].answer as unknown as Booking;

afterEach(tidy);

/** Dates of the examples as they would be from now on: what has begun cannot be joined. */
const ahead = (session: Session, days: number): Session => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { ...session, startsAt: `${day}T18:00:00+00:00`, endsAt: `${day}T21:00:00+00:00` };
};
const [soon, later] = [ahead(first, 7), ahead(next, 14)];

function open(view = 'opportunities', api = roles(), attributes: Readonly<Record<string, string>> = {}): Promise<Stage> {
  history.replaceState(null, '', `#goodturn/${view}`);
  return put('goodturn-opportunity-list', api, attributes);
}

const roles = (): TestApi =>
  new TestApi()
    .on('opportunities.list', () => page)
    .on('opportunities.get', ({ params }) => page.items.find(({ id }) => id === params['id']))
    .on('opportunities.listSessions', ({ params }) => ({ items: params['id'] === tuesday.id ? [soon, later] : [] }));

/** What is on the screen once somebody has this place in a date. */
const holding = (api: TestApi, booking: Booking, session: Session): Booking => {
  const mine = { ...booking, session: { ...session, you: { booking: { id: booking.id, status: booking.status } } } };
  api
    .on('bookings.get', () => mine)
    .on('opportunities.listSessions', () => ({ items: [soon, later].map((one) => (one.id === session.id ? mine.session : one)) }));
  return mine;
};

const heard = (screen: Stage, name: string): unknown[] => {
  const details: unknown[] = [];
  screen.element.addEventListener(name, (event) => details.push((event as Event & { detail: unknown }).detail));
  return details;
};

describe('the list', () => {
  it('shows roles with where, when, what they ask for, and how many places are left', async () => {
    const screen = await open();
    await screen.sees('3 roles');
    await screen.sees('Library hall, Bethnal Green South');
    await screen.sees('3 places left');
    await screen.sees('An enhanced DBS check for work with adults');
    expect(await screen.faults()).toEqual([]);
  });

  it('asks for what a reader looks for, says how much was found, and what nothing means', async () => {
    const api = roles();
    const screen = await open('opportunities', api, { organisation: tuesday.organisation.id });
    await screen.sees('3 roles');
    api.on('opportunities.list', ({ query }) => ({ items: query.get('skill') ? [befriender] : [] }));
    screen.root.querySelector<HTMLElement>('.fold')?.click();
    await screen.control('Search for');
    await screen.type('Search for', 'talk');
    const skill = await screen.control('What I can do');
    skill.value = 'ActiveListening';
    const age = await screen.control('How old I am');
    age.value = '17';
    await screen.choose('Only what I can do from home');
    await screen.press('Show roles');
    await until(() => screen.root.querySelector('[role=status]')?.textContent?.includes('1 role'), screen.root);
    const { query } = api.of('opportunities.list').at(-1)!;
    expect(Object.fromEntries(query)).toEqual({
      organisation: tuesday.organisation.id,
      q: 'talk',
      skill: 'ActiveListening',
      age: '17',
      remote: 'true',
    });
    screen.root.querySelector<HTMLElement>('.fold')?.click();
    (await screen.control('What I can do')).value = '';
    await screen.press('Show roles');
    await screen.sees('No role fits what you look for');
    await screen.press('Show every role');
    await screen.sees('No roles just now');
  });

  it('tells of a postcode that is half, at its field', async () => {
    const api = roles();
    const screen = await open('opportunities', api);
    await screen.sees('3 roles');
    api.on('opportunities.list', () => {
      throw new Refusal('invalid-input', [{ pointer: '?postcode', code: 'postcode-incomplete', detail: 'Whole.' }]);
    });
    screen.root.querySelector<HTMLElement>('.fold')?.click();
    await screen.type('Your postcode', 'E2');
    await screen.press('Show roles');
    expect(await screen.summary()).toEqual(['Enter the full postcode, like E2 0HL']);
  });
});

describe('one role', () => {
  it('is joined on a date by somebody who signs in on the way: once, however often they press', async () => {
    const api = roles();
    const screen = await open(`opportunities/${tuesday.id}`, api);
    const told = heard(screen, 'goodturn-booked');
    await screen.heading(tuesday.title);
    await screen.sees('Library hall, 1 Example Gardens, E2 0HL');
    await screen.sees('Full. 1 waits for a place');
    expect(await screen.faults()).toEqual([]);
    const button = [...screen.root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith('Join:'));
    button?.click();
    await screen.heading('What is your e-mail address?');
    await screen.sees(`You asked for: ${tuesday.title}, `);
    const mine = holding(api, booked, soon);
    api.on('bookings.create', () => mine);
    await signIn(screen, 'Sign in and go on');
    await screen.sees('We remind you the day before.');
    await screen.sees('Add to my calendar');
    expect(api.of('bookings.create')).toHaveLength(1);
    expect(told).toEqual([{ booking: { id: booked.id, status: 'booked', opportunityId: tuesday.id, sessionId: soon.id } }]);
  });

  it('says plainly where on the waiting list somebody is, and that they gave their place up', async () => {
    const api = roles();
    const screen = await open(`opportunities/${tuesday.id}`, api);
    await screen.heading(tuesday.title);
    const wait = await until(
      () => [...screen.root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Join the waiting list')),
      screen.root,
    );
    const mine = holding(api, waiting, later);
    api.on('bookings.create', () => mine);
    wait.click();
    await signIn(screen, 'Sign in and go on');
    await screen.sees('You are number 2 on the waiting list: ');
    api.on('bookings.cancel', () => ({ ...mine, status: 'cancelled' })).on('opportunities.listSessions', () => ({ items: [soon, later] }));
    await screen.press('Give up my place');
    await screen.press('Yes');
    await screen.sees('Your place is free for somebody else.');
  });

  it('keeps what was typed for an application over the sign-in, and sends it once for two presses', async () => {
    const api = roles().on('opportunities.get', () => ({ ...befriender, requirement: { kind: 'none' } }));
    const screen = await open(`opportunities/${befriender.id}`, api);
    await screen.type('Why would you like to do this? (optional)', 'I like to listen.');
    await screen.press('Send my application');
    await screen.heading('What is your e-mail address?');
    await screen.press('Back');
    expect((await screen.control('Why would you like to do this? (optional)')).value).toBe('I like to listen.');
    await screen.press('Send my application');
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    api.on('bookings.apply', async () => {
      await slow;
      return applied;
    });
    await signIn(screen, 'Sign in and go on');
    await expect.poll(() => api.of('bookings.apply').length).toBe(1);
    answer();
    await screen.sees('Your application is sent.');
    expect(api.of('bookings.apply').map(({ body }) => body)).toEqual([{ message: 'I like to listen.' }]);
  });

  it.each([
    ['certificate', {}, 'it costs volunteers nothing', 'Sign up to volunteer'],
    ['decision', {}, 'You need do nothing', 'My volunteer profile'],
    ['age', { adult: false, young: { group: '16-17', guardian: 'not-needed' } }, 'for people of 18 or over', 'All roles'],
    ['age', { adult: false }, 'Tell us your date of birth first', 'Sign up to volunteer'],
  ])('that is locked for want of %s says why and the next step', async (reason, person, why, way) => {
    const api = new TestApi(person as object);
    api
      .on('opportunities.list', () => page)
      .on('opportunities.get', () => ({
        ...befriender,
        you: { manages: false, locked: { reason, detail: 'The server says so.' } },
      }));
    api.on('opportunities.listSessions', () => ({ items: [] })).on('bookings.list', () => ({ items: [] }));
    const screen = await open('opportunities/bookings', api);
    await signIn(screen);
    await screen.sees('You have no places just now.');
    location.hash = `#goodturn/opportunities/${befriender.id}`;
    await screen.sees(why);
    expect((await screen.pressable(way)).getAttribute('href')).toBeTruthy();
    expect(screen.text).not.toContain('Send my application');
    expect(await screen.faults()).toEqual([]);
  });

  it('that the last place was taken of meanwhile says so, and how things stand', async () => {
    const api = roles();
    const screen = await open(`opportunities/${tuesday.id}`, api);
    await screen.heading(tuesday.title);
    await until(() => screen.text.includes('Join:'), screen.root);
    api.on('bookings.create', () => {
      throw new Refusal('full');
    });
    [...screen.root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith('Join:'))?.click();
    await signIn(screen, 'Sign in and go on');
    await screen.sees('Somebody took the last place before you.');
  });

  it('on the organisation’s own website leads there', async () => {
    const screen = await open(`opportunities/${goats.id}`);
    expect((await screen.pressable('Apply on their website')).getAttribute('href')).toBe('https://farm.example/volunteer');
  });
});

it('one’s own places show what stands, what was, the hours given, and an address for a calendar', async () => {
  const attended = { ...booked, id: applied.id, status: 'attended', minutes: 180 };
  const api = roles().on('bookings.list', () => ({ items: [{ ...waiting, session: later }, { ...booked, session: soon }, attended] }));
  const screen = await open('opportunities/bookings', api);
  expect(screen.text).not.toContain('Exit this page');
  await signIn(screen);
  await screen.sees('You gave 3 hours. Thank you.');
  expect(screen.text).toContain('Exit this page');
  await screen.sees('You are number 2 on the waiting list');
  await screen.press('Make an address for my calendar');
  await until(() => screen.root.querySelector<HTMLInputElement>('#calendar')?.value.endsWith('.ics'), screen.root);
  expect(await screen.faults()).toEqual([]);
  await screen.press('Sign out');
  await screen.sees('Sign in to see your places and hours.');
  expect(screen.text).not.toContain('3 hours');
  expect(screen.text).not.toContain('Exit this page');
});

describe('an organisation', () => {
  const signedIn = async (api: TestApi): Promise<Stage> => {
    const screen = await open(
      'opportunities/bookings',
      api.on('bookings.list', () => ({ items: [] })),
    );
    await signIn(screen);
    await screen.sees('You have no places just now.');
    return screen;
  };

  it('is reported from the page of its role, with the role in the words; a reader signs in first', async () => {
    const api = roles();
    const stranger = await open(`opportunities/${tuesday.id}`, api);
    await stranger.press(`Sign in to report or block ${tuesday.organisation.name}`);
    await stranger.heading('What is your e-mail address?');
    tidy();
    const screen = await signedIn(api);
    location.hash = `#goodturn/opportunities/${tuesday.id}`;
    await screen.press('Report or block');
    await screen.press('Report to a moderator');
    expect(await screen.summary()).toHaveLength(1);
    await screen.choose('It is about money');
    expect((await screen.control('Tell us more (optional)')).value).toBe(`${tuesday.title}: `);
    await screen.press('Report to a moderator');
    await screen.sees('A moderator will read your report.');
    expect(api.of('organisations.report').at(-1)).toMatchObject({
      params: { id: tuesday.organisation.id },
      body: { reason: 'money', text: `${tuesday.title}:` },
    });
    expect(await screen.faults()).toEqual([]);
  });

  it('is blocked there, and is under My places to be undone', async () => {
    let blocks: object[] = [];
    const api = roles()
      .on('safety.listBlocks', () => ({ items: blocks }))
      .on('organisations.block', () => {
        const block = { id: applied.id, kind: 'organisation', displayName: tuesday.organisation.name, blockedAt: '2026-11-22T10:07:00Z' };
        blocks = [block];
        api.on('opportunities.get', () => {
          throw new Refusal('not-found');
        });
        return block;
      })
      .on('safety.endBlock', () => void (blocks = []));
    const screen = await signedIn(api);
    expect(screen.text).not.toContain('Whom I blocked');
    location.hash = `#goodturn/opportunities/${tuesday.id}`;
    await screen.press('Report or block');
    await screen.press(`Block ${tuesday.organisation.name}`);
    await screen.sees(`You and ${tuesday.organisation.name} no longer see each other.`);
    expect(screen.text).not.toContain('It may have ended.');
    expect(await screen.faults()).toEqual([]);
    location.hash = '#goodturn/opportunities/bookings';
    await screen.sees('Whom I blocked');
    await screen.press(`Unblock ${tuesday.organisation.name}`);
    await screen.sees(`${tuesday.organisation.name} is no longer blocked.`);
    expect(api.of('safety.endBlock').map(({ params }) => params['id'])).toEqual([applied.id]);
    expect(screen.text).not.toContain('Whom I blocked');
    expect(await screen.faults()).toEqual([]);
  });
});
