/**
 * A text without the embeddings, overrides and isolates of Unicode (UAX 9), which show words in an order that is not theirs and
 * reach past their own text. The marks U+200E and U+200F, which right-to-left writing does use, stay.
 */
export const unturned = (typed: string): string => typed.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
