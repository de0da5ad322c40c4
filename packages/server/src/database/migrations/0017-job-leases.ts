/** Statements of the seventeenth migration: what only one process at a time may do, whoever runs the job. */
export const jobLeases: readonly string[] = [
  `create table job_leases (
     community_id uuid not null references communities,
     job text not null,
     holder uuid not null,
     until timestamptz not null,
     primary key (community_id, job)
   )`,
  'alter table job_leases enable row level security',
  `create policy system on job_leases using (community_id = current_community() and acting_as('system'))
     with check (community_id = current_community() and acting_as('system'))`,
  'grant select, insert, update, delete on job_leases to goodturn_app',
];
