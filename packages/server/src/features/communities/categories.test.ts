import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usualCategories } from './categories.js';

test('every skill is one of the UK volunteering standard', () => {
  const { skill } = JSON.parse(readFileSync(new URL('../../../data/taxonomy.json', import.meta.url), 'utf8')) as {
    skill: { id: string }[];
  };
  const known = new Set(skill.map(({ id }) => id));
  expect(usualCategories.flatMap((category) => category.skills.filter((id) => !known.has(id)))).toEqual([]);
});

test('there are fourteen, each with what counts as its supply', () => {
  expect(usualCategories).toHaveLength(14);
  expect(usualCategories.filter((category) => category.skills.length === 0 || category.assetTerms.length === 0)).toEqual([]);
});
