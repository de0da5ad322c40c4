/** Turns what people wrote into another language. */
export interface TranslationAdapter {
  /** Who translates, to be shown with what it says. */
  readonly provider: string;
  /** BCP 47 tags of the languages that it can write. @throws TranslationUnavailableError */
  languages(): Promise<string[]>;
  /**
   * @param texts what to translate, all in one language
   * @param target one of `languages()`
   * @returns the same number of texts, and the language that they were in
   * @throws TranslationUnavailableError
   */
  translate(texts: readonly string[], target: string): Promise<{ from: string; texts: string[] }>;
}

/** The translator did not answer, or not with what it promises. Its message never has a text in it. */
export class TranslationUnavailableError extends Error {
  override readonly name = 'TranslationUnavailableError';
}
