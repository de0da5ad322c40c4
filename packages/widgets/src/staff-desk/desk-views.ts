import type { DeskEntry } from './desk-view.js';

/** Every view of the desk, in the order of its tabs. */
export const deskViews: readonly DeskEntry[] = [
  { name: 'queue', title: 'desk/queue', for: ({ none }) => !none, load: () => import('./views/queue/queue.js') },
  { name: 'people', title: 'desk/people', for: ({ none }) => !none, load: () => import('./views/people/people.js') },
];
