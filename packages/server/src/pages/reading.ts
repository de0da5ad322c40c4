import type { Community, HelpRequest, RequestTranslation } from '@goodturn/contract';
import { baseLanguage } from '@goodturn/locales';
import { Refused } from './calls.js';
import { html, icon, none, type Html } from './markup.js';
import type { Visitor } from './visitor.js';

/** Words of a request as they are shown. */
export interface Shown {
  readonly title: string;
  readonly details: string;
  /** BCP 47 tag, where it is known. */
  readonly language: string | undefined;
  /** Whose words they are, and the way to the others. */
  readonly note: Html;
}

const same = (one: string, other = 'en'): boolean => baseLanguage(one) === baseLanguage(other);

/** What somebody wrote, or what it says in the reader's language where the address asks for it and the community has a translator. */
export async function wordsShown(visitor: Visitor, here: Community, request: HelpRequest): Promise<Shown> {
  const { language, words, url } = visitor;
  const { title, details } = request;
  const original = { title, details, language: request.language };
  const can = !same(language, request.language) && here.translation?.languages.some((one) => same(one, language));
  if (!can) return { ...original, note: none };
  const path = `/requests/${request.id}`;
  const way = (query: Record<string, string>, text: string) =>
    html`<p class="acts small"><a class="link" href="${visitor.link(path, query)}">${icon('language')}${text}</a></p>`;
  if (!url.searchParams.has('translated')) return { ...original, note: way({ translated: 'yes' }, words('one/translate')) };
  try {
    const found = await visitor.api<RequestTranslation>('GET', `${path}/translation`, { query: { language } });
    const from = new Intl.DisplayNames(language, { type: 'language' }).of(found.from) ?? found.from;
    const told = words('one/translated', { language: from, provider: found.provider });
    return {
      ...found,
      note: html`<p class="note small">${icon('language')}<span>${told}</span></p>
        ${way({}, words('one/original', { name: request.postedBy.displayName }))}`,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Without the translator the request can be read all the same.
    return { ...original, note: html`<p class="note small" role="alert">${icon('alert')}<span>${words('one/untranslated')}</span></p>` };
  }
}

/** Tells browsers in which language something is written. */
export const inLanguage = (language: string | undefined): Html => (language ? html`lang="${language}"` : none);
