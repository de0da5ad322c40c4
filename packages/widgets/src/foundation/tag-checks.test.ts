import '../opportunity-list/define.development.js';
import '../request-board/define.development.js';
import '../staff-desk/define.development.js';
import '../volunteer-signup/define.development.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestApi } from '../testing/api.js';
import { put, stage, tidy } from '../testing/stage.js';

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

  it('each element that shows a community is looked at, and told what it can begin with', async () => {
    for (const [tag, attributes] of [
      ['goodturn-volunteer-signup', { view: 'profile' }],
      ['goodturn-opportunity-list', { view: 'bookings', organisation: '019b76da-a800-7000-8fe4-d7d37561a1de', filters: 'q=garden' }],
      ['goodturn-staff-desk', {}],
      ['goodturn-volunteer-signup', { view: 'yours' }],
      ['goodturn-opportunity-list', { organization: 'x', view: 'board' }],
      ['goodturn-opportunity-list', { organisation: 'The Shared Pot' }],
      ['goodturn-staff-desk', { 'heading-level': '0.5', comunity: 'x' }],
    ] as const)
      await put(tag, new TestApi(), attributes);
    expect(said).toEqual([
      'Goodturn: <goodturn-volunteer-signup>: Its "view" is "yours": it can be start, profile.',
      'Goodturn: <goodturn-opportunity-list>: It has "organization", which means nothing: write "organisation".',
      'Goodturn: <goodturn-opportunity-list>: Its "view" is "board": it can be list, bookings.',
      'Goodturn: <goodturn-opportunity-list>: Its "organisation" is "The Shared Pot": write its id, which the embed builder gives.',
      'Goodturn: <goodturn-staff-desk>: It has "comunity", which means nothing: write "community".',
      'Goodturn: <goodturn-staff-desk>: Its "heading-level" is "0.5": it can be 1 to 6.',
    ]);
  });
});
