import { down, offline, refused, slow } from '@goodturn/mock';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { set } from '../testing/builder.js';
import { shows, story, type Played } from '../testing/stories.js';

/** Choosing what stands on a page, looking at it live, and copying the snippet. */
const meta: Meta = { title: 'Builder/Choose, look, copy', component: 'goodturn-embed-builder' };
export default meta;

const builder = (played: Played = {}): Played => ({ element: 'goodturn-embed-builder', ...played });
const live = 'Buttons have a contrast of';
/** What somebody pastes as their policy, and what is said of it. */
const pasted = (policy: string, ...words: readonly string[]): StoryObj =>
  story(builder(), async (screen) => {
    await screen.sees(live);
    await set(screen, 'Your policy, to see what is missing', policy);
    for (const word of words) await screen.sees(word);
  });

export const PlainHtml = shows(builder(), 'This is the real board of Tower Hamlets', live, '<goodturn-request-board');
export const RolesOfOrganisations = shows(
  builder({ query: 'widget=goodturn-opportunity-list' }),
  'These are the real roles of Tower Hamlets',
  'Every organisation',
);
export const SignUp = shows(builder({ query: 'widget=goodturn-volunteer-signup' }), 'This is the real sign-up of Tower Hamlets');
export const NothingChosen = shows(builder({ attributes: { community: '' } }), 'Enter the address of your Goodturn and your community');
export const LikeGovUk = shows(builder({ query: 'theme=govuk' }), live, 'themes/govuk.css');
export const AColourThatIsCorrected = shows(builder({ query: 'accent=%23ffff00' }), '#ffff00 would be hard to read here, so');
export const AThemeThatIsNotThere = shows(builder({ query: 'theme=plain' }), 'The theme did not load from');
export const OneVersion = shows(builder({ query: 'channel=pinned' }), live, 'integrity="sha384-');
export const OnYourOwnWebsite = shows(builder({ query: 'channel=own' }), live, 'Get this zip');
export const ForWordPress = shows(builder({ query: 'target=wordpress' }), live, '[goodturn_request_board');
export const ACopyThatThePluginCannotUse = shows(builder({ query: 'target=wordpress&channel=own' }), 'it cannot use your own copy');
export const ForDrupal = shows(builder({ query: 'target=drupal' }), live, 'goodturn.settings');
export const ForUmbraco = shows(builder({ query: 'target=umbraco' }), live, 'Goodturn.cshtml');
export const ForReact = shows(builder({ query: 'target=react' }), live, 'As a component');

export const WhatCannotBe = story(builder(), async (screen) => {
  await screen.sees(live);
  await set(screen, 'Community', 'Tower Hamlets');
  await set(screen, 'The link below those words', 'nowhere');
  await screen.sees('Enter small letters, numbers and hyphens');
  await screen.sees('Change what is marked above');
  await expect(screen.root.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
});

export const APolicyThatLacksLines = pasted("default-src 'self'", 'default-src blocks the script, so', 'Your policy with that added');
export const APolicyThatLetsAllThrough = pasted(
  'default-src https://goodturn.example; connect-src https://goodturn.example',
  'Your policy allows all that is needed',
);
export const NotAPolicy = pasted('what is this?', 'This does not look like a policy');

/** What shows while the first answer is on its way, which here it is for an hour. */
export const Loading = shows(builder({ scenarios: [slow(3_600_000)] }), 'Loading');
export const NoGoodturnThere = shows(builder({ scenarios: [offline], files: {} }), 'No Goodturn answers at', 'Try again');
export const OutOfOrder = shows(builder({ scenarios: [down(500)] }), 'answers, but not as a Goodturn does', 'Try again');
export const NoSuchCommunity = shows(
  builder({ scenarios: [refused('communities.get', 'community-not-found')] }),
  'has no community “tower-hamlets”',
);
export const PageNotAllowed = shows(
  builder({ scenarios: [refused('communities.get', 'origin-not-allowed')] }),
  'does not let this page read “tower-hamlets”',
);
export const NoSuchVersion = shows(builder({ query: 'channel=pinned&version=9.9.9' }), 'does not have version 9.9.9');
