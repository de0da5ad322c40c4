/**
 * Statements of the twelfth migration: administrators change what a community asks, allows and says. The table of communities stays one
 * that the application may only read; these two functions look at who calls.
 */
const refused = `if not public.acting_as('administrator') then
       raise exception 'only an administrator changes a community' using errcode = 'insufficient_privilege';
     end if`;

export const communitySettings: readonly string[] = [
  // Two who change settings at once do so one after the other.
  `create function hold_community_settings() returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
   declare held jsonb;
   begin
     ${refused};
     select settings into held from public.communities where id = public.current_community() for update;
     return held;
   end $$`,
  `create function change_community(new_name text, new_settings jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
   begin
     ${refused};
     update public.communities set name = coalesce(new_name, name), settings = new_settings where id = public.current_community();
   end $$`,
  'revoke execute on function hold_community_settings(), change_community(text, jsonb) from public',
  'grant execute on function hold_community_settings(), change_community(text, jsonb) to goodturn_app',
];
