/** What only some elements can be told. */
type Narrowing = 'area' | 'category' | 'filters' | 'view';

/** Elements that the builder can write, each with what it is called and what it takes beyond what all take. One line for each that comes. */
export const widgets: readonly [Widget, ...Widget[]] = [
  { tag: 'goodturn-request-board', name: 'Request board', takes: ['area', 'category', 'filters', 'view'] },
  { tag: 'goodturn-volunteer-signup', name: 'Volunteer sign-up', takes: [] },
  { tag: 'goodturn-opportunity-list', name: 'Roles of organisations', takes: ['filters'] },
];
interface Widget {
  readonly tag: string;
  readonly name: string;
  readonly takes: readonly Narrowing[];
}

/** Whether the element that is chosen can be told that. */
export const takes = ({ widget }: Choices, name: string): boolean =>
  !['area', 'category', 'filters', 'view'].includes(name) ||
  widgets.some((one) => one.tag === widget && one.takes.some((taken) => taken === name));

export const themes = ['', 'plain', 'govuk', 'high-contrast'] as const;
export const channels = ['evergreen', 'pinned', 'own'] as const;
export const targets = ['html', 'wordpress', 'drupal', 'umbraco', 'react'] as const;
export type Target = (typeof targets)[number];

/** Ways to get the files for that target: the plugin and the module load them from a Goodturn, never from a folder of the website. */
export const channelsFor = (target: string): readonly string[] =>
  target === 'wordpress' || target === 'drupal' ? channels.filter((channel) => channel !== 'own') : channels;

/** All that is chosen. Everything is text, because it comes from fields and from the page's address. */
export interface Choices {
  /** Tag of the element. */
  widget: string;
  /** Where the Goodturn is: an origin. */
  api: string;
  /** Slug. */
  community: string;
  area: string;
  category: string;
  /** What the list is first looked through by, as a query. */
  filters: string;
  view: string;
  language: string;
  level: string;
  /** What stands in place of the element where it cannot work. */
  fallback: string;
  /** Where that leads. Empty: the hosted page. */
  link: string;
  theme: string;
  accent: string;
  channel: string;
  /** Version that is pinned or hosted. Empty: the newest that the Goodturn has. */
  version: string;
  target: string;
}

export const usual: Choices = {
  widget: widgets[0].tag,
  api: '',
  community: '',
  area: '',
  category: '',
  filters: '',
  view: '',
  language: '',
  level: '',
  fallback: '',
  link: '',
  theme: '',
  accent: '',
  channel: 'evergreen',
  version: '',
  target: 'html',
};

export const names = Object.keys(usual) as readonly (keyof Choices)[];

/** One word of a query that the list knows, and what it is to be. */
const search = '(q|area|category|postcode|when|sort|skill|cause|age|remote)=[^&=<>"\'\\p{Cc}]{0,100}';

/** The elements' own rules, and those of the plugins, so that what is copied is taken there. */
const rules: Partial<Record<keyof Choices, RegExp>> = {
  widget: new RegExp(`^(${widgets.map(({ tag }) => tag).join('|')})$`),
  api: /^(https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/,
  community: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
  area: /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/i,
  category: /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/i,
  filters: new RegExp(`^${search}(&${search}){0,5}$`, 'u'),
  view: /^(board|ask|yours)$/,
  language: /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i,
  level: /^[1-6]$/,
  link: /^(https?:\/\/[^\s"<>]+|tel:\+?[\d\s().-]+|mailto:[^\s"<>]+@[^\s"<>]+|\/(?![/\\])[^\s"<>]*)$/i,
  theme: /^(plain|govuk|high-contrast)$/,
  accent: /^#([0-9a-f]{3}|[0-9a-f]{6})$/i,
  channel: /^(evergreen|pinned|own)$/,
  version: /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9a-z]+([.-][0-9a-z]+)*)?$/i,
  target: /^(html|wordpress|drupal|umbraco|react)$/,
};

/** What somebody types, without what means nothing: space around it, a slash after an address, capitals in it. */
export function tidied(name: keyof Choices, typed: string): string {
  const text = typed.trim();
  if (name === 'api') return text.replace(/\/+$/, '').toLowerCase();
  if (name === 'filters') return text.replace(/^\?/, '');
  return name === 'fallback' ? text.replace(/\s+/g, ' ') : text;
}

/** True for what can be used; nothing is what leaves the usual. */
export const canBe = (name: keyof Choices, value: string): boolean => value === '' || (rules[name]?.test(value) ?? true);

/** Names of what was chosen and cannot be used. */
export const wrongIn = (choices: Choices): (keyof Choices)[] =>
  names.filter((name) => !canBe(name, choices[name]) || (name === 'channel' && !channelsFor(choices.target).includes(choices.channel)));

/** Reads what the page's address chooses; what cannot be meant is left out, and so is what is no choice. */
export function readChoices(search: string, first: Partial<Choices> = {}): Choices {
  const query = new URLSearchParams(search);
  const choices = { ...usual, ...first };
  for (const name of names) {
    const value = tidied(name, query.get(name) ?? '');
    if (value && canBe(name, value)) choices[name] = value;
  }
  return choices;
}

/** The page's query with the choices that differ from the usual, and what else was in it. */
export function writeChoices(choices: Choices, search: string): string {
  const query = new URLSearchParams(search);
  for (const name of names) {
    if (choices[name] === usual[name]) query.delete(name);
    else query.set(name, choices[name]);
  }
  return query.size ? `?${query}` : '';
}

/** Where the Goodturn's own page of the community is. */
export const hostedPage = ({ api, community }: Choices): string => `${api}/c/${community}`;
