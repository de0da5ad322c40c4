import { html, type TemplateResult } from 'lit/html.js';
import type { Words } from '@goodturn/locales';
import type { Keys } from './keys.js';
import { backToOpener } from './opener.js';

/** The list of keys, with the way to switch them off. */
export function keyList(keys: Keys, words: Words): TemplateResult {
  const all = [
    ['j', 'desk/keyNext'],
    ['k', 'desk/keyBefore'],
    ['Enter', 'desk/keyOpen'],
    ['x', 'desk/keyChoose'],
    ['/', 'desk/keySearch'],
    ['?', 'desk/keyList'],
  ] as const;
  const change = (event: Event) => (keys.on = (event.target as HTMLInputElement).checked);
  const close = (event: Event) => {
    backToOpener(event);
    keys.toggle();
  };
  return html`<section part="panel" class="panel keys-panel stack" aria-label=${words('desk/keys')}>
    <dl class="keys">
      ${all.map(
        ([key, sentence]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${words(sentence)}</dd>`,
      )}
    </dl>
    <label class="tick-line"><input type="checkbox" .checked=${keys.on} @change=${change} /><span>${words('desk/keysOn')}</span></label>
    <p><button class="link" type="button" @click=${close}>${words('desk/close')}</button></p>
  </section>`;
}
