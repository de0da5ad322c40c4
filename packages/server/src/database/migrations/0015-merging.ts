/**
 * Statements of the fifteenth migration: two accounts of one person become one. It reaches what not even the server may read, such as an
 * open safeguarding case, and so runs as the owner, for the community that is set, when the server asks.
 */
const c = 'community_id = current_community()';

/** What moves as it is, by the column that names the person. */
const plain: readonly (readonly [table: string, column: string])[] = [
  ['request_places', 'person_id'],
  ['place_readings', 'person_id'],
  ['bookings', 'person_id'],
  ['certificates', 'person_id'],
  ['clearances', 'person_id'],
  ['seen_checks', 'person_id'],
  ['referees', 'person_id'],
  ['organisations', 'created_by'],
  ['opportunities', 'created_by'],
  ['safeguarding_cases', 'person_id'],
];

export const merging: readonly string[] = [
  'alter table people add column merged_into uuid',
  'alter table people add foreign key (community_id, merged_into) references people',
  `create function merge_people(old uuid, kept uuid, at timestamptz, decider uuid) returns void language plpgsql security definer set search_path = public as $$ begin
     if not acting_as('system') then raise exception 'Only the server merges.'; end if;
     -- An offer between the two stays where it is: nobody may have helped themselves.
     update messages set person_id = kept where ${c} and person_id = old and offer_id not in (
       select id from offers where ${c} and old in (person_id, asker_id) and kept in (person_id, asker_id));
     update check_ins set person_id = kept where ${c} and person_id = old and offer_id not in (
       select id from offers where ${c} and old in (person_id, asker_id) and kept in (person_id, asker_id));
     update offers set person_id = kept where ${c} and person_id = old and asker_id <> kept;
     update offers set asker_id = kept where ${c} and asker_id = old and person_id <> kept;
     update requests set person_id = kept where ${c} and person_id = old;
     ${plain.map(([table, column]) => `update ${table} set ${column} = kept where ${c} and ${column} = old;`).join('\n     ')}
     update check_consents set withdrawn_at = at where ${c} and person_id = old and withdrawn_at is null and exists (
       select from check_consents other where other.${c} and other.person_id = kept and other.withdrawn_at is null);
     update check_consents set person_id = kept where ${c} and person_id = old;
     delete from suggestions where ${c} and person_id = old and request_id in (
       select request_id from suggestions where ${c} and person_id = kept union select id from requests where ${c} and person_id = kept);
     update suggestions set person_id = kept where ${c} and person_id = old;
     delete from blocks where ${c} and person_id in (old, kept) and blocked_id in (old, kept);
     delete from blocks where ${c} and person_id = old and blocked_id in (select blocked_id from blocks where ${c} and person_id = kept);
     delete from blocks where ${c} and blocked_id = old and person_id in (select person_id from blocks where ${c} and blocked_id = kept);
     update blocks set person_id = kept where ${c} and person_id = old;
     update blocks set blocked_id = kept where ${c} and blocked_id = old;
     update reports set writer_id = kept where ${c} and writer_id = old and person_id is distinct from kept;
     update reports set subject_id = kept where ${c} and kind = 'person' and subject_id = old and writer_id = kept and not (status = 'open' and exists (
       select from reports other where other.${c} and other.person_id = reports.person_id and other.kind = 'person' and other.subject_id = kept and other.status = 'open'));
     update reports set person_id = kept where ${c} and person_id = old and writer_id is distinct from kept and not (status = 'open' and exists (
       select from reports other where other.${c} and other.person_id = kept and other.kind = reports.kind and other.subject_id = reports.subject_id and other.status = 'open'));
     update suspensions set lifted_at = at, lifted_by = decider where ${c} and person_id = old and lifted_at is null;
     update suspensions set person_id = kept where ${c} and person_id = old and suspended_by <> kept;
     update guardian_links set person_id = kept where ${c} and person_id = old;
     delete from check_standings where ${c} and person_id = old;
     delete from matching_profiles where ${c} and person_id = old;
     delete from volunteers where ${c} and person_id = old;
     delete from birthdays where ${c} and person_id = old;
     delete from calendar_keys where ${c} and person_id = old;
     delete from sign_ins where ${c} and person_id = old;
     delete from second_factors where ${c} and person_id = old;
     delete from recovery_codes where ${c} and person_id = old;
     delete from token_roles where ${c} and person_id = old;
     delete from idempotency_records where ${c} and person_id = old;
     update people set merged_into = kept, subject = null where ${c} and id = old;
   end $$`,
  'revoke all on function merge_people(uuid, uuid, timestamptz, uuid) from public',
  'grant execute on function merge_people(uuid, uuid, timestamptz, uuid) to goodturn_app',
];
