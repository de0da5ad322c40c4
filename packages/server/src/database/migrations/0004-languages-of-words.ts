/**
 * Statements of the fourth migration: all that people write carries the language that they read Goodturn in when they wrote it, as
 * requests always did. What is there was most likely written in the language that its writer reads now.
 */
export const languagesOfWords: readonly string[] = [
  'alter table offers add column language text',
  'alter table offers add column thanks_language text',
  'alter table messages add column language text',
  `update offers set language = helper.language, thanks_language = case when offers.thanks is not null then asker.language end
     from people helper, people asker
     where helper.community_id = offers.community_id and helper.id = offers.person_id
       and asker.community_id = offers.community_id and asker.id = offers.asker_id`,
  `update messages set language = people.language from people
     where people.community_id = messages.community_id and people.id = messages.person_id`,
  'alter table offers alter column language set not null',
  'alter table offers add check ((thanks is null) = (thanks_language is null))',
  'alter table messages alter column language set not null',
  `create or replace view public_requests as
     select request.community_id, request.id, request.title, request.details, request.category_id, request.area_id,
       (select area.name from areas area where area.community_id = request.community_id and area.id = request.area_id) as area_name,
       request.place_kind, request.latitude, request.longitude, request.metres, request.spot,
       request.timing_kind, request.timing_date, request.timing_from, request.timing_until, request.minutes,
       request.helpers_wanted, request.helpers_matched, request.status, request.posted_at,
       (select person.display_name from people person where person.community_id = request.community_id and person.id = request.person_id) as posted_by,
       request.search, request.language
     from requests request
     where request.community_id = current_community()
       and request.status in ('open', 'matched', 'done')
       and (current_person() is null or not exists (
         select from blocks block where block.community_id = current_community()
           and ((block.person_id = current_person() and block.blocked_id = request.person_id)
             or (block.blocked_id = current_person() and block.person_id = request.person_id))))`,
];
