import { empty, refused } from '@goodturn/mock';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { examples } from '@goodturn/contract/examples';
import type { Opportunity } from '@goodturn/sdk/light';
import './define.js';
import { shows, type Played } from '../testing/stories.js';

/** The roles of organisations, and one's own places in them. */
const meta: Meta = { title: 'Opportunity list/Roles', component: 'goodturn-opportunity-list' };
export default meta;

const { items } = examples.opportunities.list[0].answer as unknown as { items: Opportunity[] };
const [goats, befriender, tuesday] = items as [Opportunity, Opportunity, Opportunity];
const at = (view = '', more: Played = {}): Played => ({ element: 'goodturn-opportunity-list', view, ...more });
const seen = (played: Played, ...words: readonly string[]): StoryObj => shows(played, ...words);

export const Roles = seen(at(), goats.title, befriender.title, tuesday.title);
export const None = seen(at('', { scenarios: [empty] }), 'No roles just now');
export const WithDates = seen(at(`opportunities/${tuesday.id}`), 'Choose a date');
export const ThatAsksForACheck = seen(
  at(`opportunities/${befriender.id}`),
  'An enhanced DBS check for work with adults',
  'Anybody may read on.',
);
export const OnTheirOwnWebsite = seen(at(`opportunities/${goats.id}`), 'takes volunteers on its own website');
export const MyPlaces = seen(at('opportunities/bookings', { person: 'samira' }), 'All my dates in my calendar');
export const SigningIn = seen(at('opportunities/bookings'), 'Sign in to see your places and hours.');
export const Failed = seen(at('', { scenarios: [refused('opportunities.list', 'unavailable')] }), 'Roles cannot be shown just now');
