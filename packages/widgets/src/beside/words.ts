import type { Catalogue, Sentence } from '@goodturn/locales';

/** Sentences whose keys are numbers that follow each other, behind the number of the first. */
type Run = readonly [first: number, sentences: readonly Sentence[]];
/** The sentences whose keys are numbers, and the rest by key. */
type WordsFile = readonly [readonly Run[], Catalogue];

/** Sentences by their numbers. */
export const numbered = (runs: readonly Run[]): Catalogue =>
  Object.fromEntries(runs.flatMap(([first, sentences]) => sentences.map((sentence, index) => [index + first, sentence])));

/**
 * The words that lie beside this file, one JSON file for each language. The browser checks the hash before we read them.
 * @param name of the element or part: `board`
 * @param hashes `sha256-…` by BCP 47 tag; a part of it also stands in the file's name
 */
export const wordsBeside = (name: string, hashes: Readonly<Record<string, string>>): Record<string, () => Promise<Catalogue>> =>
  Object.fromEntries(
    Object.entries(hashes).map(([tag, integrity]) => [
      tag,
      async () => {
        const file = `${name}.${tag}.${integrity.slice(7, 19).replace(/\W/g, '')}.json`;
        const answer = await fetch(new URL(file, import.meta.url), { integrity });
        if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
        const [runs, rest] = (await answer.json()) as WordsFile;
        return { ...numbered(runs), ...rest };
      },
    ]),
  );
