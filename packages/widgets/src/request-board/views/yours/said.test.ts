import { afterEach, describe, expect, it, vi } from 'vitest';
import { examples } from '@goodturn/contract/examples';
import type { Community, HelpRequest, Message, Offer } from '@goodturn/sdk/light';
import { Refusal, TestApi } from '../../../testing/api.js';
import { signIn, stage, tidy, until, type Stage } from '../../../testing/stage.js';

afterEach(() => {
  tidy();
  vi.unstubAllGlobals();
});

const [listed] = examples.requests.list as unknown as { answer: { items: HelpRequest[] } }[];
const [fence, lesson] = listed?.answer.items as [HelpRequest, HelpRequest];
const [firstOffers] = examples.offers.listForRequest as unknown as { answer: { items: Offer[] } }[];
const [samiras] = firstOffers?.answer.items as [Offer];
const here = examples.communities.get.find(({ answer }) => answer && 'translation' in answer)?.answer as Community;
const translated = (text: string) => ({ language: 'en', from: 'pl', text, by: 'machine', provider: 'LibreTranslate' });

const asked: HelpRequest = { ...fence, you: { asker: true, offersWaiting: 1 } };
const polish: Offer = { ...samiras, message: 'Mam młotek.', language: 'pl' };

interface Theirs {
  requests?: HelpRequest[];
  offersOn?: Offer[];
  offers?: Offer[];
  messages?: Message[];
  held?: HelpRequest[];
}
const api = ({ requests = [], offersOn = [], offers = [], messages = [], held = [] }: Theirs, role = 'neighbour'): TestApi =>
  new TestApi({ role })
    .on('communities.get', () => here)
    .on('requests.list', ({ query }) => ({ items: query.has('mine') ? requests : query.get('status') === 'pending' ? held : [] }))
    .on('requests.get', ({ params }) => [...requests, ...held].find(({ id }) => id === params['id']))
    .on('offers.listForRequest', () => ({ items: offersOn }))
    .on('offers.list', () => ({ items: offers }))
    .on('offers.listMessages', () => ({ items: messages }))
    .on('safety.listBlocks', () => ({ items: [] }))
    .on('safety.listReports', () => ({ items: [] }));

async function open(test: TestApi): Promise<Stage> {
  const screen = await stage('yours', test);
  await signIn(screen);
  await screen.sees('Your sign-in');
  await until(() => screen.root.querySelector('section') && !screen.text.includes('Loading'), screen.root);
  return screen;
}

/** In which language a text on the page says that it is. */
const languageOf = (screen: Stage, text: string): string | undefined =>
  [...screen.root.querySelectorAll<HTMLElement>('[lang]')].find((element) => element.textContent?.trim() === text)?.lang;
/** Names of languages that stand beside what people wrote. */
const namedLanguages = (screen: Stage): string[] =>
  [...screen.root.querySelectorAll('.acts')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap((node) => (node instanceof Text && node.data.trim() ? [node.data.trim()] : [])),
  );
const buttons = (screen: Stage, name: string): HTMLButtonElement[] =>
  [...screen.root.querySelectorAll('button')].filter((button) => button.textContent?.trim() === name);

describe('an offer in another language', () => {
  it('shows its language, is translated in place with whose words those are, and can be turned back', async () => {
    const test = api({ requests: [asked], offersOn: [polish] }).on('offers.translate', () => translated('I have a hammer.'));
    const screen = await open(test);
    expect(languageOf(screen, 'Mam młotek.')).toBe('pl');
    expect(languageOf(screen, asked.title)).toBe('en');
    expect(namedLanguages(screen)).toEqual(['Polish']);
    expect(test.of('offers.translate')).toEqual([]);
    await screen.press('Translate');
    await screen.sees('I have a hammer.');
    expect(namedLanguages(screen)).toEqual([]);
    await screen.sees('Translated from Polish by LibreTranslate, not by a person. It may not be exact.');
    expect(test.of('offers.translate')[0]?.params['id']).toBe(polish.id);
    expect(test.of('offers.translate')[0]?.query.get('language')).toBe('en');
    expect(languageOf(screen, 'I have a hammer.')).toBe('en');
    expect(screen.text).not.toContain('Mam młotek.');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Show what Samira wrote');
    await screen.sees('Mam młotek.');
    expect(screen.text).not.toContain('not by a person');
    await screen.press('Translate');
    await screen.sees('I have a hammer.');
    expect(test.of('offers.translate')).toHaveLength(1);
  });

  it('says when it cannot be translated, keeps what was written, and can be tried again', async () => {
    const test = api({ requests: [asked], offersOn: [polish] }).on('offers.translate', () => {
      throw new Refusal('unavailable');
    });
    const screen = await open(test);
    await screen.press('Translate');
    await screen.sees('This cannot be translated just now. Try again later');
    expect(languageOf(screen, 'Mam młotek.')).toBe('pl');
    test.on('offers.translate', () => translated('I have a hammer.'));
    await screen.press('Translate');
    await screen.sees('I have a hammer.');
    expect(screen.text).not.toContain('cannot be translated');
  });

  it('shows no translation that comes when its reader has gone on to another language', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const test = api({ requests: [asked], offersOn: [polish] });
    const screen = await open(test);
    const isAsked = new Promise<void>((ask) => {
      test.on('offers.translate', () => {
        ask();
        return new Promise((resolve) => (answer = resolve));
      });
    });
    await screen.press('Translate');
    await isAsked;
    screen.element.setAttribute('language', 'ar');
    await until(() => buttons(screen, 'ترجمة').length, screen.root);
    answer(translated('I have a hammer.'));
    // A second answer shows that the first has come.
    test.on('offers.translate', () => ({ ...translated('عندي مطرقة.'), language: 'ar' }));
    await screen.press('ترجمة');
    await screen.sees('عندي مطرقة.');
    expect(screen.text).not.toContain('I have a hammer.');
    screen.element.setAttribute('language', 'en');
    await screen.sees('Mam młotek.');
  });

  it('has no way to a translation where it needs none, or where nobody translates', async () => {
    const screen = await open(api({ requests: [asked], offersOn: [{ ...polish, language: 'en' }] }));
    expect(buttons(screen, 'Translate')).toEqual([]);
    expect(namedLanguages(screen)).toEqual([]);
    const { translation: _, ...without } = here;
    tidy();
    const other = await open(api({ requests: [asked], offersOn: [polish] }).on('communities.get', () => without));
    expect(languageOf(other, 'Mam młotek.')).toBe('pl');
    expect(buttons(other, 'Translate')).toEqual([]);
    expect(namedLanguages(other)).toEqual(['Polish']);
    expect(await other.faults()).toEqual([]);
  });
});

describe('the conversation of a match', () => {
  const message = (number: number, text: string, own: boolean): Message => ({
    id: `01a1f871-0980-7a10-8b20-00000000060${number}`,
    offerId: polish.id,
    text,
    language: own ? 'en' : 'pl',
    sentAt: '2026-11-21T18:20:00Z',
    sentBy: { displayName: own ? 'Ruth' : 'Samira' },
    mine: own,
  });
  const matched: HelpRequest = { ...asked, status: 'matched', helpersMatched: 1 };
  const messages = [message(1, 'Gdzie jest furtka?', false), message(2, 'It is green.', true), message(3, 'Dziękuję.', false)];

  it('translates each message of the other side on its own, and never one’s own', async () => {
    const test = api({ requests: [matched], offersOn: [{ ...polish, status: 'accepted' }], messages }).on('offers.translateMessage', () =>
      translated('Thank you.'),
    );
    const screen = await open(test);
    expect(messages.map(({ text }) => languageOf(screen, text))).toEqual(['pl', 'en', 'pl']);
    const [, second] = buttons(screen, 'Translate');
    expect(buttons(screen, 'Translate')).toHaveLength(2);
    second?.click();
    await screen.sees('Thank you.');
    expect(test.of('offers.translateMessage').map(({ params }) => params['id'])).toEqual([messages[2]?.id]);
    expect(screen.text).toContain('Gdzie jest furtka?');
    test.on('offers.listMessages', () => ({ items: [...messages, message(4, 'Do jutra.', false)] }));
    // It stays translated when the conversation is read again.
    await screen.press('Look for new messages');
    await screen.sees('Do jutra.');
    expect(screen.text).toContain('Thank you.');
    await screen.press('Show what Samira wrote');
    await screen.sees('Dziękuję.');
  });
});

describe('thanks', () => {
  it('keep their own language in a sentence of ours, and are translated there', async () => {
    const { id, title, category, area, timing, minutes, postedBy } = lesson;
    const request = { id, title, category, area, timing, minutes, postedBy, status: 'done', language: 'pl' };
    const thanked: Offer = {
      ...polish,
      status: 'done',
      mine: true,
      minutes: 60,
      thanks: 'Bardzo dziękuję.',
      thanksLanguage: 'pl',
      doneAt: '2026-11-01T10:00:00Z',
      request,
    };
    const test = api({ offers: [thanked] }).on('offers.translateThanks', () => translated('Thank you so much.'));
    const screen = await open(test);
    await screen.sees('Nurjahan says: Bardzo dziękuję.');
    expect(languageOf(screen, 'Bardzo dziękuję.')).toBe('pl');
    expect(languageOf(screen, title)).toBe('pl');
    await screen.press('Translate');
    await screen.sees('Nurjahan says: Thank you so much.');
    await screen.sees('Translated from Polish');
    expect(languageOf(screen, 'Thank you so much.')).toBe('en');
    expect(await screen.faults()).toEqual([]);
    await screen.press('Show what Nurjahan wrote');
    await screen.sees('Nurjahan says: Bardzo dziękuję.');
  });
});

describe('a request that waits for a moderator', () => {
  it('is translated with its title', async () => {
    const held: HelpRequest = {
      ...lesson,
      title: 'Pomoc',
      details: 'Nie chcę już żyć.',
      language: 'pl',
      status: 'pending',
      reason: 'danger',
    };
    const { text: _, ...rest } = translated('');
    const test = api({ held: [held] }, 'moderator').on('requests.translate', () => ({
      ...rest,
      title: 'Help',
      details: 'I do not want to live any more.',
    }));
    const screen = await open(test);
    expect([languageOf(screen, 'Pomoc'), languageOf(screen, 'Nie chcę już żyć.')]).toEqual(['pl', 'pl']);
    await screen.press('Translate');
    await screen.sees('I do not want to live any more.');
    expect(languageOf(screen, 'Help')).toBe('en');
    expect(screen.text).not.toContain('Pomoc');
  });
});

describe('read aloud', () => {
  /** The browser's voices, which a browser without a screen has none of. */
  function voices() {
    const said: { text: string; lang: string; onend?: () => void }[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [
        { lang: 'pl_PL', localService: true },
        { lang: 'en-GB', localService: false },
      ],
      speak: (words: (typeof said)[number]) => void said.push(words),
      cancelled: 0,
      cancel: () => {
        synthesis.cancelled += 1;
        said.at(-1)?.onend?.();
      },
    });
    vi.stubGlobal('speechSynthesis', synthesis);
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    );
    return { said, synthesis };
  }

  it('is done by a voice of the device in the language of what is shown, one thing at a time, until its reader leaves', async () => {
    const { said, synthesis } = voices();
    const other: Offer = { ...polish, id: fence.id, message: 'Mam drabinę.' };
    const english: Offer = { ...polish, id: lesson.id, message: 'I have a saw.', language: 'en' };
    const screen = await open(api({ requests: [asked], offersOn: [polish, other, english] }));
    expect(buttons(screen, 'Read aloud')).toHaveLength(2);
    buttons(screen, 'Read aloud')[0]?.click();
    await screen.pressable('Stop reading');
    buttons(screen, 'Read aloud')[0]?.click();
    await until(() => said.length === 2, screen.root);
    expect(said.map(({ text, lang }) => [text, lang])).toEqual([
      ['Mam młotek.', 'pl'],
      ['Mam drabinę.', 'pl'],
    ]);
    await until(() => buttons(screen, 'Stop reading').length === 1 && buttons(screen, 'Read aloud').length === 1, screen.root);
    const before = synthesis.cancelled;
    location.hash = '#goodturn';
    await screen.heading('Requests for help');
    expect(synthesis.cancelled).toBe(before + 1);
  });
});
