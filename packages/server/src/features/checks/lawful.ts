import type { InputError, NewRequirement } from '@goodturn/contract';

/**
 * What of a requirement the law does not allow, each beside its field. A check of a higher level or of other lists than a task allows is
 * unlawful to ask for. Sources: Police Act 1997 (Criminal Records) Regulations 2002, Safeguarding Vulnerable Groups Act 2006.
 * @param at pointer of the requirement: `#/requirement`
 */
export function unlawfulIn(requirement: NewRequirement, at: string): InputError[] {
  if (requirement.kind !== 'dbs' || requirement.barredLists.length === 0) return [];
  const { level, workforce, barredLists } = requirement;
  const wrong = (detail: string): InputError[] => [{ pointer: `${at}/barredLists`, code: 'not-a-choice', detail }];
  if (level !== 'enhanced') return wrong('Only an enhanced check may ask for barred lists: choose none, or the enhanced level.');
  if (workforce === 'adult' && barredLists.includes('children'))
    return wrong('The children’s barred list may not be asked for with the adult workforce.');
  if (workforce === 'child' && barredLists.includes('adults'))
    return wrong('The adults’ barred list may not be asked for with the child workforce.');
  return [];
}
