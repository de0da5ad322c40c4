import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { stage, tidy } from '../testing/stage.js';
import { states } from '../testing/states.js';
import { contrast } from './contrast.js';

const dress = document.createElement('style');
let link: HTMLLinkElement | undefined;
afterEach(() => {
  link?.remove();
  dress.remove();
  tidy();
});

/** Links a theme as a page does, and waits until it is there. */
async function theme(name: string): Promise<void> {
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: new URL(`../../themes/${name}.css`, import.meta.url).href,
  });
  link = sheet;
  await new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = () => reject(new Error(`${name}.css is not there`));
    document.head.append(sheet);
  });
}

function page(scheme: 'light' | 'dark', styles = ''): void {
  dress.textContent = `html { color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#161414' : '#fff'}; color: ${scheme === 'dark' ? '#eee' : '#111'} }
    goodturn-request-board { display: block } ${styles}`;
  document.head.append(dress);
}

const shown = states.filter(
  ({ element, name }) =>
    element === 'goodturn-request-board' && ['the list', 'a question with an error', 'what is one’s own'].includes(name),
);

describe.each(['plain', 'govuk', 'high-contrast'])('the theme %s', (name) => {
  it.each(['light', 'dark'] as const)('can be read, %s', async (scheme) => {
    await theme(name);
    page(scheme);
    expect(shown).toHaveLength(3);
    for (const { show } of shown) {
      const { element: board, root } = await show();
      expect(getComputedStyle(root.querySelector('[part~=button]')!).borderStartEndRadius).not.toBe('18px');
      const { violations, passes } = await axe.run(board, {
        runOnly: name === 'high-contrast' ? ['color-contrast', 'color-contrast-enhanced'] : ['color-contrast'],
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => html.slice(0, 90) + any[0]?.message).join()}`),
      ).toEqual([]);
      expect(passes.length).toBeGreaterThan(0);
      tidy();
    }
  });
});

/** What a page may set that is no good colour for words: each is corrected, or counts as not set. */
const hostile = [
  'white',
  'yellow',
  'black',
  'transparent',
  '#ff000022',
  'rgb(255 255 0 / 0.1)',
  'currentcolor',
  'nonsense',
  '12px',
  'var(--not-there)',
  'oklch(0.99 3 140)',
  'oklch(0.47 0.5 185)',
  'oklch(infinity 0 0)',
  'oklch(none none none)',
  'color(display-p3 0 1 0)',
  'color-mix(in srgb, white, transparent 90%)',
  'light-dark(black, white)',
  'light-dark(white, black)',
  'LinkText',
  ...Array.from({ length: 24 }, (_, step) => `oklch(0.7 0.4 ${step * 15})`),
];

describe.each(['light', 'dark'] as const)('an accent on a page that is %s', (scheme) => {
  it('is held to what can be read, whatever it is', async () => {
    page(scheme);
    const { element: board, root } = await stage('');
    const button = root.querySelector('.btn')!;
    const link = Object.assign(document.createElement('a'), { href: '#', textContent: 'A link' });
    const tinted = Object.assign(document.createElement('div'), { className: 'panel tint' });
    tinted.append(link);
    const field = Object.assign(document.createElement('input'), { className: 'in' });
    root.append(tinted, field);
    const usual = getComputedStyle(button).backgroundColor;
    const wrong: string[] = [];
    const grounds = new Set<string>();
    for (const accent of hostile) {
      board.style.setProperty('--goodturn-accent', accent);
      const { color, backgroundColor } = getComputedStyle(button);
      grounds.add(backgroundColor);
      const text = getComputedStyle(link).color;
      const found = [
        contrast(color, backgroundColor),
        contrast(text, getComputedStyle(field).backgroundColor),
        contrast(text, getComputedStyle(tinted).backgroundColor),
      ];
      if (Math.min(...found) < 4.5) wrong.push(`${accent}: ${found.map((ratio) => ratio.toFixed(2)).join(', ')} (${backgroundColor})`);
    }
    expect(wrong).toEqual([]);
    expect(grounds.size).toBeGreaterThan(20);
    for (const accent of ['nonsense', '12px']) {
      board.style.setProperty('--goodturn-accent', accent);
      expect(getComputedStyle(button).backgroundColor).toBe(usual);
    }
  });
});
