import * as z from 'zod/mini';

const count = z.object({ value: z.nullable(z.int()), suppressed: z.boolean() });
export const equalityCounts = z.object({
  until: z.string(),
  version: z.string(),
  questions: z.array(z.object({ question: z.string(), total: count, answers: z.array(z.object({ answer: z.string(), count })) })),
});
