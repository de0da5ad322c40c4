import * as z from 'zod/mini';

export { id, instant, page } from './answered.js';

/** Building blocks of what travels: each says its shape once. */

/** Control characters other than tab and line ends: nobody can read them, and a database refuses the first. */
const control = /[^\P{Cc}\t\n\r]/gu;
/** One character that can be seen; spaces, joiners and the blank letters of Hangul and Braille cannot. */
const seen = /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;
/** What a person typed, without control characters and outer spaces; empty when there is nothing to see. */
const tidy = (typed: string): string => {
  const readable = typed.replace(control, '');
  return seen.test(readable) ? readable.trim() : '';
};

/** Text that a person typed: tidied, at least one character that can be seen, at most `most` characters. */
export const text = (most: number) => z.string().check(z.overwrite(tidy), z.minLength(1), z.maxLength(most));
/** Text that may be left empty: tidied, at most `most` characters. */
export const optionalText = (most: number) => z.string().check(z.overwrite(tidy), z.maxLength(most));
/** `YYYY-MM-DD`, a real day. */
export const day = z.iso.date();
/** `HH:MM`, 24 hours, in the community's time zone. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.maxLength(5));
/** ISO 8601 with offset, to the second or finer. */
export const pointInTime = z.iso.datetime({ offset: true }).check(z.maxLength(40));
export const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
/** A query parameter that is `true` or `false`. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);
/** A query parameter that is a whole number. */
export const wholeParameter = (least: number, most: number) =>
  z.pipe(z.string().check(z.regex(/^\d{1,9}$/), z.maxLength(9)), z.pipe(z.transform(Number), whole(least, most)));
/** BCP 47 tag: `pl`, `zh-Hans`. */
export const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));
/** A cursor or token of ours, given back as it came: printable ASCII without spaces. */
export const opaque = z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[!-~]*$/));
export const cursor = opaque;
/** A move whose body carries nothing: absent, or `{}`. */
export const nothing = z.optional(z.strictObject({}));
