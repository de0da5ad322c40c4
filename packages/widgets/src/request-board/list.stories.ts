import { down, empty, html, nonsense, offline, refused, slow } from '@goodturn/mock';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { shows, story } from '../testing/stories.js';

/** Requests for help, as everybody finds them on the page. */
const meta: Meta = { title: 'Request board/The list', component: 'goodturn-request-board' };
export default meta;

export const Newest = shows({}, 'Put up two fence panels', 'Weed the beds behind the hall', '212 good turns');

export const NearestFirst = story({}, async (screen) => {
  await screen.sees('Put up two fence panels');
  await screen.type('Your postcode', 'E2 0HL');
  await screen.press('Show requests');
  await screen.sees('under 1 km');
});

export const OneKind = story({ attributes: { category: 'diy' } }, async (screen) => {
  await screen.sees('Weed the beds behind the hall');
  await expect(screen.text).not.toContain('video call');
});

export const NothingYet = shows({ scenarios: [empty] }, 'Nobody needs help just now', 'Ask for help');

/** What shows while the first answer is on its way, which here it is for an hour. */
export const Loading = shows({ scenarios: [slow(3_600_000)] }, 'Loading');

export const NotReady = shows({ scenarios: [down] }, 'Requests cannot be shown just now', 'The fault is ours');
export const BehindABrokenProxy = shows({ scenarios: [down(502)] }, 'Requests cannot be shown just now');
export const NotGoodturnAtAll = shows({ scenarios: [html] }, 'Requests cannot be shown just now');
export const HalfAnAnswer = shows({ scenarios: [nonsense] }, 'Requests cannot be shown just now');
export const Offline = shows({ scenarios: [offline] }, 'You are offline, or Goodturn is');
export const PageNotSetUp = shows({ scenarios: [refused('requests.list', 'origin-not-allowed')] }, 'This page is not set up');
export const CommunityUnknown = shows({ scenarios: [refused('requests.list', 'community-not-found')] }, 'does not know: “tower-hamlets”');
export const TooManyCalls = shows({ scenarios: [refused('requests.list', 'too-many-requests')] }, /cannot be shown|Too many|Wait/i);
