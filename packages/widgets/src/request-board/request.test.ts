import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples } from '@goodturn/contract/examples';
import type { HelpRequest } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { leave, signIn, stage, tidy, until, type Stage } from '../testing/stage.js';

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const [fence, lesson, garden] = listed?.answer.items as [HelpRequest, HelpRequest, HelpRequest];
const all = [fence, lesson, garden];

function api(change: Partial<HelpRequest> = {}, person = {}): TestApi {
  return new TestApi(person)
    .on('requests.list', ({ query }) => ({ items: query.has('mine') ? [] : all }))
    .on('requests.get', ({ params }) => {
      const found = all.find(({ id }) => id === params['id']);
      if (!found) throw new Refusal('not-found');
      return { ...found, ...change };
    });
}

const { displayName: name } = fence.postedBy;
const message = `Your message to ${name}`;
const open = async (test = api()): Promise<Stage> => {
  const screen = await stage(`requests/${fence.id}`, test);
  await screen.heading(fence.title);
  return screen;
};
/** Writes a message and goes as far as the code of the sign-in. */
async function offer(screen: Stage, text = 'I can come on Saturday.'): Promise<void> {
  await screen.type(message, text);
  await screen.press('Offer to help');
  await signIn(screen, 'Offer to help');
}

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

describe('one request', () => {
  it('is opened from the list with the reader at its heading, and Back returns to the list', async () => {
    const screen = await stage('', api());
    await screen.press(fence.title);
    const heading = await screen.heading(fence.title);
    await until(() => screen.root.activeElement === heading, screen.root);
    expect(location.hash).toBe(`#goodturn/requests/${fence.id}`);
    history.back();
    await screen.heading('Requests for help');
    await screen.sees(lesson.title);
  });

  it('tells all that may be told, each day in full', async () => {
    const screen = await open(api({ timing: { kind: 'on', date: '2026-11-28', from: '10:00' }, helpersWanted: 3, helpersMatched: 2 }));
    for (const part of [
      fence.details,
      `Asked by ${name}`,
      `Near ${fence.area.name}`,
      'Saturday 28 November, from 10am',
      '2 found, 1 more needed',
      'Stay safe at the door',
    ])
      await screen.sees(part);
    expect(await screen.faults()).toEqual([]);
  });

  it('says how far it is from the postcode that the reader typed, and keeps the postcode out of the address', async () => {
    const test = api().on('requests.list', ({ query }) => ({ items: query.has('postcode') ? [{ ...fence, distance: '1-2km' }] : all }));
    const screen = await stage('', test);
    await screen.sees(fence.title);
    await screen.type('Your postcode', 'E2 0HL');
    await screen.press('Show requests');
    await screen.sees('1 to 2 km');
    await screen.press(fence.title);
    await screen.sees(`Near ${fence.area.name}, 1 to 2 km from E2 0HL`);
    expect(location.href).not.toContain('0HL');
  });

  it('shows lines and scripts of the writer as they were typed', async () => {
    const details = 'First line\n<b onclick="x()">second</b>';
    const screen = await open(api({ details }));
    await screen.sees('<b onclick="x()">second</b>');
    expect(screen.root.querySelector('article b, article script')).toBeNull();
    expect(screen.root.querySelector('.words')?.textContent).toBe(details);
  });

  it('says that it is gone when its link leads nowhere', async () => {
    const screen = await stage('requests/01a1f871-0980-7a10-8b20-000000000000', api());
    await screen.heading('This request is no longer here');
    expect(await screen.faults()).toEqual([]);
    await screen.press('All requests');
    await screen.sees(lesson.title);
  });

  it('can be asked for again when it could not be had', async () => {
    const test = api().on('requests.get', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }));
    const screen = await stage(`requests/${fence.id}`, test);
    const again = await screen.pressable('Try again');
    expect(await screen.faults()).toEqual([]);
    test.on('requests.get', () => fence);
    again.click();
    await screen.heading(fence.title);
  });

  it('leaves the hashes of the host page to the host page', async () => {
    const screen = await open();
    location.hash = '#opening-hours';
    await screen.element.updateComplete;
    expect(screen.text).toContain(fence.details);
    location.hash = '#goodturn';
    await screen.heading('Requests for help');
  });

  it.each([
    [{ you: { asker: true, offersWaiting: 1 } }, 'This is your request.'],
    [{ you: { asker: false, offer: { id: fence.id, status: 'offered' } } }, 'You have offered to help.'],
    [{ you: { asker: false, offer: { id: fence.id, status: 'accepted' } } }, `${name} accepted your offer.`],
    [{ status: 'matched', helpersMatched: fence.helpersWanted }, 'This request takes no more offers.'],
    [{ status: 'paused-by-a-newer-server' }, 'This request takes no more offers.'],
  ] as const)('takes no offer where none can be made: %j', async (change, sentence) => {
    const screen = await open(api(change));
    await screen.sees(sentence);
    expect(screen.root.querySelector('textarea')).toBeNull();
    expect(await screen.faults()).toEqual([]);
  });
});

describe('offering', () => {
  it('asks for a message first, then for the e-mail, and sends one offer with its key', async () => {
    const events: unknown[] = [];
    const listen = (event: Event) => events.push([event.type, (event as CustomEvent).detail]);
    document.addEventListener('goodturn-offered', listen);
    const screen = await open();
    await screen.press('Offer to help');
    expect(await screen.summary()).toEqual(['Write a message']);
    expect(await screen.faults()).toEqual([]);
    await offer(screen);
    await screen.sees(`${name} has your offer.`);
    document.removeEventListener('goodturn-offered', listen);
    const [sent, ...more] = screen.api.of('offers.create');
    expect(more).toEqual([]);
    expect(sent).toMatchObject({
      body: { message: 'I can come on Saturday.' },
      key: expect.stringMatching(/.{16,}/),
      params: { id: fence.id },
    });
    expect(events).toEqual([['goodturn-offered', { offer: expect.objectContaining({ status: 'offered' }) }]]);
    expect(sessionStorage.getItem('goodturn.offer.1 https://goodturn.example tower-hamlets')).toBeNull();
  });

  it('says so when something in the message was hidden', async () => {
    const test = api();
    test.on('offers.create', () => ({ ...examples.offers.create[0]?.answer, message: 'I can come on Saturday, ring •••.' }));
    const screen = await open(test);
    await offer(screen);
    await screen.sees(`${name} has your offer. We hid contact details in it`);
  });

  it('keeps what was typed when the page is loaded again, and after 30 idle minutes no longer', async () => {
    const first = await open();
    await first.type(message, 'I have a van.');
    leave();
    const second = await open();
    expect((await second.control(message)).value).toBe('I have a van.');
    leave();
    const kept = 'goodturn.offer.1 https://goodturn.example tower-hamlets';
    const draft = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as { savedAt: number };
    sessionStorage.setItem(kept, JSON.stringify({ ...draft, savedAt: draft.savedAt - 31 * 60_000 }));
    const third = await open();
    expect((await third.control(message)).value).toBe('');
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it('keeps the message over a lost connection, and sends it with the same key', async () => {
    const keys: (string | null)[] = [];
    let lost = true;
    const test = api();
    test.on('offers.create', ({ key }) => {
      keys.push(key);
      if (lost) return new Response('', { status: 501 });
      return examples.offers.create[0]?.answer;
    });
    const screen = await open(test);
    await offer(screen);
    await screen.summary();
    expect((await screen.control(message)).value).toBe('I can come on Saturday.');
    lost = false;
    await screen.press('Offer to help');
    await screen.sees(`${name} has your offer.`);
    expect(new Set(keys).size).toBe(1);
  });

  it('says that somebody else was accepted first', async () => {
    const test = api();
    test.on('offers.create', () => {
      test.on('requests.get', () => ({ ...fence, status: 'matched', helpersMatched: fence.helpersWanted }));
      throw new Refusal('full');
    });
    const screen = await open(test);
    await offer(screen);
    await screen.sees('Someone was accepted before you');
    await screen.sees('This request takes no more offers.');
    expect(screen.text).not.toContain('The server says');
  });

  it('says what the server finds wrong with the message beside the message', async () => {
    const test = api().on('offers.create', () => {
      throw new Refusal('invalid-input', [
        { pointer: '#/message', code: 'too-long', detail: 'The message must be 2000 characters or fewer.' },
      ]);
    });
    const screen = await open(test);
    await offer(screen);
    expect(await screen.summary()).toEqual(['Use 2,000 characters or fewer']);
    expect((await screen.control(message)).getAttribute('aria-invalid')).toBe('true');
  });

  it('is for adults, and says so', async () => {
    const screen = await open(api({}, { adult: false }));
    await offer(screen);
    await screen.sees('Only people of 18 or over');
  });
});

describe('reporting', () => {
  it('leads who is signed out to the sign-in', async () => {
    const screen = await open();
    expect((await screen.pressable('Sign in to report this request')).getAttribute('href')).toBe('#goodturn/yours');
  });

  it('asks why, and reports to a moderator', async () => {
    const screen = await open();
    await offer(screen);
    await screen.sees(`${name} has your offer.`);
    (
      await until(
        () => [...screen.root.querySelectorAll<HTMLElement>('summary')].find((one) => one.textContent?.includes('Report')),
        screen.root,
      )
    ).click();
    expect(await screen.faults()).toEqual([]);
    await screen.press('Report to a moderator');
    expect(await screen.summary()).toEqual(['Say why']);
    await screen.choose('It is about money');
    await screen.press('Report to a moderator');
    await screen.sees(`${name} is not told`);
    expect(screen.api.of('requests.report').at(-1)).toMatchObject({ body: { reason: 'money' }, params: { id: fence.id } });
  });
});
