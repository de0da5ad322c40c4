/**
 * Statements of the sixteenth migration: what staff decide in the queue can be looked back at and undone, and people block
 * organisations as they block people.
 */
const here = 'community_id = current_community()';
const reader = `(acting_as('moderator') or acting_as('safeguarding-lead'))`;
const reported = `exists (select from reports report where report.community_id = current_community() and report.kind = 'message' and report.subject_id = messages.id)`;

export const deciding: readonly string[] = [
  'alter table check_ins add column closed_at timestamptz, add column closed_by uuid, add column closed_note text',
  'alter table check_ins add foreign key (community_id, closed_by) references people',

  'alter table offers add column taken_down_at timestamptz',
  'alter table messages add column taken_down_at timestamptz',
  // Who wrote it goes on reading it: nobody tells them that it was reported.
  `alter policy reading on messages using (${here} and (
     ((taken_down_at is null or person_id = current_person()) and exists (
       select from offers offer where offer.community_id = current_community() and offer.id = messages.offer_id
         and current_person() in (offer.person_id, offer.asker_id)))
     or (${reader} and (danger or ${reported}))))`,
  `create policy taking_down on messages for update using (${here} and ${reader} and ${reported}) with check (${here})`,

  'alter table organisations drop constraint organisations_status_check',
  `alter table organisations add constraint organisations_status_check check (status in ('pending', 'approved', 'declined', 'withdrawn'))`,

  `create table organisation_blocks (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     organisation_id uuid not null,
     blocked_at timestamptz not null,
     primary key (community_id, id),
     unique (community_id, person_id, organisation_id),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, organisation_id) references organisations
   )`,
  'alter table organisation_blocks enable row level security',
  // Not even the organisation learns of it.
  `create policy own on organisation_blocks using (${here} and (person_id = current_person() or acting_as('system')))
     with check (${here} and (person_id = current_person() or acting_as('system')))`,
  'grant select, insert, update, delete on organisation_blocks to goodturn_app',

  `create or replace view public_opportunities as
     select opportunity.community_id, opportunity.id, opportunity.organisation_id, organisation.name as organisation_name, organisation.causes,
       opportunity.title, opportunity.description, opportunity.language, opportunity.place, opportunity.remote, opportunity.area_id,
       (select area.name from areas area where area.community_id = opportunity.community_id and area.id = opportunity.area_id) as area_name,
       opportunity.latitude, opportunity.longitude, opportunity.spot, opportunity.skills, opportunity.needs, opportunity.rewards,
       opportunity.times, opportunity.commitment, opportunity.minimum_age, opportunity.supervised, opportunity.requirement,
       opportunity.joining, opportunity.apply_link, opportunity.publish_from, opportunity.publish_until, opportunity.status,
       opportunity.created_at, opportunity.updated_at, opportunity.source_id, opportunity.search
     from opportunities opportunity
       join organisations organisation on organisation.community_id = opportunity.community_id and organisation.id = opportunity.organisation_id
     where opportunity.community_id = current_community()
       and opportunity.status = 'open'
       and organisation.status = 'approved'
       and (opportunity.publish_from is null or opportunity.publish_from <= (select current_day()))
       and (opportunity.publish_until is null or opportunity.publish_until >= (select current_day()))
       and (current_person() is null or not exists (
         select from organisation_blocks block where block.community_id = current_community()
           and block.person_id = current_person() and block.organisation_id = opportunity.organisation_id))`,
];
