import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { text } from '../wire.js';

export * from './answers.js';

/**
 * The questions of GOV.UK's equality monitoring pattern (GSS harmonised standards, November 2026), each with its answers. `skip` is
 * “Prefer not to say”. Of the date of birth only the band of ages is asked.
 */
export const equalityQuestions = {
  ageBand: ['under-16', '16-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-or-over', 'skip'],
  disability: ['yes', 'no', 'skip'],
  /** When `disability` is yes. */
  disabilityImpact: ['lot', 'little', 'no', 'skip'],
  ethnicity: ['white', 'multiple', 'asian', 'black', 'other', 'skip'],
  /** What goes with the ethnic group that was chosen: {@link ethnicityDetails}. */
  ethnicityDetail: [
    'british',
    'irish',
    'gypsy-traveller',
    'white-black-caribbean',
    'white-black-african',
    'white-asian',
    'indian',
    'pakistani',
    'bangladeshi',
    'chinese',
    'african',
    'caribbean',
    'arab',
    'other',
    'skip',
  ],
  marriageCivilPartnership: [
    'never',
    'married',
    'civil-partnership',
    'separated-married',
    'separated-civil-partnership',
    'divorced',
    'dissolved-civil-partnership',
    'widowed',
    'widowed-civil-partnership',
    'skip',
  ],
  religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other', 'skip'],
  sex: ['female', 'male', 'skip'],
  genderIdentity: ['yes', 'no', 'skip'],
  sexualOrientation: ['heterosexual', 'gay-lesbian', 'bisexual', 'other', 'skip'],
} as const;
export type EqualityQuestion = keyof typeof equalityQuestions;
/** Version of the questions: counts of two versions are never added up. */
export const equalityVersion = '2026-11';

/** What may follow each ethnic group. */
export const ethnicityDetails: Readonly<Record<string, readonly string[]>> = {
  white: ['british', 'irish', 'gypsy-traveller', 'other', 'skip'],
  multiple: ['white-black-caribbean', 'white-black-african', 'white-asian', 'other', 'skip'],
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'other', 'skip'],
  black: ['african', 'caribbean', 'other', 'skip'],
  other: ['arab', 'other', 'skip'],
};

type Choice<Question extends EqualityQuestion> = (typeof equalityQuestions)[Question][number];

/**
 * Answers to the questions, each of which may be left out. They are counted and let go of: nothing links them to a person, and no row of
 * one person's answers exists.
 */
export type EqualityAnswers = { version: string } & { [Question in EqualityQuestion]?: Choice<Question> | undefined };

/** A number rounded to the nearest 5. `suppressed`: it is from 1 to 4, or would let such a one be worked out, and is `null`. */
export interface HiddenCount {
  value: number | null;
  suppressed: boolean;
}

/** All answers of months that are over. Rounded one by one, so that they may not add up. */
export interface EqualityCounts {
  /** The first day that is not counted, `YYYY-MM-DD`: counts change once a month, so that nobody can be told by what changed. */
  until: string;
  version: string;
  questions: {
    question: EqualityQuestion | (string & {});
    total: HiddenCount;
    answers: { answer: string; count: HiddenCount }[];
  }[];
}

const answersOf = <Question extends EqualityQuestion>(question: Question) => z.optional(z.enum(equalityQuestions[question]));
export const equalityAnswers = z.strictObject({
  version: text(limits.version),
  ageBand: answersOf('ageBand'),
  disability: answersOf('disability'),
  disabilityImpact: answersOf('disabilityImpact'),
  ethnicity: answersOf('ethnicity'),
  ethnicityDetail: answersOf('ethnicityDetail'),
  marriageCivilPartnership: answersOf('marriageCivilPartnership'),
  religion: answersOf('religion'),
  sex: answersOf('sex'),
  genderIdentity: answersOf('genderIdentity'),
  sexualOrientation: answersOf('sexualOrientation'),
});
