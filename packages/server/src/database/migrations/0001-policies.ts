/**
 * Statements of the first migration that guard the tables. Every policy demands the community that the transaction set;
 * without one nothing is seen and nothing can be written. Some also demand the person.
 */
const communityOnly = ['areas', 'categories', 'people', 'requests', 'offers', 'blocks', 'sign_in_codes', 'outbox', 'demo_outbox'] as const;
const personal = [
  'sign_ins',
  'request_places',
  'place_readings',
  'match_safe_words',
  'messages',
  'reports',
  'idempotency_records',
] as const;

const here = 'community_id = current_community()';
/** A helper sees place and words while matched and for seven days after it is done. */
const stands = `(offer.status = 'accepted' or (offer.status = 'done' and offer.done_at > current_moment() - interval '7 days'))`;
const own = `(person_id = current_person() or acting_as('system'))`;
const matchOf = (column: string) =>
  `exists (select from offers offer where offer.community_id = current_community() and offer.id = ${column} and current_person() in (offer.person_id, offer.asker_id))`;

export const firstPolicies: readonly string[] = [
  ...[...communityOnly, ...personal].map((table) => `alter table ${table} enable row level security`),
  ...communityOnly.map((table) => `create policy community on ${table} using (${here}) with check (${here})`),

  `create policy own on sign_ins using (${here} and ${own}) with check (${here} and ${own})`,
  `create policy own on idempotency_records using (${here} and ${own}) with check (${here} and ${own})`,

  // Not even the system reads places, words or messages: only those whom they concern do.
  `create policy reading on request_places for select using (${here} and (person_id = current_person() or exists (
     select from offers offer where offer.community_id = current_community() and offer.request_id = request_places.request_id
       and offer.person_id = current_person() and ${stands})))`,
  `create policy writing on request_places for insert with check (${here} and ${own})`,
  `create policy changing on request_places for update using (${here} and person_id = current_person()) with check (${here} and person_id = current_person())`,

  `create policy reading on place_readings for select using (${here} and (person_id = current_person() or acting_as('moderator') or acting_as('system')))`,
  `create policy writing on place_readings for insert with check (${here} and ${own})`,

  `create policy reading on match_safe_words for select using (${here} and exists (
     select from offers offer where offer.community_id = current_community() and offer.id = match_safe_words.offer_id
       and (offer.asker_id = current_person() or (offer.person_id = current_person() and ${stands}))))`,
  `create policy writing on match_safe_words for insert with check (${here} and (acting_as('system') or exists (
     select from offers offer where offer.community_id = current_community() and offer.id = match_safe_words.offer_id and offer.asker_id = current_person())))`,

  `create policy reading on messages for select using (${here} and (${matchOf('messages.offer_id')} or (acting_as('moderator') and (danger or exists (
     select from reports report where report.community_id = current_community() and report.kind = 'message' and report.subject_id = messages.id)))))`,
  `create policy writing on messages for insert with check (${here} and ${own} and (acting_as('system') or ${matchOf('messages.offer_id')}))`,

  // The reported person is not told, so what was reported is read by who reported it and by staff.
  `create policy reading on reports for select using (${here} and (person_id = current_person() or acting_as('moderator') or acting_as('system')))`,
  `create policy writing on reports for insert with check (${here} and (person_id = current_person() or person_id is null or acting_as('system')))`,
  `create policy closing on reports for update using (${here} and (acting_as('moderator') or acting_as('system'))) with check (${here})`,

  // Policies make full text, trigrams and nearest skip their indexes, so that public search reads this view of the owner's.
  // Names are looked up in its columns and not joined: only the rows of one page need theirs.
  `create view public_requests as
     select request.community_id, request.id, request.title, request.details, request.category_id, request.area_id,
       (select area.name from areas area where area.community_id = request.community_id and area.id = request.area_id) as area_name,
       request.place_kind, request.latitude, request.longitude, request.metres, request.spot,
       request.timing_kind, request.timing_date, request.timing_from, request.timing_until, request.minutes,
       request.helpers_wanted, request.helpers_matched, request.status, request.posted_at,
       (select person.display_name from people person where person.community_id = request.community_id and person.id = request.person_id) as posted_by,
       request.search
     from requests request
     where request.community_id = current_community()
       and request.status in ('open', 'matched', 'done')
       and (current_person() is null or not exists (
         select from blocks block where block.community_id = current_community()
           and ((block.person_id = current_person() and block.blocked_id = request.person_id)
             or (block.blocked_id = current_person() and block.person_id = request.person_id))))`,

  'grant usage on schema public to goodturn_app',
  'grant select on communities to goodturn_app',
  'grant select, insert, update on postcodes to goodturn_app',
  'grant select on public_requests to goodturn_app',
  `grant select, insert, update, delete on ${[...communityOnly, ...personal].join(', ')} to goodturn_app`,
];
