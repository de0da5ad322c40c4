/** The same client without the schemas, for bundles where each KB counts. Answers and most options are not checked: guard what you touch. */
import type { Resource } from './call.js';
import { allResources, assemble, type GoodturnClient } from './client.js';
import type { ClientOptions } from './options.js';

/** A client with every resource. Throws an `OptionError` when an option is missing or wrong. */
export const createClient = (options: ClientOptions): GoodturnClient => assemble(options, allResources);

/** A client with only the resources that you hand it: `createClientWith(options, { requests })`. */
export const createClientWith = <Chosen extends Record<string, Resource<unknown>>>(options: ClientOptions, resources: Chosen) =>
  assemble(options, resources);

export { areas } from './resources/areas.js';
export { bookings } from './resources/bookings.js';
export { checks } from './resources/checks.js';
export { communities } from './resources/communities.js';
export { me } from './resources/me.js';
export { offers } from './resources/offers.js';
export { opportunities } from './resources/opportunities.js';
export { organisations } from './resources/organisations.js';
export { people } from './resources/people.js';
export { queue } from './resources/queue.js';
export { checkIns } from './resources/check-ins.js';
export { safeguardingCases } from './resources/safeguarding-cases.js';
export { references } from './resources/references.js';
export { requests } from './resources/requests.js';
export { safety } from './resources/safety.js';
export { signIns } from './resources/sign-ins.js';
export { secondFactor } from './resources/second-factor.js';
export { settings } from './resources/settings.js';
export { staff } from './resources/staff.js';
export { volunteers } from './resources/volunteers.js';
export { equalityAnswers } from './resources/equality-answers.js';
export { suggestions } from './resources/suggestions.js';
export * from './public.js';
