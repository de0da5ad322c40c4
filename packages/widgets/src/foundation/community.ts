import type { Community } from '@goodturn/sdk/light';
import { kindsOfHelp } from './pictograms.js';

type Category = Community['categories'][number];

/** What the views read of a community. */
export type Here = Pick<Community, 'name' | 'timeZone'> &
  Partial<Pick<Community, 'contact' | 'privacyNotice' | 'terms' | 'translation' | 'pages'>> & {
    readonly categories: readonly (Pick<Category, 'id' | 'pictogram'> & Partial<Pick<Category, 'names' | 'requirement'>>)[];
  };

/** What is known of a community before it was read: enough to show the first requests without waiting for it. */
export const unreadCommunity: Here = {
  name: '',
  timeZone: 'Europe/London',
  categories: kindsOfHelp.map((id) => ({ id, pictogram: id })),
};
