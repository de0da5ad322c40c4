/** Every operation by resource, without a schema: what a light client needs to know. */
import { areasOperations } from './areas/operations.js';
import { checksOperations } from './checks/operations.js';
import { bookingsOperations } from './bookings/operations.js';
import { communitiesOperations } from './communities/operations.js';
import { meOperations } from './me/operations.js';
import { offersOperations } from './offers/operations.js';
import { opportunitiesOperations } from './opportunities/operations.js';
import { organisationsOperations } from './organisations/operations.js';
import { peopleOperations } from './people/operations.js';
import { queueOperations } from './queue/operations.js';
import { checkInsOperations } from './check-ins/operations.js';
import { safeguardingCasesOperations } from './safeguarding-cases/operations.js';
import { referencesOperations } from './references/operations.js';
import { requestsOperations } from './requests/operations.js';
import { safetyOperations } from './safety/operations.js';
import { settingsOperations } from './settings/operations.js';
import { signInsOperations } from './sign-ins/operations.js';
import { secondFactorOperations } from './second-factor/operations.js';
import { staffOperations } from './staff/operations.js';
import { volunteersOperations } from './volunteers/operations.js';
import { equalityAnswersOperations } from './equality-answers/operations.js';
import { suggestionsOperations } from './suggestions/operations.js';

export { areasOperations } from './areas/operations.js';
export { checksOperations } from './checks/operations.js';
export { bookingsOperations } from './bookings/operations.js';
export { communitiesOperations } from './communities/operations.js';
export { meOperations } from './me/operations.js';
export { offersOperations } from './offers/operations.js';
export { opportunitiesOperations } from './opportunities/operations.js';
export { organisationsOperations } from './organisations/operations.js';
export { peopleOperations } from './people/operations.js';
export { queueOperations } from './queue/operations.js';
export { checkInsOperations } from './check-ins/operations.js';
export { safeguardingCasesOperations } from './safeguarding-cases/operations.js';
export { referencesOperations } from './references/operations.js';
export { requestsOperations } from './requests/operations.js';
export { safetyOperations } from './safety/operations.js';
export { settingsOperations } from './settings/operations.js';
export { signInsOperations } from './sign-ins/operations.js';
export { secondFactorOperations } from './second-factor/operations.js';
export { staffOperations } from './staff/operations.js';
export { volunteersOperations } from './volunteers/operations.js';
export { equalityAnswersOperations } from './equality-answers/operations.js';
export { suggestionsOperations } from './suggestions/operations.js';

export type * from './areas/schemas.js';
export type * from './checks/schemas.js';
export type * from './bookings/schemas.js';
export type * from './communities/schemas.js';
export type * from './me/schemas.js';
export type * from './offers/schemas.js';
export type * from './opportunities/schemas.js';
export type * from './organisations/schemas.js';
export type * from './people/schemas.js';
export type * from './queue/schemas.js';
export type * from './check-ins/schemas.js';
export type * from './safeguarding-cases/schemas.js';
export type * from './references/schemas.js';
export type * from './requests/schemas.js';
export type * from './safety/schemas.js';
export type * from './sign-ins/schemas.js';
export type * from './second-factor/schemas.js';
export type * from './staff/schemas.js';
export type * from './suggestions/schemas.js';
export type * from './volunteers/schemas.js';
export type * from './equality-answers/schemas.js';
export type * from './operation.js';
export type { InputError, InputErrorCode, Problem, ProblemCode } from './problem.js';

export const operations = {
  volunteers: volunteersOperations,
  equalityAnswers: equalityAnswersOperations,
  communities: communitiesOperations,
  settings: settingsOperations,
  areas: areasOperations,
  signIns: signInsOperations,
  me: meOperations,
  requests: requestsOperations,
  offers: offersOperations,
  organisations: organisationsOperations,
  opportunities: opportunitiesOperations,
  bookings: bookingsOperations,
  people: peopleOperations,
  queue: queueOperations,
  checkIns: checkInsOperations,
  safeguardingCases: safeguardingCasesOperations,
  safety: safetyOperations,
  checks: checksOperations,
  references: referencesOperations,
  secondFactor: secondFactorOperations,
  staff: staffOperations,
  suggestions: suggestionsOperations,
} as const;
