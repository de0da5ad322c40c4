/** What only some elements can be told. */
const narrowings = ['area', 'category', 'organisation', 'filters', 'view'] as const;
type Narrowing = (typeof narrowings)[number];

/** Elements that the builder can write, each with what it takes beyond what all take. One entry for each that comes. */
export const widgets: readonly [Widget, ...Widget[]] = [
  { tag: 'goodturn-request-board', takes: ['area', 'category', 'filters', 'view'], views: { board: '', ask: '', yours: '' } },
  { tag: 'goodturn-volunteer-signup', takes: ['view'], views: { start: '/volunteer', profile: '/volunteer/profile' } },
  {
    tag: 'goodturn-opportunity-list',
    takes: ['organisation', 'filters', 'view'],
    views: { list: '/opportunities', bookings: '/opportunities/bookings' },
  },
];
interface Widget {
  readonly tag: string;
  readonly takes: readonly Narrowing[];
  /** What it can begin with, the usual first, each with the hosted page that does the same, below the community's own. */
  readonly views: Readonly<Record<string, string>>;
}
const chosenIn = ({ widget }: Pick<Choices, 'widget'>): Widget => widgets.find(({ tag }) => tag === widget) ?? widgets[0];

/** Whether the element that is chosen can be told that. */
export const takes = (choices: Choices, name: string): boolean =>
  !narrowings.some((one) => one === name) || chosenIn(choices).takes.some((taken) => taken === name);

/** What the element that is chosen can begin with. */
export const viewsOf = (choices: Choices): readonly string[] => Object.keys(chosenIn(choices).views);

/** The same choices, without a view that another element has. */
export const fitting = (choices: Choices): Choices => (viewsOf(choices).includes(choices.view) ? choices : { ...choices, view: '' });

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
  /** Id. */
  organisation: string;
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
  organisation: '',
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
  organisation: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  filters: new RegExp(`^${search}(&${search}){0,5}$`, 'u'),
  view: new RegExp(`^(${widgets.flatMap(({ views }) => Object.keys(views)).join('|')})$`),
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
  return fitting(choices);
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

/** The Goodturn's own page that does what the element does. */
export function hostedPage(choices: Choices): string {
  const { api, community, organisation, view } = choices;
  const [usualPage = ''] = Object.values(chosenIn(choices).views);
  const page = chosenIn(choices).views[view] ?? usualPage;
  const query = organisation && takes(choices, 'organisation') && page === usualPage ? `?organisation=${organisation}` : '';
  return `${api}/c/${community}${page}${query}`;
}
