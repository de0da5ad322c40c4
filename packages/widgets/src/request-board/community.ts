import type { Community } from '@goodturn/sdk/light';

/** The fourteen kinds of help that every community has, in their order. Their ids name their pictograms. */
const kinds = [
  'diy',
  'shopping',
  'company',
  'lifts',
  'tech',
  'pets',
  'childcare',
  'cooking',
  'moving',
  'forms',
  'language',
  'sport',
  'arts',
  'other',
];

/** What the views read of a community. */
export type Here = Pick<Community, 'name' | 'timeZone' | 'contact' | 'privacyNotice' | 'terms'> & {
  readonly categories: readonly Pick<Community['categories'][number], 'id' | 'names' | 'pictogram' | 'requirement'>[];
};

/** What is known of a community before it was read: enough to show the first requests without waiting for it. */
export const unreadCommunity: Here = {
  name: '',
  timeZone: 'Europe/London',
  categories: kinds.map((id) => ({ id, names: { en: '' }, pictogram: id, requirement: { kind: 'none' } })),
  contact: { name: '' },
  privacyNotice: '',
  terms: '',
};
