import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { HelpRequest, NewRequest, RequestDraft, RequestPreview } from '@goodturn/sdk/light';
import { examples } from '@goodturn/contract/examples';
import { Refusal, TestApi } from '../../../testing/api.js';
import { leave, stage, tidy, until, type Stage } from '../../../testing/stage.js';

afterEach(() => {
  vi.useRealTimers();
  tidy();
});

const area = { id: 'weavers', name: 'Weavers' };

/** An API that checks a draft as the server does, as far as these tests go. */
function asking(): TestApi {
  const refuse = (pointer: string, code: string) => {
    throw new Refusal('invalid-input', [{ pointer, code, detail: 'In the words of the server.' }]);
  };
  return new TestApi().on('requests.preview', ({ body }): RequestPreview => {
    const { title, details, place, timing } = body as RequestDraft;
    if (place?.kind === 'address') {
      if (place.postcode === 'E2') refuse('#/place/postcode', 'postcode-incomplete');
      if (place.postcode === 'SW1A 1AA') refuse('#/place/postcode', 'postcode-outside');
      if (place.postcode === 'E2 9ZZ' && !place.area) refuse('#/place/postcode', 'postcode-choose-area');
    }
    if (timing && timing.kind !== 'flexible' && timing.date < '2026-01-01') refuse('#/timing/date', 'in-the-past');
    const hidden = details?.includes('07700');
    return {
      ...(title && { title }),
      ...(details && { details: details.replace(/07700 900123/, '•••') }),
      masked: hidden ? [{ pointer: '#/details', kinds: ['phone'] }] : [],
      ...(place && { area }),
      danger: details?.includes('end it all') ?? false,
    };
  });
}

const posted = examples.requests.create[0] as { answer: HelpRequest };

async function fillWords(screen: Stage, details = 'Three panels came down in the wind.'): Promise<void> {
  await screen.choose('DIY and garden');
  await screen.press('Continue');
  await screen.heading('What would help you?');
  await screen.type('Title', 'Help putting up my fence');
  await screen.type('Details', details);
  await screen.press('Continue');
  await screen.heading('Where is the help needed?');
}

async function fillAll(screen: Stage): Promise<void> {
  await fillWords(screen);
  await screen.type('Postcode', 'E2 0HL');
  await screen.type('House or flat number, and street', '12 Example Street');
  await screen.press('Continue');
  await screen.heading('When would suit you?');
  await screen.choose('Any day');
  await screen.press('Continue');
  await screen.heading('How much help do you need?');
  await screen.type('About how long will it take?', '120');
  await screen.press('Continue');
  await screen.heading('Who is the help for?');
  await screen.press('Continue');
  await screen.heading('Check what you are asking');
}

async function signIn(screen: Stage): Promise<void> {
  await screen.press('Continue to e-mail');
  await screen.heading('What is your e-mail address?');
  await screen.type('E-mail address', 'ruth@example.org');
  await screen.press('Send the code');
  await screen.heading('Enter the code we sent you');
  await screen.type('Code', '482 913');
}

describe('the whole way', () => {
  it('leads from the kind of help to a request on the board, each page without a fault for axe', async () => {
    const screen = await stage('ask', asking());
    const faults: string[] = [];
    const look = async () => faults.push(...(await screen.faults()));
    await look();
    await fillWords(screen);
    await look();
    await screen.type('Postcode', 'E2 0HL');
    await screen.type('House or flat number, and street', '12 Example Street');
    expect(screen.text).toContain('12 Example Street, E2 0HL');
    await screen.press('Continue');
    await screen.heading('When would suit you?');
    await screen.choose('On a day');
    await screen.type('Day', '28');
    await screen.type('Month', '11');
    await screen.type('Year', '2026');
    await screen.type('From (optional)', '10:00');
    await screen.type('Until (optional)', '13:00');
    await look();
    await screen.press('Continue');
    await screen.heading('How much help do you need?');
    await look();
    await screen.type('About how long will it take?', '120');
    await screen.type('How many people do you need?', '2');
    await screen.press('Continue');
    await screen.heading('Who is the help for?');
    await screen.choose('Someone else');
    await screen.type('Who are they to you?', 'my mother');
    await screen.choose('They know that I am asking, and agreed');
    await look();
    await screen.press('Continue');
    await screen.heading('Check what you are asking');
    await screen.sees('Saturday 28 November, 10am to 1pm');
    await screen.sees('Near Weavers');
    await look();
    await signIn(screen);
    await look();
    await screen.press('Post my request');
    await screen.heading('Your request is on the board');
    await screen.sees(`Reference ${posted.answer.reference}`);
    await look();
    const [made] = screen.api.of('requests.create');
    expect(made?.body).toEqual({
      category: 'diy',
      title: 'Help putting up my fence',
      details: 'Three panels came down in the wind.',
      place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' },
      timing: { kind: 'on', date: '2026-11-28', from: '10:00', until: '13:00' },
      minutes: 120,
      helpersWanted: 2,
      onBehalfOf: { relationship: 'my mother', agreed: true },
    } satisfies NewRequest);
    expect(screen.api.of('signIns.create')[0]?.body).toMatchObject({ email: 'ruth@example.org', code: '482 913' });
    expect(faults).toEqual([]);
    expect(sessionStorage.getItem(Object.keys(sessionStorage).find((key) => key.includes('draft')) ?? '')).toBeNull();
  });

  it('asks a new person for a name and an age, with the same code', async () => {
    let tries = 0;
    const api = asking().on('signIns.create', () => {
      if (tries++ === 0) throw new Refusal('invalid-input', [{ pointer: '#/displayName', code: 'display-name-missing', detail: 'x' }]);
      return examples.signIns.create[0]?.answer;
    });
    const screen = await stage('ask', api);
    await fillAll(screen);
    await signIn(screen);
    await screen.press('Post my request');
    await screen.heading('What should neighbours call you?');
    expect(await screen.faults()).toEqual([]);
    await screen.type('Name', 'Ruth');
    await screen.choose('I am 18 or over');
    await screen.press('Post my request');
    await screen.heading('Your request is on the board');
    expect(api.of('signIns.create')[1]?.body).toMatchObject({ code: '482 913', displayName: 'Ruth', adult: true });
    expect(api.of('signIns.sendCode')).toHaveLength(1);
  });

  it('posts without an e-mail page when somebody is signed in', async () => {
    const first = await stage('ask', asking());
    await fillAll(first);
    await signIn(first);
    await first.press('Post my request');
    await first.heading('Your request is on the board');
    leave();
    const screen = await stage('ask', asking());
    await fillAll(screen);
    await screen.press('Post my request');
    await screen.heading('Your request is on the board');
  });
});

describe('a request that was posted before its answers were changed', () => {
  it('is said to be under Yours, and the answers are gone', async () => {
    const api = asking().on('requests.create', () => {
      throw new Refusal('idempotency-key-reused');
    });
    const screen = await stage('ask', api);
    await fillAll(screen);
    await signIn(screen);
    await screen.press('Post my request');
    await screen.heading('What do you need help with?');
    await screen.sees('Your request was posted before you changed it. It is under Yours.');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('goodturn.draft');
    expect(await screen.faults()).toEqual([]);
  });
});

describe('what is wrong with a page', () => {
  it('stands beside the field and in a summary that takes the focus and leads to the field', async () => {
    const screen = await stage('ask', asking());
    await screen.choose('DIY and garden');
    await screen.press('Continue');
    await screen.type('Details', 'Three panels');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Enter a title']);
    expect(screen.api.of('requests.preview').at(-1)?.body).toEqual({ title: '', details: 'Three panels' });
    const field = await screen.control('Title');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.root.getElementById(`${field.getAttribute('aria-describedby')?.split(' ').at(-1)}`)?.textContent).toContain(
      'Enter a title',
    );
    expect((await screen.control('Details')).value).toBe('Three panels');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Enter a title');
    expect(screen.root.activeElement).toBe(field);
    await screen.type('Title', 'A fence');
    await screen.press('Continue');
    await screen.heading('Where is the help needed?');
    expect(screen.root.querySelector('.sum')).toBeNull();
  });

  it('names the kind of help, the day and the length that were not chosen', async () => {
    const screen = await stage('ask', asking());
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Select what you need help with']);
    expect(await screen.faults()).toEqual([]);
    await fillWords(screen);
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Enter the full postcode, like E2 0HL', 'Enter your house or flat number, and street']);
    await screen.type('Postcode', 'E2 0HL');
    await screen.type('House or flat number, and street', '12');
    await screen.press('Continue');
    await screen.heading('When would suit you?');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Select when it would suit you']);
    await screen.choose('By a day');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual([expect.stringContaining('Enter a day, like 28 11')]);
    await screen.type('Day', '1');
    await screen.type('Month', '2');
    await screen.type('Year', '2020');
    await screen.press('Continue');
    await screen.sees('Enter today or a later day');
    await screen.choose('Any day');
    await screen.press('Continue');
    await screen.heading('How much help do you need?');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Select how long it will take']);
  });

  it('offers the neighbourhoods for a postcode that the table lacks, and says when one is outside', async () => {
    const screen = await stage('ask', asking());
    await fillWords(screen);
    await screen.type('House or flat number, and street', '12');
    await screen.type('Postcode', 'SW1A 1AA');
    await screen.press('Continue');
    await screen.sees('That postcode is outside Tower Hamlets');
    await screen.type('Postcode', 'E2 9ZZ');
    await screen.press('Continue');
    const choice = (await screen.control('Choose your neighbourhood')) as unknown as HTMLSelectElement;
    const [, first] = [...choice.options];
    await screen.type('Choose your neighbourhood', first?.value ?? '');
    await screen.press('Continue');
    await screen.heading('When would suit you?');
    expect(screen.api.of('requests.preview').at(-1)?.body).toEqual({
      place: { kind: 'address', postcode: 'E2 9ZZ', address: '12', area: first?.value },
    });
  });

  it('says the server’s own words for a code that it does not know', async () => {
    const api = new TestApi().on('requests.preview', () => {
      throw new Refusal('invalid-input', [{ pointer: '#/category', code: 'a-new-code', detail: 'Choose another kind just now.' }]);
    });
    const screen = await stage('ask', api);
    await screen.choose('Pets');
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['Choose another kind just now.']);
  });

  it('keeps what was typed while there is no connection, and goes on with the next press', async () => {
    const screen = await stage('ask', asking());
    await screen.choose('Pets');
    await screen.press('Continue');
    await screen.type('Title', 'Walk Biscuit');
    await screen.type('Details', 'He is small.');
    screen.api.offline = true;
    await screen.press('Continue');
    expect(await screen.summary()).toEqual(['You are offline. What you typed is safe on this device']);
    expect((await screen.control('Title')).value).toBe('Walk Biscuit');
    screen.api.offline = false;
    await screen.press('Continue');
    await screen.heading('Where is the help needed?');
  });
});

describe('the draft', () => {
  it('outlives a reload, in the tab and without the e-mail address', async () => {
    const before = await stage('ask', asking());
    await fillAll(before);
    await signIn(before);
    leave();
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toMatch(/ruth@example|482/);
    const screen = await stage('ask/words', asking());
    await screen.heading('What would help you?');
    expect((await screen.control('Title')).value).toBe('Help putting up my fence');
    await screen.press('Continue');
    await screen.heading('Check what you are asking');
    await screen.sees('12 Example Street, E2 0HL');
  });

  it('goes when the answers are cleared', async () => {
    const screen = await stage('ask', asking());
    await fillWords(screen);
    await screen.press('Clear my answers');
    await screen.heading('What do you need help with?');
    await screen.sees('Your answers are cleared');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('fence');
    expect((await screen.control('DIY and garden')).checked).toBe(false);
  });

  it('goes after 30 minutes without typing, also when the page was closed meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const screen = await stage('ask', asking());
    await screen.choose('Pets');
    vi.advanceTimersByTime(29 * 60_000);
    expect(JSON.stringify({ ...sessionStorage })).toContain('pets');
    vi.advanceTimersByTime(61_000);
    await screen.sees('We cleared your answers');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('pets');
    await screen.choose('Lifts');
    const kept = { ...sessionStorage };
    const muchLater = Date.now() + 31 * 60_000;
    leave();
    vi.clearAllTimers();
    Object.assign(sessionStorage, kept);
    vi.setSystemTime(muchLater);
    const later = await stage('ask', asking());
    expect((await later.control('Lifts')).checked).toBe(false);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('lifts');
  });

  it('shows nobody a later page before the earlier ones are answered', async () => {
    const screen = await stage('ask/check', asking());
    await screen.heading('What do you need help with?');
    expect(location.hash).toBe('#goodturn/ask/what');
  });
});

describe('posting', () => {
  it('makes one request of two clicks', async () => {
    const screen = await stage('ask', asking());
    await fillAll(screen);
    await signIn(screen);
    const button = await screen.pressable('Post my request');
    button.click();
    button.click();
    await screen.heading('Your request is on the board');
    expect(screen.api.of('requests.create')).toHaveLength(1);
    expect(screen.api.of('signIns.create')).toHaveLength(1);
  });

  it('uses the same key when the answer was lost and the page loaded again', async () => {
    const api = asking().on('requests.create', () => Response.error());
    const first = await stage('ask', api);
    await fillAll(first);
    await signIn(first);
    await first.press('Post my request');
    await first.heading('Check what you are asking');
    await first.sees(/offline|fault is ours/);
    leave();
    const screen = await stage('ask/check', asking());
    await screen.press('Post my request');
    await screen.heading('Your request is on the board');
    const keys = new Set([...api.of('requests.create'), ...screen.api.of('requests.create')].map(({ key }) => key));
    expect(keys.size).toBe(1);
  });

  it('says that only adults can ask, and keeps the answers', async () => {
    const api = asking().on('requests.create', () => {
      throw new Refusal('adults-only');
    });
    const screen = await stage('ask', api);
    await fillAll(screen);
    await signIn(screen);
    await screen.press('Post my request');
    expect(await screen.summary()).toEqual([expect.stringContaining('Only people of 18 or over')]);
    await screen.sees('12 Example Street');
  });

  it('says that a person reads a held request first, and where to turn', async () => {
    const api = asking().on('requests.create', () => ({ ...posted.answer, status: 'pending', reason: 'danger' }));
    const screen = await stage('ask', api);
    await fillWords(screen, 'I want to end it all. Ring me on 07700 900123.');
    await screen.sees('Samaritans free on 116 123');
    await screen.sees('A person reads your request before anyone else sees it.');
    await screen.sees('We hide phone numbers');
    await page.viewport(1280, 900);
    await screen.sees('Ring me on •••.');
  });
});

describe('the way back', () => {
  it('leads from a changed answer to the check, and by Back to the page before', async () => {
    const screen = await stage('ask', asking());
    await fillAll(screen);
    await screen.press('Change Title');
    await screen.heading('What would help you?');
    await screen.type('Title', 'Mend my fence');
    await screen.press('Continue');
    await screen.heading('Check what you are asking');
    await screen.sees('Mend my fence');
    history.back();
    await screen.heading('What would help you?');
    await screen.press('Back');
    await screen.heading('Check what you are asking');
  });

  it('moves the reader to the heading of the new page', async () => {
    const screen = await stage('ask', asking());
    await screen.choose('Pets');
    await screen.press('Continue');
    const heading = await screen.heading('What would help you?');
    await until(() => screen.root.activeElement === heading, screen.root);
  });
});
