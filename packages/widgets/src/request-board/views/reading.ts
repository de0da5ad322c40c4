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

/** Reading what somebody wrote: in another language where the community has a translator, or aloud by a voice of this device. */
export class Reading {
  #request: HelpRequest | undefined;
  #translation: RequestTranslation | undefined;
  #original = true;
  #failed = false;
  #aloud = false;

  constructor(readonly host: Surroundings) {
    // A browser finds its voices after the page; they are asked for once more when it has.
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => host.requestUpdate(), { once: true });
  }

  /** Takes up a request; another one, or one that was changed, is shown as it was written. */
  of(request: HelpRequest): Shown {
    const before = this.#request;
    if (before?.id !== request.id || before.title !== request.title || before.details !== request.details) {
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
    if (this.#aloud) speechSynthesis.cancel();
    this.#aloud = false;
    this.host.requestUpdate();
  };

  readonly #speak = ({ title, details, language = 'en' }: Shown, voice: SpeechSynthesisVoice): void => {
    const words = new SpeechSynthesisUtterance(`${title}. ${details}`);
    words.voice = voice;
    words.lang = language;
    words.onend = words.onerror = this.hush;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    this.#aloud = true;
    this.host.requestUpdate();
  };

  readonly #translate = async (): Promise<void> => {
    const { host } = this;
    const request = this.#request as HelpRequest;
    this.hush();
    this.#failed = false;
    try {
      const found = this.#translation ?? (await host.client.requests.translate(request.id, { language: host.locale }));
      if (this.#request?.id !== request.id) return;
      this.#translation = found;
      this.#original = !this.#original;
    } catch {
      this.#failed = true;
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
            ? html`<button class="link" @click=${this.#aloud ? this.hush : () => this.#speak(shown, voice)}>
                ${icon('talk')}${words(this.#aloud ? 'one/quiet' : 'one/aloud')}
              </button>`
            : nothing
        }
      </p>`;
  }
}
