import type { HelpRequest } from '@goodturn/contract';
import type { Draft } from '../draft.js';
import type { Visitor } from '../visitor.js';
import { requestOf } from './answers.js';

export type Ask = NonNullable<Draft['ask']>;

/** @returns false when it is longer than a browser keeps */
export const keepAsk = (visitor: Visitor, ask: Ask): boolean => visitor.keepDraft({ ...visitor.draft, ask });

/** Posts a request; the same twice is once. @returns the page that says so @throws Refused */
export async function postRequest(visitor: Visitor, { answers, chooseArea = false, key }: Ask): Promise<string> {
  const posted = await visitor.api<HelpRequest>('POST', '/requests', { body: requestOf(answers, chooseArea), key });
  visitor.keepDraft({ ...visitor.draft, ask: undefined });
  return `/ask/done/${posted.id}`;
}
