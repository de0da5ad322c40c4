import './define.development.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestApi } from '../testing/api.js';
import { stage, tidy } from '../testing/stage.js';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((sentence: string) => void said.push(sentence));
});
afterEach(() => {
  vi.restoreAllMocks();
  tidy();
});
const told = (attributes: Record<string, string>) => stage('', new TestApi(), attributes).then(() => said);

describe('while somebody builds a page', () => {
  it('nothing is said of a tag that is right', async () => {
    expect(await told({ id: 'board', class: 'wide', 'data-area': 'bow', 'heading-level': '3', view: 'board', lang: 'en' })).toEqual([]);
  });

  it.each([
    ['comunity', 'community'],
    ['categorie', 'category'],
    ['headinglevel', 'heading-level'],
    ['areas', 'area'],
    ['heading_level', 'heading-level'],
  ])('%s is said to be %s', async (written, meant) => {
    expect(await told({ [written]: 'x' })).toEqual([
      `Goodturn: <goodturn-request-board>: It has "${written}", which means nothing: write "${meant}".`,
    ]);
  });

  it('a board that would ask the website itself is named', async () => {
    expect(await told({ api: '' })).toEqual([
      `Goodturn: <goodturn-request-board>: It has no "api", so it asks this website (${location.origin}): set "api" to the address of your Goodturn.`,
    ]);
  });

  it('a setting that cannot be is named with what can', async () => {
    expect(await told({ view: 'map', 'heading-level': '7' })).toEqual([
      'Goodturn: <goodturn-request-board>: Its "view" is "map": it can be board, ask, yours.',
      'Goodturn: <goodturn-request-board>: Its "heading-level" is "7": it can be 1 to 6.',
    ]);
  });

  it('ink that cannot be read on its paper is named', async () => {
    expect(await told({ style: '--goodturn-ink: #999; --goodturn-paper: #bbb' })).toEqual([
      'Goodturn: <goodturn-request-board>: --goodturn-ink on --goodturn-paper has a contrast of 1.4 to 1. WCAG 2.2 asks for 4.5: set both together, or neither.',
    ]);
  });
});
