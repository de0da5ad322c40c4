import type { DeskEntry } from './desk-view.js';

/** Every view of the desk, in the order of its tabs. */
export const deskViews: readonly DeskEntry[] = [
  { name: 'queue', title: 'desk/queue', for: ({ none }) => !none, load: () => import('./views/queue/queue.js') },
  {
    name: 'volunteers',
    title: 'checks/title',
    for: ({ coordinates }) => coordinates,
    load: () => import('./views/volunteers/volunteers.js'),
  },
  {
    name: 'roles',
    title: 'staffing/title',
    for: ({ coordinates, has }) => coordinates || has('administrator'),
    load: () => import('./views/roles/roles.js'),
  },
  {
    name: 'people',
    title: 'desk/title/people',
    for: ({ coordinates, has }) => coordinates || has('safeguarding-lead', 'administrator'),
    load: () => import('./views/people/people.js'),
  },
  {
    name: 'organisations',
    title: 'organisations/title',
    for: ({ coordinates, has }) => coordinates || has('administrator'),
    load: () => import('./views/organisations/organisations.js'),
  },
  { name: 'cases', title: 'desk/cases', for: ({ has }) => has('safeguarding-lead'), load: () => import('./views/cases/cases.js') },
  { name: 'team', title: 'desk/team', for: ({ has }) => has('administrator'), load: () => import('./views/team/team.js') },
  { name: 'audit', title: 'desk/title/audit', for: ({ has }) => has('administrator'), load: () => import('./views/audit/audit.js') },
  {
    name: 'equality',
    title: 'counts/title',
    for: ({ has }) => has('coordinator', 'administrator'),
    load: () => import('./views/equality/equality.js'),
  },
  {
    name: 'settings',
    title: 'settings/title',
    for: ({ has }) => has('administrator'),
    load: () => import('./views/settings/settings.js'),
  },
];
