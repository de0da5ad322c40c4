import type { Community, HelpRequest, RequestTranslation, TextTranslation, Translation } from '@goodturn/contract';
import { baseLanguage } from '@goodturn/locales';
import { Refused } from './calls.js';
import { html, icon, none, type Html } from './markup.js';
import type { Visitor } from './visitor.js';

/** What somebody wrote, with the language that it is in where that is known (BCP 47 tag). */
interface Written {
  readonly language?: string | undefined;
}

/** The same as it is shown: whose words they are, and the way to the others. */
export type Shown<One> = One & { readonly note: Html };

/** What the address asks to have translated, and what came of it: nothing where the translator did not answer. */
export interface Translated {
  readonly at: string;
  readonly found: Translation | undefined;
}

const same = (one: string, other = 'en'): boolean => baseLanguage(one) === baseLanguage(other);

const canTranslate = ({ language }: Visitor, here: Community, written: Written): boolean =>
  !same(language, written.language) && (here.translation?.languages.some((one) => same(one, language)) ?? false);

/** Asks for a translation into the reader's language. @param path of the operation, such as `/offers/{id}/translation` */
async function translationOf<One extends Translation>(visitor: Visitor, path: string): Promise<One | undefined> {
  try {
    return await visitor.api<One>('GET', path, { query: { language: visitor.language } });
  } catch (error) {
    // Without the translator everything can be read all the same.
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** What somebody wrote, or what it says in the reader's language where that was asked for, and the way from one to the other. */
function inPlace<One extends Written>(
  visitor: Visitor,
  here: Community,
  written: One,
  name: string,
  ways: { there: string; back: string },
  translated: Pick<Translated, 'found'> | undefined,
): Shown<One> {
  const { language, words } = visitor;
  if (same(language, written.language)) return { ...written, note: none };
  const nameOf = (tag: string) => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  const way = (address: string, text: string) => html`<a class="link" href="${address}">${icon('language')}${text}</a>`;
  const named = written.language ? html`<span>${nameOf(written.language)}</span>` : none;
  if (!canTranslate(visitor, here, written)) return { ...written, note: html`<p class="acts small">${named}</p>` };
  if (!translated) return { ...written, note: html`<p class="acts small">${named}${way(ways.there, words('one/translate'))}</p>` };
  const { found } = translated;
  if (!found) {
    return {
      ...written,
      note: html`<p class="acts small">${named}</p>
        <p class="note small" role="alert">${icon('alert')}<span>${words('one/untranslated')}</span></p>`,
    };
  }
  const told = words('one/translated', { language: nameOf(found.from), provider: found.provider });
  return {
    ...written,
    ...found,
    note: html`<p class="note small">${icon('language')}<span>${told}</span></p>
      <p class="acts small">${way(ways.back, words('one/original', { name }))}</p>`,
  };
}

/** Words of a request, or what they say in the reader's language where the address asks for it and the community has a translator. */
export async function wordsShown(
  visitor: Visitor,
  here: Community,
  request: HelpRequest,
): Promise<Shown<Pick<HelpRequest, 'title' | 'details' | 'language'>>> {
  const { title, details, language } = request;
  const written = { title, details, language };
  const path = `/requests/${request.id}`;
  const ways = { there: visitor.link(path, { translated: 'yes' }), back: visitor.link(path) };
  const wanted = visitor.url.searchParams.has('translated') && canTranslate(visitor, here, written);
  const translated = wanted ? { found: await translationOf<RequestTranslation>(visitor, `${path}/translation`) } : undefined;
  return inPlace(visitor, here, written, request.postedBy.displayName, ways, translated);
}

/** What others wrote to each other on the page of Yours, and where the API translates it. */
const translations = {
  request: (id: string) => `/requests/${id}/translation`,
  offer: (id: string) => `/offers/${id}/translation`,
  thanks: (id: string) => `/offers/${id}/thanks/translation`,
  message: (id: string) => `/messages/${id}/translation`,
};
export type SaidKind = keyof typeof translations;

/** Gets the one translation that the address of Yours asks for, as `?translated=message-{id}`. */
export async function askedTranslation(visitor: Visitor, here: Community): Promise<Translated | undefined> {
  const at = visitor.url.searchParams.get('translated') ?? '';
  const [, kind, id] = /^(request|offer|thanks|message)-([\w-]+)$/.exec(at) ?? [];
  if (!here.translation || !kind || !id) return undefined;
  return { at, found: await translationOf<TextTranslation | RequestTranslation>(visitor, translations[kind as SaidKind](id)) };
}

/** One thing that somebody wrote, in its place on the page of Yours. `anchor` is the id that its translation is found by. */
export function saidIn<One extends Written & { id: string }>(
  { visitor, here, translated }: { visitor: Visitor; here: Community; translated?: Translated | undefined },
  kind: SaidKind,
  written: One,
  name: string,
): Shown<One> & { anchor: string } {
  const at = `${kind}-${written.id}`;
  const ways = { there: `${visitor.link('/yours', { translated: at })}#${at}`, back: `${visitor.link('/yours')}#${at}` };
  return { ...inPlace(visitor, here, written, name, ways, translated?.at === at ? translated : undefined), anchor: at };
}

/** Tells browsers in which language something is written. */
export const inLanguage = (language: string | undefined): Html => (language ? html`lang="${language}"` : none);
