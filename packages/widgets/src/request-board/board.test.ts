import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples } from '@goodturn/contract/examples';
import type { HelpRequest } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../testing/api.js';
import { stage, tidy, until, type Stage } from '../testing/stage.js';

const lists = examples.requests.list as unknown as {
  query?: { postcode?: string };
  answer: { items: HelpRequest[]; nextCursor?: string };
}[];
const [listed] = lists;
const near = lists.find(({ query }) => query?.postcode);
const [fence, lesson, garden] = listed?.answer.items as [HelpRequest, HelpRequest, HelpRequest];

/** A whole board on one page: no more on demand. */
const board = (items: readonly HelpRequest[] = [fence, lesson, garden]): TestApi => new TestApi().on('requests.list', () => ({ items }));
const titles = ({ root }: Stage): (string | null)[] => [...root.querySelectorAll('.row h3')].map((heading) => heading.textContent);
const said = ({ root }: Stage): string => root.querySelector('.root + [role=status]')?.textContent ?? '';
const lastAsked = ({ api }: Stage): Record<string, string> => Object.fromEntries(api.of('requests.list').at(-1)?.query ?? []);
const refusedPostcode = (code: string) => () => {
  throw new Refusal('invalid-input', [{ pointer: '?postcode', code, detail: 'The server says what is wrong.' }]);
};

async function shown(api = board(), attributes: Record<string, string> = {}): Promise<Stage> {
  const screen = await stage('', api, attributes);
  await until(() => screen.root.querySelector('.row h3'), screen.root);
  await screen.sees('212 good turns');
  return screen;
}

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

describe('reading the board', () => {
  it('tells of each request its kind, area, day, length and helpers', async () => {
    const screen = await shown(
      board([
        {
          ...fence,
          distance: '1-2km',
          helpersWanted: 3,
          helpersMatched: 2,
          minutes: 90,
          timing: { kind: 'on', date: '2026-11-28', from: '10:00', until: '13:00' },
        },
      ]),
    );
    const line = screen.root.querySelector('.row')?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const part of [
      fence.title,
      'DIY and garden',
      `${fence.area.name}, 1 to 2 km`,
      'Sat 28 Nov, 10am to 1pm',
      'About 1 hour 30 minutes',
      '1 more needed',
    ])
      expect(line).toContain(part);
    expect(screen.root.querySelectorAll('.row .crew svg')).toHaveLength(3);
    expect(screen.root.querySelectorAll('.row .crew .on')).toHaveLength(2);
    expect(screen.text).toContain('3 neighbours need a hand');
  });

  it('needs one answer for its first cards', async () => {
    const never = () => new Promise(() => undefined);
    const api = board().on('communities.get', never).on('areas.list', never).on('requests.counts', never);
    const screen = await stage('', api);
    await screen.sees(fence.title);
    expect(screen.text).toContain('Tech help');
  });

  it('keeps the place of the first line while the list is on its way', async () => {
    for (const width of [360, 1280]) {
      await page.viewport(width, 900);
      let answer: (value: unknown) => void = () => undefined;
      const waiting = new Promise((resolve) => (answer = resolve));
      const api = board()
        .on('requests.list', () => waiting)
        .on('communities.get', () => waiting.then(() => examples.communities.get[0]?.answer));
      const screen = await stage('', api);
      const ghost = screen.root.querySelector('.row')?.getBoundingClientRect();
      expect(screen.root.querySelector('.rows')?.getAttribute('aria-hidden')).toBe('true');
      expect(screen.root.querySelector('[role=status]')?.textContent).toBe('Loading');
      expect(await screen.faults()).toEqual([]);
      answer({ items: [fence] });
      await screen.sees('212 good turns');
      await until(() => screen.root.querySelector('.row h3'), screen.root);
      const line = screen.root.querySelector('.row')?.getBoundingClientRect();
      expect(Math.abs((line?.top ?? 0) - (ghost?.top ?? 9))).toBeLessThan(1);
      tidy();
    }
  });

  it('shows what neighbours typed as text, whatever it is', async () => {
    const nasty = '<img src=x onerror="document.title=1"><script>1</script> \u202e"\'; DROP TABLE request; --';
    const screen = await shown(board([{ ...fence, title: nasty, postedBy: { displayName: nasty }, area: { id: 'weavers', name: nasty } }]));
    expect(titles(screen)).toEqual([nasty]);
    expect(screen.root.querySelectorAll('img,script')).toHaveLength(0);
  });

  it('shows kinds, statuses and distances that it does not know yet', async () => {
    const screen = await shown(board([{ ...fence, category: 'gardening-by-moonlight', status: 'paused', distance: 'over-100km' }]));
    expect(screen.root.querySelector('.row')?.textContent).toContain('gardening-by-moonlight');
  });

  it('adds more on demand, says so, and goes on at the first new one', async () => {
    const api = board().on('requests.list', ({ query }) =>
      query.has('cursor') ? { items: [garden] } : { items: [fence, lesson], nextCursor: 'next' },
    );
    const screen = await shown(api);
    await screen.press('Show more');
    const third = await until(() => screen.root.querySelectorAll<HTMLElement>('.row h3 a')[2], screen.root);
    await until(() => screen.root.activeElement === third, screen.root);
    expect(said(screen)).toBe('1 more request shown');
    expect(lastAsked(screen)).toMatchObject({ cursor: 'next' });
    expect(screen.text).not.toContain('Show more');
  });

  it('keeps what is shown when more cannot be had, and offers it again', async () => {
    let broken = true;
    const api = board().on('requests.list', ({ query }) => {
      if (!query.has('cursor')) return { items: [fence], nextCursor: 'next' };
      if (broken) return new Response('<!doctype html><title>Gateway</title>', { headers: { 'Content-Type': 'text/html' } });
      return { items: [garden] };
    });
    const screen = await shown(api);
    await screen.press('Show more');
    await screen.summary();
    expect(titles(screen)).toEqual([fence.title]);
    broken = false;
    await screen.press('Show more');
    await screen.sees(garden.title);
  });

  it('has no fault that axe finds, wide and narrow, with the filters open', async () => {
    const screen = await shown(board(near?.answer.items));
    expect(await screen.faults()).toEqual([]);
    await page.viewport(360, 800);
    const fold = await until(() => screen.root.querySelector<HTMLElement>('button.fold'), screen.root);
    fold.click();
    await screen.element.updateComplete;
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect((await screen.control('Search for')).checkVisibility()).toBe(true);
    expect(await screen.faults()).toEqual([]);
  });
});

/** Chooses an area, once they have come. */
async function chooseWeavers(screen: Stage): Promise<void> {
  const area = await screen.control('Area');
  await until(() => [...(area as unknown as HTMLSelectElement).options].find(({ value }) => value === 'weavers'), screen.root);
  area.value = 'weavers';
}

describe('finding', () => {
  it('asks for words, postcode, area and day together, and says how many there are', async () => {
    const screen = await shown(board().on('requests.counts', () => ({ total: 3, categories: { diy: 2, tech: 1 } })));
    await screen.type('Search for', 'fence');
    await screen.type('Your postcode', 'E2 0HL');
    await chooseWeavers(screen);
    (await screen.control('When')).value = 'flexible';
    await screen.press('Show requests');
    await until(() => said(screen) === '3 requests', screen.root);
    expect(lastAsked(screen)).toEqual({ q: 'fence', postcode: 'E2 0HL', area: 'weavers', when: 'flexible' });
    expect(location.href).not.toContain('E2');
    expect(screen.root.querySelector('.fold')?.textContent).toContain('Every kind, Weavers, Flexible, fence, E2 0HL');
  });

  it('offers an order once there is a postcode', async () => {
    const nearest = near?.answer.items ?? [];
    const api = board().on('requests.list', ({ query }) => ({ items: query.get('sort') === 'newest' ? [...nearest].reverse() : nearest }));
    const screen = await shown(api);
    expect(screen.text).not.toContain('Nearest first');
    await screen.type('Your postcode', 'E2 0HL');
    await screen.press('Show requests');
    const order = await until(() => screen.root.querySelector<HTMLSelectElement>('.bar select'), screen.root);
    expect([order.labels[0]?.textContent, order.value]).toEqual([expect.stringContaining('Sort by'), 'nearest']);
    order.value = 'newest';
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => titles(screen)[0] === garden.title, screen.root);
    expect(lastAsked(screen)).toEqual({ postcode: 'E2 0HL', sort: 'newest' });
  });

  it('shows a kind of help as soon as it is chosen, without moving the reader', async () => {
    const screen = await shown(
      board().on('requests.list', ({ query }) => ({ items: query.has('category') ? [lesson] : [fence, lesson, garden] })),
    );
    const tech = await until(
      () => [...screen.root.querySelectorAll<HTMLLabelElement>('.kind')].find((one) => one.textContent?.includes('Tech help')),
      screen.root,
    );
    tech.control?.focus();
    tech.click();
    await until(() => titles(screen).length === 1, screen.root);
    expect(said(screen)).toBe('1 request');
    expect(screen.root.activeElement).toBe(tech.control);
  });

  it('names what is missing, and widens the search', async () => {
    const api = board().on('requests.list', ({ query }) => ({ items: query.size ? [] : [fence] }));
    const screen = await stage('', api, { category: '', area: '' });
    await screen.sees(fence.title);
    await chooseWeavers(screen);
    await screen.press('Show requests');
    await screen.sees('Nobody in Weavers needs help just now');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Show all areas');
    await screen.sees(fence.title);
  });

  it('says that nobody has asked yet', async () => {
    const screen = await stage('', board([]));
    await screen.sees('Nobody needs help just now');
    expect(await screen.faults()).toEqual([]);
  });

  it('shows one area and one kind when the page asks for them', async () => {
    const screen = await shown(board([fence]), { area: 'weavers', category: 'diy' });
    expect(lastAsked(screen)).toEqual({ area: 'weavers', category: 'diy' });
    expect(screen.root.querySelector('.kinds')).toBeNull();
    expect(screen.root.querySelector('select[name=area]')).toBeNull();
  });

  it('begins as the page’s filters say, which the reader can change, and its area is the page’s own', async () => {
    const screen = await shown(board([fence]), { area: 'weavers', filters: 'q=fence&area=bow&when=flexible&colour=red' });
    expect(lastAsked(screen)).toEqual({ area: 'weavers', q: 'fence', when: 'flexible' });
    expect((await screen.control('Search for')).value).toBe('fence');
    await screen.type('Search for', '');
    await screen.press('Show requests');
    await until(() => lastAsked(screen)['q'] === undefined, screen.root);
    expect(lastAsked(screen)).toEqual({ area: 'weavers', when: 'flexible' });
  });

  it('says what is wrong with a postcode that the page’s filters name', async () => {
    const api = board().on('requests.list', refusedPostcode('postcode-incomplete'));
    const screen = await stage('', api, { filters: 'postcode=E2' });
    expect(await screen.summary()).toEqual(['Enter the full postcode, like E2 0HL']);
    expect((await screen.control('Your postcode')).value).toBe('E2');
  });

  it.each([
    ['postcode-incomplete', 'Enter the full postcode, like E2 0HL'],
    ['postcode-outside', 'That postcode is outside Tower Hamlets. Choose one inside it'],
  ])('says what is wrong with a postcode (%s), keeps it and keeps the list', async (code, sentence) => {
    const screen = await shown(board());
    screen.api.on('requests.list', refusedPostcode(code));
    await screen.type('Your postcode', 'SW1A 1');
    await screen.press('Show requests');
    expect(await screen.summary()).toEqual([sentence]);
    const control = await screen.control('Your postcode');
    expect(control.value).toBe('SW1A 1');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(titles(screen)).toHaveLength(3);
    expect(await screen.faults()).toEqual([]);
    screen.root.querySelector<HTMLElement>('.sum a')?.click();
    expect(screen.root.activeElement).toBe(control);
  });

  it('offers the neighbourhoods when only the district of a postcode is known', async () => {
    const screen = await shown(board());
    screen.api.on('requests.list', refusedPostcode('postcode-choose-area'));
    await screen.type('Your postcode', 'E2 9ZZ');
    await screen.press('Show requests');
    expect(await screen.summary()).toEqual(['We do not know where E2 9ZZ is. Choose your neighbourhood instead']);
    screen.root.querySelector<HTMLElement>('.sum a')?.click();
    expect(screen.root.activeElement).toBe(await screen.control('Area'));
  });

  it('says what is wrong with a search also when it comes before the first list', async () => {
    const api = board().on('requests.list', ({ query }) => {
      if (query.has('postcode')) refusedPostcode('postcode-outside')();
      return new Promise(() => undefined);
    });
    const screen = await stage('', api);
    await screen.type('Your postcode', 'SW1A 1AA');
    await screen.press('Show requests');
    expect(await screen.summary()).toEqual([expect.stringContaining('That postcode is outside')]);
    expect((await screen.control('Your postcode')).value).toBe('SW1A 1AA');
  });

  it('puts what is wrong with the words beside the words', async () => {
    const screen = await shown(board());
    screen.api.on('requests.list', () => {
      throw new Refusal('invalid-input', [{ pointer: '?q', code: 'too-long', detail: 'Use 100 characters or fewer.' }]);
    });
    await screen.type('Search for', 'f'.repeat(200));
    await screen.press('Show requests');
    expect(await screen.summary()).toEqual(['Use 100 characters or fewer']);
    expect((await screen.control('Search for')).getAttribute('aria-invalid')).toBe('true');
    expect((await screen.control('Your postcode')).getAttribute('aria-invalid')).toBe('false');
  });
});

describe('a board that cannot come up', () => {
  const html = () => new Response('<!doctype html><h1>Bad gateway</h1>', { headers: { 'Content-Type': 'text/html' } });
  const nonsense = () => new Response('{"items": 3', { headers: { 'Content-Type': 'application/json' } });
  const wrongShape = () => new Response('{"things":[]}', { headers: { 'Content-Type': 'application/json' } });

  it.each([
    ['answers a web page', html],
    ['answers broken JSON', nonsense],
    ['answers another shape', wrongShape],
    ['refuses', () => new Response('', { status: 501 })],
  ])('says so when the API %s, shows the way on of the page, and tries again', async (_, answer) => {
    const api = board().on('requests.list', answer);
    const failures: string[] = [];
    const listen = (event: Event) => failures.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('goodturn-failed', listen);
    const screen = await stage('', api);
    screen.element.innerHTML = '<p>Ask by phone: <a href="tel:02079460000">020 7946 0000</a></p>';
    await screen.heading('Requests cannot be shown just now');
    document.removeEventListener('goodturn-failed', listen);
    expect(screen.text).toContain('The fault is ours, not yours.');
    expect(screen.element.querySelector('a')?.checkVisibility()).toBe(true);
    expect(screen.element.querySelector('a')?.getBoundingClientRect().height).toBeGreaterThan(0);
    expect(failures).toHaveLength(1);
    expect(await screen.faults()).toEqual([]);
    api.on('requests.list', () => ({ items: [fence] }));
    await screen.press('Try again');
    await screen.sees(fence.title);
  });

  it('says so without a connection, and tries again', async () => {
    const api = board();
    api.offline = true;
    const screen = await stage('', api);
    await screen.heading('Requests cannot be shown just now');
    api.offline = false;
    await screen.press('Try again');
    await screen.sees(fence.title);
  });

  it('names a community that nobody knows', async () => {
    const unknown = () => {
      throw new Refusal('community-not-found');
    };
    const screen = await stage('', board().on('requests.list', unknown).on('communities.get', unknown), { community: 'atlantis' });
    await screen.sees('a community that Goodturn does not know: “atlantis”');
  });

  it.each([
    ['is missing', { community: '' }, 'community', board()],
    [
      'names what the community lacks',
      { area: 'nope' },
      'There is no area “nope” here.',
      board().on('requests.list', () => {
        throw new Refusal('invalid-input', [{ pointer: '?area', code: 'area-unknown', detail: 'There is no area “nope” here.' }]);
      }),
    ],
  ])('tells whoever builds the page which attribute %s, and shows the fallback', async (_, attributes, sentence, api) => {
    const { error } = console;
    const told: string[] = [];
    console.error = (one: string) => told.push(one);
    try {
      const screen = await stage('', api, attributes);
      await screen.heading('Requests cannot be shown just now');
      expect(screen.text).not.toContain('nope');
    } finally {
      console.error = error;
    }
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });
});
