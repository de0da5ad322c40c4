import { added, breaking } from './change.mjs';

/**
 * What a page may write, listen to and style: by tag, kind and name, with what it may hold.
 * @typedef {Record<string, Record<string, Record<string, string>>>} ElementsSurface
 */

const kinds = {
  attributes: 'attribute',
  properties: 'property',
  events: 'event',
  slots: 'slot',
  cssProperties: 'CSS property',
  cssParts: 'part',
};

/**
 * @param {{ modules: { declarations: any[] }[] }} manifest a custom-elements manifest
 * @returns {ElementsSurface}
 */
export function elementsSurface(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const details = new Map(
    declarations.map(({ name, members = [] }) => [name, members.find((member) => member.name === 'detail')?.type.text]),
  );
  const named = (list = [], holds = () => '') => Object.fromEntries(list.map((one) => [one.name || '(default)', holds(one)]));
  return Object.fromEntries(
    declarations
      .filter(({ customElement }) => customElement)
      .map((element) => [
        element.tagName,
        {
          attributes: named(element.attributes, ({ type }) => type.text),
          properties: named(element.members, ({ type }) => type.text),
          events: named(element.events, ({ type }) => details.get(type.text) ?? type.text),
          slots: named(element.slots),
          cssProperties: named(element.cssProperties),
          cssParts: named(element.cssParts),
        },
      ]),
  );
}

/**
 * What a page notices between two releases. A setting that takes one word less breaks, one more adds; what an event carries is told
 * when its type differs, and breaks, because only who wrote it knows whether it grew.
 * @param {ElementsSurface} before
 * @param {ElementsSurface} now
 * @returns {import('./change.mjs').Change[]}
 */
export function elementDifferences(before, now) {
  const changes = [];
  for (const tag of Object.keys(now)) if (!before[tag]) changes.push(added('element', `<${tag}> is new`));
  for (const [tag, old] of Object.entries(before)) {
    if (!now[tag]) {
      changes.push(breaking('element', `<${tag}> is gone`));
      continue;
    }
    for (const [kind, called] of Object.entries(kinds)) {
      const [was, is] = [old[kind] ?? {}, now[tag][kind] ?? {}];
      for (const name of Object.keys(was)) {
        if (!(name in is)) changes.push(breaking('element', `<${tag}>: ${called} ${name} is gone`));
        else if (was[name] !== is[name]) {
          const make = takesMore(was[name], is[name]) && kind !== 'events' ? added : breaking;
          changes.push(make('element', `<${tag}>: ${called} ${name} was ${was[name]} and is ${is[name]}`));
        }
      }
      for (const name of Object.keys(is)) if (!(name in was)) changes.push(added('element', `<${tag}>: ${called} ${name} is new`));
    }
  }
  return changes;
}

/** Whether every word of a union is still taken. */
function takesMore(was, is) {
  const words = is.split(' | ');
  return was.split(' | ').every((word) => words.includes(word) || (words.includes('string') && word.startsWith("'")));
}
