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

/** What is known of a community before it was read: enough to show the first requests without waiting for it. */
export const unreadCommunity = (slug: string): Community => ({
  id: '',
  slug,
  name: '',
  languages: ['en'],
  timeZone: 'Europe/London',
  categories: kinds.map((id) => ({ id, names: { en: '' }, pictogram: id, requirement: { kind: 'none' }, skills: [], assetTerms: [] })),
  policies: { approvalFirst: false, minimumAge: 18, requestDays: 30 },
  counts: { openRequests: 0, goodTurns: 0 },
  contact: { name: '' },
  privacyNotice: '',
  terms: '',
  pages: {},
});
