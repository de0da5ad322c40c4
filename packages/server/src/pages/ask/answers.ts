import type { NewRequest, RequestDraft } from '@goodturn/contract';
import type { Typed } from '../form.js';

/** The question pages in their order. */
export const questions = ['what', 'words', 'where', 'when', 'size', 'who'] as const;
export type Question = (typeof questions)[number];
/** Question pages, the check, and the sign-in as one: what "Step 3 of 8" counts. */
export const steps = questions.length + 2;

export const addressOf = (page: string): string => (page === 'what' ? '/ask' : `/ask/${page}`);
export const isQuestion = (page: string): page is Question => questions.some((one) => one === page);

/** What stands in the form before anything is answered. A name is the place that the answer takes in the request. */
export const firstAnswers: Typed = { 'place/kind': 'address', helpersWanted: '1', forWhom: 'me' };

/** All fields of a page: those that do not apply are kept as well, for who changes their mind. */
export const fieldsOn: Readonly<Record<Question, readonly string[]>> = {
  what: ['category'],
  words: ['title', 'details'],
  where: ['place/kind', 'place/postcode', 'place/area', 'place/address', 'place/description'],
  when: ['timing/kind', 'timing/day', 'timing/month', 'timing/year', 'timing/from', 'timing/until'],
  size: ['minutes', 'helpersWanted'],
  who: ['forWhom', 'onBehalfOf/relationship', 'onBehalfOf/agreed'],
};

const numbers: ReadonlySet<string> = new Set(['minutes', 'helpersWanted']);

/** Names of what counts on a page, as it is answered, in the order of its fields. */
export function namesOn(page: Question, answers: Typed): string[] {
  const { 'place/kind': place, 'timing/kind': timing } = answers;
  switch (page) {
    case 'where':
      return [
        'place/kind',
        ...(place === 'address' ? ['place/postcode'] : []),
        'place/area',
        ...(place === 'address' ? ['place/address'] : place === 'meeting' ? ['place/description'] : []),
      ];
    case 'when':
      return [
        'timing/kind',
        ...(timing === 'on' || timing === 'by' ? ['timing/date'] : []),
        ...(timing === 'on' ? ['timing/from', 'timing/until'].filter((name) => answers[name]) : []),
      ];
    case 'who':
      return answers['forWhom'] === 'me' ? [] : ['onBehalfOf/relationship', 'onBehalfOf/agreed'];
    default:
      return [...fieldsOn[page]];
  }
}

/** `2026-11-28` from three fields; empty when all are; what cannot be a day goes as it is, for the server to say so. */
function date(answers: Typed): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => (answers[`timing/${part}`] ?? '').trim());
  if (!day && !month && !year) return '';
  return [year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/**
 * The part of a request that some pages hold, with empty strings for what was left empty: the server says what is missing. An area goes
 * with a postcode only once the server asked for it.
 */
export function partOf(pages: readonly Question[], answers: Typed, chooseArea: boolean): RequestDraft {
  const part: Record<string, unknown> = {};
  for (const name of pages.flatMap((page) => namesOn(page, answers))) {
    if (name === 'place/area' && answers['place/kind'] === 'address' && !chooseArea) continue;
    const [parent = '', child] = name.split('/');
    const value = valueOf(name, answers);
    part[parent] = child === undefined ? value : { ...(part[parent] as object | undefined), [child]: value };
  }
  return part;
}

function valueOf(name: string, answers: Typed): unknown {
  if (name === 'timing/date') return date(answers);
  const typed = (answers[name] ?? '').trim();
  if (name === 'onBehalfOf/agreed') return typed !== '';
  return numbers.has(name) && typed ? Number(typed) : typed;
}

export const requestOf = (answers: Typed, chooseArea: boolean): NewRequest => partOf(questions, answers, chooseArea) as NewRequest;
