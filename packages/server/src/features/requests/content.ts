import { limits, type InputError, type Masked, type RequestDraft, type Timing } from '@goodturn/contract';
import { inputProblem, type CallContext } from '../../http/handler.js';
import { findDanger } from '../safety/danger.js';
import { maskText } from '../safety/masking.js';
import { plain } from '../safety/normalise.js';
import { dayAfter, dayIn, timeIn } from './days.js';

/** The written parts of a request as they are stored. */
export interface CheckedContent {
  title: string | undefined;
  details: string | undefined;
  masked: Masked[];
  danger: boolean;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Nothing that can be seen: spaces and characters without a shape. */
export const isUnseen = (text: string): boolean => plain(text).text.trim() === '';

/**
 * Masks the written parts, looks for words of danger, and checks what no schema can: that the category exists and the day
 * is one that can come.
 * @throws ProblemError invalid-input with every part that is wrong
 */
export async function checkContent(call: CallContext, draft: RequestDraft): Promise<CheckedContent> {
  const errors: InputError[] = [];
  const masked: Masked[] = [];
  const read = (part: 'title' | 'details', typed: string | undefined, ask: string): string | undefined => {
    if (typed === undefined) return undefined;
    if (isUnseen(typed)) errors.push({ pointer: `#/${part}`, code: 'blank', detail: ask });
    const result = maskText(part === 'title' ? oneLine(typed) : typed);
    if (result.kinds.length > 0) masked.push({ pointer: `#/${part}`, kinds: result.kinds });
    // The sign that stands for what was masked may be longer than what it replaces.
    if (result.text.length > limits[part])
      errors.push({ pointer: `#/${part}`, code: 'too-long', detail: `Use ${limits[part]} characters or fewer.` });
    return result.text;
  };
  const title = read('title', draft.title, 'Enter a title.');
  const details = read('details', draft.details, 'Enter some details.');
  if (draft.category !== undefined && !(await categoryExists(call, draft.category))) {
    errors.push({ pointer: '#/category', code: 'category-unknown', detail: 'Select what you need help with.' });
  }
  if (draft.timing) errors.push(...timingErrors(draft.timing, call.now, call.community.settings.timeZone));
  if (errors.length > 0) throw inputProblem(...errors);
  const private_ = [draft.onBehalfOf?.relationship, draft.place?.kind === 'meeting' ? draft.place.description : undefined];
  const texts = [draft.title, draft.details, ...private_].filter((text) => text !== undefined);
  return { title, details, masked, danger: findDanger(...texts) !== undefined };
}

/** Whether a kind of help is one of the community's. */
export async function categoryExists({ transaction, community }: CallContext, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('categories')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is wrong with a request's time: its day is past or too far off, its hours have passed today, or it ends before it begins. */
export function timingErrors(timing: Timing, now: Date, timeZone: string): InputError[] {
  if (timing.kind === 'flexible') return [];
  const today = dayIn(now, timeZone);
  const errors: InputError[] = [];
  if (timing.date < today) errors.push({ pointer: '#/timing/date', code: 'in-the-past', detail: 'Enter today’s day or a later one.' });
  if (timing.date > dayAfter(today, limits.daysAhead))
    errors.push({ pointer: '#/timing/date', code: 'too-far-ahead', detail: 'Enter a day within a year from now.' });
  if (timing.kind === 'on') {
    if (timing.from !== undefined && timing.until !== undefined && timing.until <= timing.from) {
      errors.push({ pointer: '#/timing/until', code: 'until-before-from', detail: 'Enter an end that is later than the start.' });
    } else if (timing.date === today) {
      const last = timing.until === undefined ? 'from' : 'until';
      const time = timing[last];
      if (time !== undefined && time <= timeIn(now, timeZone))
        errors.push({ pointer: `#/timing/${last}`, code: 'in-the-past', detail: 'That time has already passed today.' });
    }
  }
  return errors;
}
