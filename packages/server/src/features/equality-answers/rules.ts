import {
  equalityQuestions,
  ethnicityDetails,
  type EqualityAnswers,
  type EqualityQuestion,
  type HiddenCount,
  type InputError,
} from '@goodturn/contract';

/** Below this nobody is counted in sight. Source: UK local statistics' usual threshold. */
const fewest = 5;
export const questionNames = Object.keys(equalityQuestions) as EqualityQuestion[];

/** What goes with nothing: details of another group than was chosen, or an impact without a condition. */
export function contradictionIn(answers: EqualityAnswers): InputError | undefined {
  const { ethnicity, ethnicityDetail, disability, disabilityImpact } = answers;
  const wrong = (field: string): InputError => ({
    pointer: `#/${field}`,
    code: 'not-a-choice',
    detail: 'This answer does not go with the one before.',
  });
  if (ethnicityDetail !== undefined && !ethnicityDetails[ethnicity ?? '']?.includes(ethnicityDetail)) return wrong('ethnicityDetail');
  if (disabilityImpact !== undefined && disability !== 'yes') return wrong('disabilityImpact');
  return undefined;
}

/**
 * Hides counts from 1 to 4, and the next smallest with a lone one, which could be worked out from the total; the rest is rounded to the
 * nearest 5.
 */
export function hidden(counts: readonly number[]): { total: HiddenCount; counts: HiddenCount[] } {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const small = new Set([...counts.keys()].filter((index) => counts[index]! > 0 && counts[index]! < fewest));
  if (small.size === 1) {
    const next = [...counts.keys()].filter((index) => counts[index]! >= fewest).sort((one, other) => counts[one]! - counts[other]!)[0];
    if (next !== undefined) small.add(next);
  }
  return {
    total: all > 0 && all < fewest ? suppressed : rounded(all),
    counts: counts.map((count, index) => (small.has(index) ? suppressed : rounded(count))),
  };
}

const suppressed: HiddenCount = { value: null, suppressed: true };
const rounded = (count: number): HiddenCount => ({ value: Math.round(count / 5) * 5, suppressed: false });
