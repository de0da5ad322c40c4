import { readFileSync } from 'node:fs';

export type TermKind = 'cause' | 'skill' | 'requirement';

interface Taxonomy extends Record<TermKind, { id: string }[]> {
  /** What stands before a term in linked data. */
  base: string;
}

/** Causes, skills and requirements of the UK volunteering standard (Open Government Licence v3, data/README.md). */
const taxonomy = JSON.parse(readFileSync(new URL('../data/taxonomy.json', import.meta.url), 'utf8')) as Taxonomy;

const idsOf = (kind: TermKind): ReadonlySet<string> => new Set(taxonomy[kind].map(({ id }) => id));
const terms: Readonly<Record<TermKind, ReadonlySet<string>>> = {
  cause: idsOf('cause'),
  skill: idsOf('skill'),
  requirement: idsOf('requirement'),
};

/** `https://ns.volunteeringdata.io/` */
export const termBase = taxonomy.base;
export const isTerm = (kind: TermKind, id: string): boolean => terms[kind].has(id);
