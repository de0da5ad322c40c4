import { html, nothing, type TemplateResult } from 'lit/html.js';
import { baseLanguage } from '@goodturn/locales';
import { icon } from '../../foundation/pictograms.js';
import type { BoardSurroundings } from '../board-surroundings.js';

/** What somebody wrote: a title and details, or a text. */
export interface Written {
  readonly id: string;
  readonly title?: string;
  readonly details?: string;
  readonly text?: string;
  /** BCP 47 tag, where it is known. */
  readonly language?: string | undefined;
}

/** The same in another language, and whose words those are. */
type Translated = Omit<Written, 'id'> & { language: string; from: string; provider: string };

/** How one text in one language of its reader stands: another one is another object, so that a late answer is shown nowhere. */
interface State {
  readonly key: string;
  found?: Translated;
  translated?: boolean;
  failed?: boolean;
}

/** All of it in one, as a voice says it. */
const wordsOf = ({ title, details, text = `${title}. ${details}` }: Written): string => text;

/** What is being said just now: a page has one voice. */
let spoken: { words: SpeechSynthesisUtterance; of: Reading } | undefined;

/** Says no more of what a board was saying. */
export const hush = (host: BoardSurroundings): void => {
  if (spoken?.of.host !== host) return;
  spoken = undefined;
  speechSynthesis.cancel();
  host.requestUpdate();
};

/** A browser finds its voices after the page, or never, which must not hold on to a board that is gone. */
export const awaitVoices = (host: WeakRef<BoardSurroundings>): void =>
  globalThis.speechSynthesis?.addEventListener('voiceschanged', () => host.deref()?.requestUpdate(), { once: true });

/** Reading what somebody wrote: in another language where the community has a translator, or aloud by a voice of this device. */
export class Reading {
  #now: State | undefined;

  /** `ask` gets the translation of what was written, by its id. */
  constructor(
    readonly host: BoardSurroundings,
    readonly ask: (id: string, query: { language: string }) => Promise<Translated>,
  ) {}

  /** Takes up what was written; another one, one that was changed, and one whose reader changes the language, is shown as it was. */
  of<One extends Written>(written: One): One {
    const key = `${this.host.locale} ${written.id} ${wordsOf(written)}`;
    if (this.#now?.key !== key) this.#now = { key };
    return this.#now.translated ? { ...written, ...this.#now.found } : written;
  }

  #speak(shown: Written, voice: SpeechSynthesisVoice): void {
    const { host } = this;
    const words = new SpeechSynthesisUtterance(wordsOf(shown));
    words.voice = voice;
    words.lang = shown.language ?? 'en';
    // Where something else on the page is read, the browser ends this one: nothing is left to cancel.
    words.onend = words.onerror = (): void => {
      if (spoken?.words === words) spoken = undefined;
      host.requestUpdate();
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    spoken = { words, of: this };
    host.requestUpdate();
  }

  async #translate(id: string): Promise<void> {
    const { host } = this;
    const now = this.#now as State;
    // Two presses before the answer want the same.
    const translated = !now.translated;
    hush(host);
    now.failed = false;
    try {
      now.found ??= await this.ask(id, { language: host.locale });
      now.translated = translated;
    } catch {
      now.failed = true;
    }
    host.requestUpdate();
  }

  /** What the reader may do, and whose words are shown. `name` is who wrote it. */
  render(written: Written, name: string): TemplateResult | typeof nothing {
    const { host } = this;
    const { here, locale, words } = host;
    const shown = this.of(written);
    const { failed, translated } = this.#now as State;
    const same = (one: string, other = 'en'): boolean => baseLanguage(one) === baseLanguage(other);
    const foreign = !same(locale, written.language);
    const canTranslate = foreign && here.translation?.languages.some((one) => same(one, locale));
    const { language: own, from = own, provider } = shown as Written & Partial<Translated>;
    const language = foreign && from ? new Intl.DisplayNames(locale, { type: 'language' }).of(from) : nothing;
    // Only a voice of the device itself: another one would send what neighbours wrote to its maker.
    const voice = globalThis.speechSynthesis
      ?.getVoices()
      .find(({ lang, localService }) => localService && same(lang.replace('_', '-'), own));
    if (!canTranslate && !voice && language === nothing) return nothing;
    const speaks = spoken?.of === this;
    return html`${
        provider
          ? html`<p class="note small">${icon('language')}${words('one/translated', { language: language as string, provider })}</p>`
          : nothing
      }${failed ? html`<p class="note small" role="alert">${icon('alert')}${words('one/untranslated')}</p>` : nothing}
      <p class="acts small">
        ${provider ? nothing : language}
        ${canTranslate ? html`<button class="link" @click=${() => this.#translate(written.id)}>${icon('language')}${words(translated ? 'one/original' : 'one/translate', { name })}</button>` : nothing}
        ${voice ? html`<button class="link" @click=${() => (speaks ? hush(host) : this.#speak(shown, voice))}>${icon('talk')}${words(speaks ? 'one/quiet' : 'one/aloud')}</button>` : nothing}
      </p>`;
  }
}
