import { html, nothing, type TemplateResult } from 'lit/html.js';
import { baseLanguage } from '@goodturn/locales';
import type { HelpRequest, RequestTranslation } from '@goodturn/sdk/light';
import { icon } from '../../foundation/pictograms.js';
import type { Surroundings } from '../../foundation/surroundings.js';

/** Words of a request as they are shown. */
interface Shown {
  readonly title: string;
  readonly details: string;
  /** BCP 47 tag, where it is known. */
  readonly language: string | undefined;
}

/** Whether a translation of the one is also one of the other. */
const isSame = (one: HelpRequest | undefined, other: HelpRequest): boolean =>
  one?.id === other.id && one.title === other.title && one.details === other.details;

/** Reading what somebody wrote: in another language where the community has a translator, or aloud by a voice of this device. */
export class Reading {
  #request: HelpRequest | undefined;
  #translation: RequestTranslation | undefined;
  /** Language of the reader when the translation was asked for. */
  #into = '';
  #original = true;
  #failed = false;
  #translating = false;
  /** What is being said just now. */
  #spoken: SpeechSynthesisUtterance | undefined;

  constructor(readonly host: Surroundings) {
    // A browser finds its voices after the page; they are asked for once more when it has.
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => host.requestUpdate(), { once: true });
  }

  /** Takes up a request; another one, one that was changed, and one whose reader changes the language, is shown as it was written. */
  of(request: HelpRequest): Shown {
    const { locale } = this.host;
    if (!isSame(this.#request, request) || (this.#translation && this.#into !== locale)) {
      this.#translation = undefined;
      this.#original = true;
      this.#failed = false;
    }
    this.#request = request;
    return this.#shown(request);
  }

  #shown(request: HelpRequest): Shown {
    return this.#original || !this.#translation ? { ...request, language: request.language } : this.#translation;
  }

  /** Says no more. */
  readonly hush = (): void => {
    if (!this.#spoken) return;
    this.#spoken = undefined;
    speechSynthesis.cancel();
    this.host.requestUpdate();
  };

  readonly #speak = ({ title, details, language = 'en' }: Shown, voice: SpeechSynthesisVoice): void => {
    const words = new SpeechSynthesisUtterance(`${title}. ${details}`);
    words.voice = voice;
    words.lang = language;
    // Where another board on the page speaks up, the browser ends this one: nothing is left to cancel.
    words.onend = words.onerror = (): void => {
      if (this.#spoken === words) this.#spoken = undefined;
      this.host.requestUpdate();
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    this.#spoken = words;
    this.host.requestUpdate();
  };

  readonly #translate = async (): Promise<void> => {
    const { host } = this;
    const { locale } = host;
    const request = this.#request as HelpRequest;
    // Two presses would show the translation and hide it again.
    if (this.#translating) return;
    this.hush();
    this.#failed = false;
    this.#translating = true;
    const isStill = (): boolean => isSame(this.#request, request) && host.locale === locale;
    try {
      const found = this.#translation ?? (await host.client.requests.translate(request.id, { language: locale }));
      if (isStill()) {
        this.#translation = found;
        this.#into = locale;
        this.#original = !this.#original;
      }
    } catch {
      this.#failed = isStill();
    } finally {
      this.#translating = false;
    }
    host.requestUpdate();
  };

  /** What the reader may do, and whose words are shown. */
  render(): TemplateResult | typeof nothing {
    const { host } = this;
    const { here, locale, words } = host;
    const request = this.#request as HelpRequest;
    const shown = this.#shown(request);
    const same = (one: string, other = 'en'): boolean => baseLanguage(one) === baseLanguage(other);
    const canTranslate = !same(locale, request.language) && here.translation?.languages.some((one) => same(one, locale));
    // Only a voice of the device itself: another one would send what neighbours wrote to its maker.
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    const voice = voices.find(({ lang, localService }) => localService && same(lang.replace('_', '-'), shown.language));
    if (!canTranslate && !voice) return nothing;
    const { provider, from } = this.#translation ?? { provider: '', from: 'en' };
    const language = new Intl.DisplayNames(locale, { type: 'language' }).of(from) ?? from;
    return html`${
        this.#original ? nothing : html`<p class="note small">${icon('language')}${words('one/translated', { language, provider })}</p>`
      }${this.#failed ? html`<p class="note small" role="alert">${icon('alert')}${words('one/untranslated')}</p>` : nothing}
      <p class="acts small">
        ${
          canTranslate
            ? html`<button class="link" @click=${this.#translate}>
                ${icon('language')}${words(this.#original ? 'one/translate' : 'one/original', { name: request.postedBy.displayName })}
              </button>`
            : nothing
        }
        ${
          voice
            ? html`<button class="link" @click=${this.#spoken ? this.hush : () => this.#speak(shown, voice)}>
                ${icon('talk')}${words(this.#spoken ? 'one/quiet' : 'one/aloud')}
              </button>`
            : nothing
        }
      </p>`;
  }
}
