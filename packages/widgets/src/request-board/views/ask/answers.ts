import type { NewRequest, RequestDraft } from '@goodturn/sdk/light';

/**
 * What a person typed, by name. A name is the place that the answer takes in the request (`place/postcode` is `#/place/postcode`),
 * so that an error of the server finds its field by itself; the few others (`forWhom`, the parts of a date) only steer.
 */
export type Answers = Record<string, string>;

/** The question pages in their order, then the check, the sign-in and the end. */
export const pages = ['what', 'words', 'where', 'when', 'size', 'who', 'check', 'email', 'code', 'done'] as const;
export type Page = (typeof pages)[number];
export const questions = pages.slice(0, 6);

export const firstAnswers: Answers = { 'place/kind': 'address', helpersWanted: '1', forWhom: 'me' };

const numbers = new Set(['minutes', 'helpersWanted']);

/** Names of what a page holds, in the order of its fields. */
export function namesOn(page: Page, answers: Answers): string[] {
  const { 'place/kind': place, 'timing/kind': timing } = answers;
  switch (page) {
    case 'what':
      return ['category'];
    case 'words':
      return ['title', 'details'];
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
    case 'size':
      return ['minutes', 'helpersWanted'];
    case 'who':
      return answers['forWhom'] === 'me' ? [] : ['onBehalfOf/relationship', 'onBehalfOf/agreed'];
    default:
      return questions.flatMap((question) => namesOn(question, answers));
  }
}

/** `2026-11-28` from three fields; empty when all are; what cannot be a day is sent as it is, for the server to say so. */
function date(answers: Answers): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => (answers[`timing/${part}`] ?? '').trim());
  if (!day && !month && !year) return '';
  return [year?.length === 2 ? `20${year}` : year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
}

/**
 * The part of a request that a page holds, with empty strings for what was left empty: the server says what is missing. An area goes
 * with a postcode only once the server asked for it (`chooseArea`).
 */
export function partOf(page: Page, answers: Answers, chooseArea: boolean): RequestDraft {
  const part: Record<string, unknown> = {};
  for (const name of namesOn(page, answers)) {
    if (name === 'place/area' && answers['place/kind'] === 'address' && !chooseArea) continue;
    const typed = (answers[name] ?? '').trim();
    const value =
      name === 'timing/date'
        ? date(answers)
        : name === 'onBehalfOf/agreed'
          ? typed !== ''
          : numbers.has(name) && typed
            ? Number(typed)
            : typed;
    const [parent, child] = name.split('/') as [string, string?];
    part[parent] = child ? { ...(part[parent] as object | undefined), [child]: value } : value;
  }
  return part as RequestDraft;
}

export const requestOf = (answers: Answers, chooseArea: boolean): NewRequest => partOf('check', answers, chooseArea) as NewRequest;
