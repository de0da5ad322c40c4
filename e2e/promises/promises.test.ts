import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { languages, wordsOf, type LanguageTag, type Words } from '@goodturn/locales';
import { catalogues } from '@goodturn/locales/all';
import { faultsOn } from '../pages/faults.js';
import { seenOn, watch } from '../pages/page-watch.js';
import { elements, states, type State } from './states.js';
import { goodturn, open, website } from './website.js';

const now = new Date('2026-11-24T10:00:00Z');
const english = wordsOf('en', catalogues.en.widgets);

/** Shows a state and waits for its sentence. */
async function show(page: Page, { body, hash, element, says, ...state }: State, language: LanguageTag = 'en', words: Words = english) {
  await watch(page);
  await page.clock.setFixedTime(now);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await open(page, { ...state, body, language }, hash);
  const widget = page.locator(element);
  await expect(widget.getByText(words(says), { exact: true }).first()).toBeVisible();
  await expect(widget.getByText(words('loading'), { exact: true })).toHaveCount(0);
  return { widget, errors };
}

const font = readFileSync(createRequire(import.meta.url).resolve('vitepress/dist/client/theme-default/fonts/inter-roman-latin.woff2'));

/** Paints all text with one font that is installed with the packages, unhinted, so that pictures are the same whatever fonts a machine has. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async (bytes) => {
    const buffer = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)).buffer;
    document.fonts.add(await new FontFace('painted', buffer, { weight: '100 900' }).load());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: painted !important; text-rendering: geometricPrecision !important }');
    const paint = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) paint(shadowRoot);
    };
    paint(document);
  }, font.toString('base64'));
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('every element of the manifest is held to its promises', () => {
  expect([...new Set(states.map(({ element }) => element))].sort()).toEqual(elements.sort());
});

for (const state of states) {
  test(`${state.element}, ${state.name}: keeps a strict policy and trusted types, moves nothing, is read out and looks as it was`, async ({
    page,
  }) => {
    const { widget, errors } = await show(page, state);
    const { breaches, shift } = await seenOn(page);
    expect(breaches).toEqual([]);
    expect(shift, 'layout shift').toBeLessThan(0.01);
    expect(errors).toEqual([]);
    expect(await faultsOn(page)).toEqual([]);
    await expect(widget).toMatchAriaSnapshot({ name: `${state.element}.${state.name}.aria.yml` });
    await painted(page);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await expect(page).toHaveScreenshot(`${state.element}.${state.name}.${width}.png`, { fullPage: true });
    }
  });
}

for (const language of Object.keys(languages).filter((one) => one !== 'en') as LanguageTag[]) {
  test(`speaks ${language} in every state`, async ({ context }) => {
    // A page for each state takes long where other things are at work.
    test.slow();
    const words = wordsOf(language, catalogues[language].widgets);
    for (const state of states.filter(({ onlyEnglish }) => !onlyEnglish)) {
      // A page of its own for each: who was signed in on the one before is not on this one.
      const page = await context.newPage();
      await page.setViewportSize({ width: 360, height: 740 });
      await test.step(`${state.element}, ${state.name}`, async () => {
        const { widget } = await show(page, state, language, words);
        const text = (await widget.evaluate((element) => element.shadowRoot?.textContent)) ?? '';
        expect(text.match(/\b[a-z]+\/[a-z]\w+|\{\w+\}/g), 'keys and gaps').toBeNull();
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        expect((await seenOn(page)).breaches).toEqual([]);
        await expect(widget.locator('div[lang]').first()).toHaveAttribute('lang', language);
        await expect(widget.locator('div[lang]').first()).toHaveAttribute('dir', languages[language].direction);
      });
      await page.unrouteAll({ behavior: 'wait' });
      await page.close();
    }
  });
}

test('without JavaScript the page’s own words stand', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { body } of new Map(states.map((state) => [state.element, state])).values()) {
    await open(page, { body });
    await expect(page.getByText('To ask for help, call 020 7946 0000.')).toBeVisible();
  }
  await context.close();
});

test('a widget that asks no server asks for nothing but its file, its words and the API', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await show(page, states[0] as State);
  expect([...new Set(asked)].sort()).toEqual([new URL(website).origin, goodturn].sort());
});
