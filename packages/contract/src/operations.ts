/** Every operation by resource, without a schema: what a light client needs to know. */
import { areasOperations } from './areas/operations.js';
import { communitiesOperations } from './communities/operations.js';
import { meOperations } from './me/operations.js';
import { offersOperations } from './offers/operations.js';
import { requestsOperations } from './requests/operations.js';
import { safetyOperations } from './safety/operations.js';
import { signInsOperations } from './sign-ins/operations.js';
import { staffOperations } from './staff/operations.js';

export { areasOperations } from './areas/operations.js';
export { communitiesOperations } from './communities/operations.js';
export { meOperations } from './me/operations.js';
export { offersOperations } from './offers/operations.js';
export { requestsOperations } from './requests/operations.js';
export { safetyOperations } from './safety/operations.js';
export { signInsOperations } from './sign-ins/operations.js';
export { staffOperations } from './staff/operations.js';

export type * from './areas/schemas.js';
export type * from './communities/schemas.js';
export type * from './me/schemas.js';
export type * from './offers/schemas.js';
export type * from './requests/schemas.js';
export type * from './safety/schemas.js';
export type * from './sign-ins/schemas.js';
export type * from './staff/schemas.js';
export type * from './operation.js';
export type { InputError, InputErrorCode, Problem, ProblemCode } from './problem.js';

export const operations = {
  communities: communitiesOperations,
  areas: areasOperations,
  signIns: signInsOperations,
  me: meOperations,
  requests: requestsOperations,
  offers: offersOperations,
  safety: safetyOperations,
  staff: staffOperations,
} as const;
