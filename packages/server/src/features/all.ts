import type { AllHandlers, Readers } from '../http/handler.js';
import type { Job, JobApart } from '../jobs/job.js';
import { retention } from '../jobs/retention.js';
import { areasHandlers } from './areas/handlers.js';
import { checksHandlers } from './checks/handlers.js';
import { checkReaders } from './checks/reading.js';
import { checkJobs } from './checks/rechecks.js';
import { bookingsHandlers } from './bookings/handlers.js';
import { bookingJobs } from './bookings/jobs.js';
import { bookingReaders } from './bookings/readers.js';
import { communitiesHandlers, settingsHandlers } from './communities/handlers.js';
import { meHandlers } from './me/handlers.js';
import { offersHandlers } from './offers/handlers.js';
import { offerReaders } from './offers/readers.js';
import { opportunitiesHandlers } from './opportunities/handlers.js';
import { opportunityReaders } from './opportunities/readers.js';
import { organisationsHandlers } from './organisations/handlers.js';
import { organisationReaders } from './organisations/readers.js';
import { peopleHandlers } from './people/handlers.js';
import { peopleReaders } from './people/readers.js';
import { queueHandlers, queueReaders } from './queue/handlers.js';
import { checkInReaders, checkInsHandlers } from './check-ins/handlers.js';
import { checkInJobs } from './check-ins/jobs.js';
import { erasureReaders } from './personal-data/erasing.js';
import { safeguardingCaseReaders, safeguardingCasesHandlers } from './safeguarding-cases/handlers.js';
import { referenceReaders, referencesHandlers } from './references/handlers.js';
import { requestsHandlers } from './requests/handlers.js';
import { requestJobs } from './requests/jobs.js';
import { requestReaders } from './requests/readers.js';
import { safetyHandlers } from './safety/handlers.js';
import { safetyReaders } from './safety/readers.js';
import { signInsHandlers } from './sign-ins/handlers.js';
import { secondFactorHandlers } from './second-factor/handlers.js';
import { staffHandlers } from './staff/handlers.js';
import { staffReaders } from './staff/readers.js';
import { equalityAnswersHandlers } from './equality-answers/handlers.js';
import { volunteerReaders, volunteersHandlers } from './volunteers/handlers.js';
import { volunteerJobs } from './volunteers/jobs.js';
import { suggestionsHandlers } from './suggestions/handlers.js';
import { suggestionJobs } from './suggestions/jobs.js';

/** Every operation of the contract has its handler here. */
export const allHandlers: AllHandlers = {
  communities: communitiesHandlers,
  settings: settingsHandlers,
  areas: areasHandlers,
  signIns: signInsHandlers,
  me: meHandlers,
  requests: requestsHandlers,
  offers: offersHandlers,
  organisations: organisationsHandlers,
  opportunities: opportunitiesHandlers,
  bookings: bookingsHandlers,
  people: peopleHandlers,
  queue: queueHandlers,
  checkIns: checkInsHandlers,
  safeguardingCases: safeguardingCasesHandlers,
  volunteers: volunteersHandlers,
  equalityAnswers: equalityAnswersHandlers,
  safety: safetyHandlers,
  checks: checksHandlers,
  references: referencesHandlers,
  secondFactor: secondFactorHandlers,
  staff: staffHandlers,
  suggestions: suggestionsHandlers,
};

/** How each kind of resource is read again when a call is replayed. */
export const allReaders: Readers = {
  ...requestReaders,
  ...offerReaders,
  ...organisationReaders,
  ...opportunityReaders,
  ...bookingReaders,
  ...peopleReaders,
  ...queueReaders,
  ...checkInReaders,
  ...safeguardingCaseReaders,
  ...erasureReaders,
  ...volunteerReaders,
  ...safetyReaders,
  ...checkReaders,
  ...referenceReaders,
  ...staffReaders,
};

export const allJobs: readonly (Job | JobApart)[] = [
  retention,
  ...requestJobs,
  ...bookingJobs,
  ...checkInJobs,
  ...checkJobs,
  ...suggestionJobs,
  ...volunteerJobs,
];
