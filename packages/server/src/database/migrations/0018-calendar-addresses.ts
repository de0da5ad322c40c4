/** Statements of the eighteenth migration: the address of one date's calendar file can be renewed. */
export const calendarAddresses: readonly string[] = [
  // 0 is the address that was given out before there was another.
  'alter table bookings add column calendar_version integer not null default 0',
];
