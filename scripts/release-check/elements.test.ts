import { expect, test } from 'vitest';
import { elementDifferences, elementsSurface } from './elements.mjs';

const manifest = {
  modules: [
    {
      declarations: [
        {
          kind: 'class',
          customElement: true,
          tagName: 'goodturn-request-board',
          name: 'GoodturnRequestBoard',
          attributes: [
            { name: 'community', type: { text: 'string' } },
            { name: 'view', type: { text: "'board' | 'ask' | 'yours'" } },
          ],
          members: [{ name: 'community', type: { text: 'string' } }],
          events: [{ name: 'goodturn-done', type: { text: 'GoodTurnDone' } }],
          slots: [{ name: '' }],
          cssProperties: [{ name: '--goodturn-accent' }],
          cssParts: [{ name: 'panel' }],
        },
        { kind: 'class', name: 'GoodTurnDone', members: [{ name: 'detail', type: { text: '{ id: string }' } }] },
      ],
    },
  ],
};
const before = elementsSurface(manifest);
const board = before['goodturn-request-board'];
if (!board) throw new Error('The element was not found in its manifest.');

const without = (kind: string, name: string) => {
  const { [name]: _, ...rest } = board[kind] ?? {};
  return { 'goodturn-request-board': { ...board, [kind]: rest } };
};
const withOne = (kind: string, name: string, holds = '') => ({
  'goodturn-request-board': { ...board, [kind]: { ...board[kind], [name]: holds } },
});
const told = (now: typeof before) => elementDifferences(before, now).map(({ what, breaks }) => `${breaks ? 'breaks' : 'adds'}: ${what}`);

test('the surface of an element is what a page writes, hears and styles', () => {
  expect(board).toEqual({
    attributes: { community: 'string', view: "'board' | 'ask' | 'yours'" },
    properties: { community: 'string' },
    events: { 'goodturn-done': '{ id: string }' },
    slots: { '(default)': '' },
    cssProperties: { '--goodturn-accent': '' },
    cssParts: { panel: '' },
  });
  expect(told(before)).toEqual([]);
});

test.each([
  ['attributes', 'community', 'attribute community'],
  ['properties', 'community', 'property community'],
  ['events', 'goodturn-done', 'event goodturn-done'],
  ['slots', '(default)', 'slot (default)'],
  ['cssProperties', '--goodturn-accent', 'CSS property --goodturn-accent'],
  ['cssParts', 'panel', 'part panel'],
])('what is gone of its %s breaks', (kind, name, called) => {
  expect(told(without(kind, name))).toEqual([`breaks: <goodturn-request-board>: ${called} is gone`]);
});

test('another name is one that is gone and one that is new', () => {
  const renamed = withOne('cssParts', 'sheet')['goodturn-request-board'];
  const { panel: _, ...cssParts } = renamed?.['cssParts'] ?? {};
  expect(told({ 'goodturn-request-board': { ...board, cssParts } })).toEqual([
    'breaks: <goodturn-request-board>: part panel is gone',
    'adds: <goodturn-request-board>: part sheet is new',
  ]);
});

test('a word more of a setting adds, a word less breaks', () => {
  expect(told(withOne('attributes', 'view', "'board' | 'ask' | 'yours' | 'map'"))[0]).toMatch(/^adds: .*attribute view was/);
  expect(told(withOne('attributes', 'view', 'string'))[0]).toMatch(/^adds: .*attribute view was/);
  expect(told(withOne('attributes', 'view', "'board' | 'ask'"))[0]).toMatch(/^breaks: .*attribute view was/);
});

test('an event that carries something else breaks', () => {
  expect(told(withOne('events', 'goodturn-done', '{ request: string }'))).toEqual([
    'breaks: <goodturn-request-board>: event goodturn-done was { id: string } and is { request: string }',
  ]);
});

test('an element that is gone breaks, a new one adds', () => {
  expect(told({})).toEqual(['breaks: <goodturn-request-board> is gone']);
  expect(elementDifferences({}, before)).toEqual([{ where: 'element', what: '<goodturn-request-board> is new', breaks: false }]);
});
