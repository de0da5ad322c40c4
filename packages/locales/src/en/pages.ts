/** English: what the hosted pages say beyond what the widgets say. */
export const words = {} as const;
