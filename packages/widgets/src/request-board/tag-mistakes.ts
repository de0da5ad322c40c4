import type { GoodturnElement } from '../foundation/element.js';
import type { GoodturnRequestBoard } from './request-board.js';

const views = ['board', 'ask', 'yours'];

/** Letters in their order, without the case and the hyphens in which a name is easily mistaken. */
const bare = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** Whether one name is the other with one letter more, fewer or different; in a long one two that are neighbours. */
function isMisspelt(written: string, meant: string): boolean {
  const [one, other] = [bare(written), bare(meant)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= (other.length > 5 ? 2 : 1);
}

/** A sentence for each thing about a board's tag that looks like a mistake. */
export function tagMistakes(board: GoodturnRequestBoard): string[] {
  const known = (board.constructor as typeof GoodturnElement).observedAttributes;
  const misspelt = board
    .getAttributeNames()
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((attribute) => isMisspelt(name, attribute));
      return meant ? [`It has "${name}", which means nothing: write "${meant}".`] : [];
    });
  const level = Number(board.headingLevel || 2);
  return [
    ...misspelt,
    ...(!board.view || views.includes(board.view) ? [] : [`Its "view" is "${board.view}": it can be ${views.join(', ')}.`]),
    ...(Number.isInteger(level) && level >= 1 && level <= 6 ? [] : [`Its "heading-level" is "${board.headingLevel}": it can be 1 to 6.`]),
  ];
}
