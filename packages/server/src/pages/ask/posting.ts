import type { HelpRequest } from '@goodturn/contract';
import type { Draft } from '../draft.js';
import type { Visitor } from '../visitor.js';
import { requestOf } from './answers.js';

/** Posts a request; the same twice is once. @returns the page that says so @throws Refused */
export async function postRequest(visitor: Visitor, { answers, chooseArea = false, key }: NonNullable<Draft['ask']>): Promise<string> {
  const posted = await visitor.api<HelpRequest>('POST', '/requests', { body: requestOf(answers, chooseArea), key });
  visitor.keepDraft({ ...visitor.draft, ask: undefined });
  return `/ask/done/${posted.id}`;
}
