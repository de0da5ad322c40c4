import type { CertificatesTable, CheckConsentsTable, ClearancesTable, RecheckAgreementsTable, StatusChecksTable } from './tables/checks.js';
import type { CommunitiesTable, AreasTable, CategoriesTable, PeopleTable, SignInCodesTable, SignInsTable } from './tables/communities.js';
import type {
  OrganisationsTable,
  OpportunitiesTable,
  SessionsTable,
  BookingsTable,
  CalendarKeysTable,
  PublicOpportunitiesView,
} from './tables/opportunities.js';
import type {
  RequestsTable,
  RequestPlacesTable,
  PlaceReadingsTable,
  OffersTable,
  MatchSafeWordsTable,
  MessagesTable,
  ReportsTable,
  BlocksTable,
  OrganisationBlocksTable,
  PublicRequestsView,
} from './tables/requests.js';
import type { CheckStandingsTable, RefereesTable, ReferenceAnswersTable, SeenChecksTable } from './tables/other-checks.js';
import type { CheckInsTable, QueueLeasesTable, SafeguardingCasesTable, SuspensionsTable } from './tables/people.js';
import type { RecoveryCodesTable, SecondFactorsTable, SuspendedAddressesTable, TokenRolesTable } from './tables/second-factor.js';
import type { AuditEntriesTable, StaffRolesTable } from './tables/staff.js';
import type { MatchingProfilesTable, SuggestionWavesTable, SuggestionsTable } from './tables/suggestions.js';
import type { BirthdaysTable, EqualityCountsTable, GuardianLinksTable, VolunteersTable } from './tables/volunteers.js';
import type { IdempotencyRecordsTable, JobLeasesTable, OutboxTable, DemoOutboxTable, PostcodesTable } from './tables/workings.js';

export { pointText, type GridPoint } from './columns.js';
export type * from './tables/checks.js';
export type * from './tables/communities.js';
export type * from './tables/opportunities.js';
export type * from './tables/other-checks.js';
export type * from './tables/people.js';
export type * from './tables/requests.js';
export type * from './tables/second-factor.js';
export type * from './tables/staff.js';
export type * from './tables/suggestions.js';
export type * from './tables/volunteers.js';
export type * from './tables/workings.js';

/** Every table and view, as queries know it. */
export interface Database {
  communities: CommunitiesTable;
  areas: AreasTable;
  categories: CategoriesTable;
  people: PeopleTable;
  sign_in_codes: SignInCodesTable;
  sign_ins: SignInsTable;
  requests: RequestsTable;
  request_places: RequestPlacesTable;
  place_readings: PlaceReadingsTable;
  offers: OffersTable;
  match_safe_words: MatchSafeWordsTable;
  messages: MessagesTable;
  reports: ReportsTable;
  blocks: BlocksTable;
  organisation_blocks: OrganisationBlocksTable;
  suspensions: SuspensionsTable;
  queue_leases: QueueLeasesTable;
  job_leases: JobLeasesTable;
  check_ins: CheckInsTable;
  safeguarding_cases: SafeguardingCasesTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  token_roles: TokenRolesTable;
  suspended_addresses: SuspendedAddressesTable;
  staff_roles: StaffRolesTable;
  audit_entries: AuditEntriesTable;
  suggestions: SuggestionsTable;
  suggestion_waves: SuggestionWavesTable;
  matching_profiles: MatchingProfilesTable;
  volunteers: VolunteersTable;
  birthdays: BirthdaysTable;
  guardian_links: GuardianLinksTable;
  equality_counts: EqualityCountsTable;
  organisations: OrganisationsTable;
  opportunities: OpportunitiesTable;
  sessions: SessionsTable;
  bookings: BookingsTable;
  calendar_keys: CalendarKeysTable;
  certificates: CertificatesTable;
  clearances: ClearancesTable;
  check_consents: CheckConsentsTable;
  status_checks: StatusChecksTable;
  recheck_agreements: RecheckAgreementsTable;
  seen_checks: SeenChecksTable;
  referees: RefereesTable;
  reference_answers: ReferenceAnswersTable;
  check_standings: CheckStandingsTable;
  idempotency_records: IdempotencyRecordsTable;
  outbox: OutboxTable;
  demo_outbox: DemoOutboxTable;
  postcodes: PostcodesTable;
  public_requests: PublicRequestsView;
  public_opportunities: PublicOpportunitiesView;
}
