import type { GoodturnElement } from './element.js';

/** What each element can begin with, by its tag. */
const views: Readonly<Record<string, readonly string[]>> = {
  'goodturn-request-board': ['board', 'ask', 'yours'],
  'goodturn-volunteer-signup': ['start', 'profile'],
  'goodturn-opportunity-list': ['list', 'bookings'],
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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

/** An element, with what only some can be told. */
type Tagged = HTMLElement & { readonly headingLevel?: string | number; readonly view?: string; readonly organisation?: string };

/** A sentence for each thing about an element's tag that looks like a mistake. */
export function tagMistakes(element: Tagged): string[] {
  const known = (element.constructor as unknown as typeof GoodturnElement).observedAttributes;
  const misspelt = element
    .getAttributeNames()
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((attribute) => isMisspelt(name, attribute));
      return meant ? [`It has "${name}", which means nothing: write "${meant}".`] : [];
    });
  const { organisation, view } = element;
  const can = views[element.localName];
  const level = Number(element.headingLevel || 2);
  return [
    ...misspelt,
    ...(!view || !can || can.includes(view) ? [] : [`Its "view" is "${view}": it can be ${can.join(', ')}.`]),
    ...(!organisation || uuid.test(organisation)
      ? []
      : [`Its "organisation" is "${organisation}": write its id, which the embed builder gives.`]),
    ...(Number.isInteger(level) && level >= 1 && level <= 6 ? [] : [`Its "heading-level" is "${element.headingLevel}": it can be 1 to 6.`]),
  ];
}
