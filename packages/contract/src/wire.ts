import * as z from 'zod/mini';

/** Building blocks of what travels: each says its shape once. */

/** Text that a person typed: trimmed, at least one character, at most `most` characters. */
export const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
/** Text that may be left empty: trimmed, at most `most` characters. */
export const optionalText = (most: number) => z.string().check(z.trim(), z.maxLength(most));
/** UUIDv7. */
export const id = z.uuid();
/** ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
/** `YYYY-MM-DD`, a real day. */
export const day = z.iso.date();
/** `HH:MM`, 24 hours, in the community's time zone. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
/** A query parameter that is `true` or `false`. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);
/** A query parameter that is a whole number. */
export const wholeParameter = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/)),
    z.pipe(z.transform(Number), whole(least, most)),
  );
export const cursor = z.string().check(z.minLength(1), z.maxLength(500));
export const page = <S extends z.ZodMiniType>(item: S) => z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
/** A move whose body carries nothing: absent, or `{}`. */
export const nothing = z.optional(z.strictObject({}));
