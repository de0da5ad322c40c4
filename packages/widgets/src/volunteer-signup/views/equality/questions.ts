import type { EqualityAnswers } from '@goodturn/sdk/light';

export type Question = Exclude<keyof EqualityAnswers, 'version'>;
export type Chosen = { [Name in Question]?: string };

/** Version of the questions, which goes with the answers. */
export const version = '2026-11';

/**
 * The questions in their order, each with its answers but “Prefer not to say”, which all have. GOV.UK's equality monitoring pattern
 * (GSS harmonised standards); marriage is not asked, because nothing here depends on it.
 */
const answers: Partial<Record<Question, readonly string[]>> = {
  ageBand: ['under-16', '16-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-or-over'],
  sex: ['female', 'male'],
  genderIdentity: ['yes', 'no'],
  disability: ['yes', 'no'],
  disabilityImpact: ['lot', 'little', 'no'],
  ethnicity: ['white', 'multiple', 'asian', 'black', 'other'],
  ethnicityDetail: [],
  religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  sexualOrientation: ['heterosexual', 'gay-lesbian', 'bisexual', 'other'],
};
const details: Readonly<Record<string, readonly string[]>> = {
  white: ['british', 'irish', 'gypsy-traveller', 'other'],
  multiple: ['white-black-caribbean', 'white-black-african', 'white-asian', 'other'],
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'other'],
  black: ['african', 'caribbean', 'other'],
  other: ['arab', 'other'],
};

/** The questions that somebody is asked who has answered so. */
export const questionsFor = ({ disability, ethnicity = 'skip' }: Chosen): Question[] =>
  (Object.keys(answers) as Question[]).filter(
    (name) => (name !== 'disabilityImpact' || disability === 'yes') && (name !== 'ethnicityDetail' || ethnicity in details),
  );

/** The answers to choose from. */
export const answersTo = (name: Question, { ethnicity = '' }: Chosen): readonly string[] =>
  (name === 'ethnicityDetail' ? details[ethnicity] : answers[name]) ?? [];

/** What is sent: what was asked and answered, and nothing that went with an answer which was changed since. */
export function bodyOf(chosen: Chosen): EqualityAnswers {
  const given = questionsFor(chosen).flatMap((name) => {
    const answer = chosen[name];
    return answer !== undefined && (answer === 'skip' || answersTo(name, chosen).includes(answer)) ? [[name, answer] as const] : [];
  });
  return { version, ...Object.fromEntries(given) };
}
