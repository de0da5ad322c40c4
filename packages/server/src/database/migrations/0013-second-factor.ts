/**
 * Statements of the thirteenth migration: what staff prove beyond a code (RFC 6238), roles that a council's own sign-in gave, and the
 * addresses of people who deleted their data while they were suspended.
 */
const here = 'community_id = current_community()';
const system = `acting_as('system')`;
const own = `(person_id = current_person() or ${system})`;

export const secondFactor: readonly string[] = [
  // When a sign-in gave the password of an authenticator: only from then on does it act for staff.
  'alter table sign_ins add column second_factor_at timestamptz',
  'alter table people add column second_factor_since timestamptz',

  `create table second_factors (
     community_id uuid not null references communities,
     person_id uuid not null,
     secret_sealed text,
     next_sealed text,
     next_began_at timestamptz,
     last_step integer not null default 0,
     wrong_tries integer not null default 0 check (wrong_tries >= 0),
     not_before timestamptz,
     primary key (community_id, person_id),
     check ((next_sealed is null) = (next_began_at is null)),
     foreign key (community_id, person_id) references people
   )`,
  'alter table second_factors enable row level security',
  `create policy own on second_factors using (${here} and ${own}) with check (${here} and ${own})`,
  'grant select, insert, update, delete on second_factors to goodturn_app',

  `create table recovery_codes (
     community_id uuid not null references communities,
     person_id uuid not null,
     code_hmac text not null,
     used_at timestamptz,
     primary key (community_id, person_id, code_hmac),
     foreign key (community_id, person_id) references people
   )`,
  'alter table recovery_codes enable row level security',
  `create policy own on recovery_codes using (${here} and ${own}) with check (${here} and ${own})`,
  'grant select, insert, update, delete on recovery_codes to goodturn_app',

  // Which roles a token of a council's own sign-in carried, so that the trail names each once. They end with the token.
  `create table token_roles (
     community_id uuid not null references communities,
     person_id uuid not null,
     token_hash text not null,
     roles text not null,
     seen_at timestamptz not null,
     ends_at timestamptz not null,
     primary key (community_id, token_hash),
     foreign key (community_id, person_id) references people
   )`,
  'create index token_roles_by_person on token_roles (community_id, person_id)',
  'alter table token_roles enable row level security',
  `create policy server on token_roles using (${here} and ${system}) with check (${here} and ${system})`,
  'grant select, insert, update, delete on token_roles to goodturn_app',

  // A keyed hash and nothing else: it opens nothing, and says of nobody who they are.
  `create table suspended_addresses (
     community_id uuid not null references communities,
     address_hmac text not null,
     suspension_id uuid not null,
     kept_at timestamptz not null,
     primary key (community_id, address_hmac),
     foreign key (community_id, suspension_id) references suspensions on delete cascade
   )`,
  'alter table suspended_addresses enable row level security',
  `create policy server on suspended_addresses using (${here} and ${system}) with check (${here} and ${system})`,
  'grant select, insert, update, delete on suspended_addresses to goodturn_app',
];
