import * as z from 'zod/mini';

/** Building blocks of what the API answers: apart from those of what it takes, so that a client need not carry both. */

/** UUIDv7. */
export const id = z.uuid();
/** ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
export const page = <S extends z.ZodMiniType>(item: S) => z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
