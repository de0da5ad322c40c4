/** Statements of the third migration: an e-mail says which language it is in. Those that wait were all written in English. */
export const mailLanguages: readonly string[] = [
  `alter table outbox add column language text not null default 'en'`,
  `alter table demo_outbox add column language text not null default 'en'`,
];
