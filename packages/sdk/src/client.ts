import { callerOf, type Checks, type Resource } from './call.js';
import { settingsOf, type ClientOptions } from './options.js';
import { areas, type AreasResource } from './resources/areas.js';
import { bookings, type BookingsResource } from './resources/bookings.js';
import { checks, type ChecksResource } from './resources/checks.js';
import { communities, type Communities } from './resources/communities.js';
import { me, type MeResource } from './resources/me.js';
import { offers, type OffersResource } from './resources/offers.js';
import { opportunities, type OpportunitiesResource } from './resources/opportunities.js';
import { organisations, type OrganisationsResource } from './resources/organisations.js';
import { people, type PeopleResource } from './resources/people.js';
import { queue, type QueueResource } from './resources/queue.js';
import { checkIns, type CheckInsResource } from './resources/check-ins.js';
import { safeguardingCases, type SafeguardingCasesResource } from './resources/safeguarding-cases.js';
import { references, type ReferencesResource } from './resources/references.js';
import { requests, type RequestsResource } from './resources/requests.js';
import { safety, type SafetyResource } from './resources/safety.js';
import { signIns, type SignInsResource } from './resources/sign-ins.js';
import { secondFactor, type SecondFactorResource } from './resources/second-factor.js';
import { settings, type SettingsResource } from './resources/settings.js';
import { staff, type StaffResource } from './resources/staff.js';
import { volunteers, type VolunteersResource } from './resources/volunteers.js';
import { equalityAnswers, type EqualityAnswersResource } from './resources/equality-answers.js';
import { suggestions, type SuggestionsResource } from './resources/suggestions.js';

export interface GoodturnClient {
  communities: Communities;
  settings: SettingsResource;
  areas: AreasResource;
  signIns: SignInsResource;
  me: MeResource;
  requests: RequestsResource;
  offers: OffersResource;
  organisations: OrganisationsResource;
  opportunities: OpportunitiesResource;
  bookings: BookingsResource;
  people: PeopleResource;
  volunteers: VolunteersResource;
  equalityAnswers: EqualityAnswersResource;
  queue: QueueResource;
  checkIns: CheckInsResource;
  safeguardingCases: SafeguardingCasesResource;
  safety: SafetyResource;
  checks: ChecksResource;
  references: ReferencesResource;
  secondFactor: SecondFactorResource;
  staff: StaffResource;
  suggestions: SuggestionsResource;
}

export const allResources = {
  communities,
  settings,
  areas,
  signIns,
  me,
  requests,
  offers,
  organisations,
  opportunities,
  bookings,
  people,
  volunteers,
  equalityAnswers,
  queue,
  checkIns,
  safeguardingCases,
  safety,
  checks,
  references,
  secondFactor,
  staff,
  suggestions,
};

/** A client with the chosen resources. Throws an `OptionError` when an option is missing or wrong. */
export function assemble<Chosen extends Record<string, Resource<unknown>>>(
  options: ClientOptions,
  resources: Chosen,
  checks?: Checks,
): { [Name in keyof Chosen]: ReturnType<Chosen[Name]> } {
  const caller = callerOf(settingsOf(options), checks);
  return Object.fromEntries(Object.entries(resources).map(([name, resource]) => [name, resource(caller)])) as never;
}
