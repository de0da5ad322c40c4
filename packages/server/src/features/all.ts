import type { AllHandlers, Readers } from '../http/handler.js';
import type { Job } from '../jobs/job.js';
import { tidy } from '../jobs/tidy.js';
import { areasHandlers } from './areas/handlers.js';
import { communitiesHandlers } from './communities/handlers.js';
import { meHandlers } from './me/handlers.js';
import { offersHandlers } from './offers/handlers.js';
import { offerReaders } from './offers/readers.js';
import { requestsHandlers } from './requests/handlers.js';
import { requestJobs } from './requests/jobs.js';
import { requestReaders } from './requests/readers.js';
import { safetyHandlers } from './safety/handlers.js';
import { safetyReaders } from './safety/readers.js';
import { signInsHandlers } from './sign-ins/handlers.js';
import { staffHandlers } from './staff/handlers.js';
import { staffReaders } from './staff/readers.js';

/** Every operation of the contract has its handler here. */
export const allHandlers: AllHandlers = {
  communities: communitiesHandlers,
  areas: areasHandlers,
  signIns: signInsHandlers,
  me: meHandlers,
  requests: requestsHandlers,
  offers: offersHandlers,
  safety: safetyHandlers,
  staff: staffHandlers,
};

/** How each kind of resource is read again when a call is replayed. */
export const allReaders: Readers = { ...requestReaders, ...offerReaders, ...safetyReaders, ...staffReaders };

export const allJobs: readonly Job[] = [tidy, ...requestJobs];
