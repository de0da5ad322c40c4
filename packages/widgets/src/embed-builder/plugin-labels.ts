/** Attributes of an element that a snippet may set. */
export type Attribute = 'community' | 'api' | 'area' | 'category' | 'organisation' | 'filters' | 'view' | 'language' | 'heading-level';

/** What the plugin's settings page calls each setting, by the name under which it is kept: a test compares them. */
export const settingLabels = {
  api: 'Address',
  community: 'Community',
  channel: 'Which version',
  version: 'Number of the fixed version',
  integrity: 'Hash of the fixed version',
  integrity_volunteer_signup: 'Hash of the volunteer sign-up',
  integrity_opportunity_list: 'Hash of the volunteering roles',
  theme: 'Theme',
  accent: 'Colour of buttons and links',
  fallback_text: 'Text',
  fallback_link: 'Link',
  fallback_label: 'Words of the link',
} as const;
export type Setting = keyof typeof settingLabels;

/** What can be selected there, by what is kept. */
export const optionLabels: Partial<Record<Setting, Readonly<Record<string, string>>>> = {
  channel: { evergreen: 'The newest', fixed: 'A fixed version' },
  theme: { plain: 'Plain', govuk: 'Like GOV.UK', 'high-contrast': 'High contrast' },
};

/** What the module's block calls each attribute. */
export const blockLabels: Partial<Record<Attribute, string>> = {
  area: 'Area',
  category: 'Kind of help',
  organisation: 'Organisation',
  filters: 'First search',
  language: 'Language',
  view: 'Begin with',
  'heading-level': 'Level of the heading',
};

/** What the block can begin with. */
export const viewLabels: Readonly<Record<string, string>> = {
  ask: 'Asking for help',
  yours: 'The visitor’s own requests and offers',
};

/** An element in the plugin and in the module. */
export interface Carried {
  /** What the plugin calls it. */
  readonly shortcode: string;
  /** What the module calls it, where blocks are placed. */
  readonly block: string;
  /** What can be chosen of it only as HTML. */
  readonly without: readonly ('filters' | 'view' | 'fallback' | 'link')[];
}

/** The elements that both carry. */
export const carriedElements: Readonly<Record<string, Carried>> = {
  'goodturn-request-board': { shortcode: 'goodturn_request_board', block: 'Goodturn request board', without: [] },
  'goodturn-volunteer-signup': {
    shortcode: 'goodturn_volunteer_signup',
    block: 'Goodturn volunteer sign-up',
    without: ['view', 'fallback', 'link'],
  },
  'goodturn-opportunity-list': {
    shortcode: 'goodturn_opportunity_list',
    block: 'Goodturn volunteering roles',
    without: ['filters', 'view', 'fallback', 'link'],
  },
};
