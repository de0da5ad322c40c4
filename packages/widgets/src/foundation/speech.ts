import { bestTag, wordsOf, type Catalogue, type Words } from '@goodturn/locales';

/** What an element or a part of it says: English at once, every other language when it is wanted. */
export interface Saying {
  readonly english: Catalogue;
  /** By BCP 47 tag. */
  readonly others: Readonly<Record<string, () => Promise<Catalogue>>>;
}

/** The words of an element in the language of its reader. English is there from the start and stands in for all that is missing. */
export class Speech {
  words: Words = wordsOf('en');
  /** Language of the words, and of the dates and numbers between them. */
  locale = 'en';
  /** What the page asked for, where that is a language of ours. */
  wanted = 'en';
  /** False while words are on their way. */
  ready = true;
  readonly #sayings: Saying[] = [];
  /** The language that was asked for last; its words may still be on their way. */
  #asked = 'en';
  /** Counts what was asked for, so that words which come late take nobody's place. */
  #turn = 0;

  constructor(
    readonly changed: () => void,
    first: Saying,
  ) {
    this.#sayings.push(first);
    void this.#speak('en');
  }

  /** Direction of the words; that of the page where it asks for no other language than English. */
  get direction(): 'ltr' | 'rtl' | undefined {
    if (this.wanted === 'en') return undefined;
    return this.locale === 'ar' ? 'rtl' : 'ltr';
  }

  /** Takes up the language of the page. @param language BCP 47 tag */
  follow(language: string): void {
    const { others } = this.#sayings[0] as Saying;
    this.wanted = bestTag(['en', ...Object.keys(others)], language);
    void this.#speak(this.wanted);
  }

  /** Changes between the page's language and English: a reader may trust the original more than a translation. */
  readonly change = (): void => void this.#speak(this.#asked === 'en' ? this.wanted : 'en');

  /** Adds what a part says that was loaded later. */
  async learn(saying: Saying): Promise<void> {
    if (this.#sayings.includes(saying)) return;
    this.#sayings.push(saying);
    await this.#speak(this.#asked);
  }

  async #speak(locale: string): Promise<void> {
    const turn = (this.#turn += 1);
    this.#asked = locale;
    const english = this.#sayings.map((saying) => saying.english);
    if (locale === 'en') return this.#take(locale, english);
    this.ready = false;
    try {
      const own = await Promise.all(this.#sayings.map(({ others }) => others[locale]?.() ?? {}));
      // Another language may have been asked for meanwhile, or another part have come.
      if (turn === this.#turn) this.#take(locale, [...own, ...english]);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#asked = 'en';
      console.warn(`Goodturn: the words of "${locale}" did not load, so it speaks English. ${String(error)}`);
      this.#take('en', english);
    }
  }

  #take(locale: string, catalogues: readonly Catalogue[]): void {
    this.locale = locale;
    this.words = wordsOf(locale, ...catalogues);
    this.ready = true;
    this.changed();
  }
}
