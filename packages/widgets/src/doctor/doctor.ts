import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languageTags, wordsOf } from '@goodturn/locales';
import { words as english } from '@goodturn/locales/en/doctor';
import { GoodturnElement, type Failure } from '../foundation/element.js';
import { icon } from '../foundation/pictograms.js';
import { tagMistakes } from '../foundation/tag-mistakes.js';
import { lookAtApi, lookAtVersion } from './network.js';
import { lookAtPage, patientsIn, scriptsOf, type Copy, type Finding } from './page.js';

const name = 'goodturn-doctor';
const words = wordsOf('en', english);

/** Says what is wrong with the page that holds our elements, and what to paste. Only who asked for it sees it; it sends nothing away. */
class GoodturnDoctor extends GoodturnElement {
  readonly #copies: Copy[] = [];
  #findings: readonly Finding[] | undefined;
  #copied = '';

  /** Takes in another copy of the widgets that this page runs, and looks again. */
  add(copy: Copy): void {
    if (this.#copies.some(({ folder, version }) => folder === copy.folder && version === copy.version)) return;
    this.#copies.push(copy);
    void this.#look();
  }

  async #look(): Promise<void> {
    // Elements further down the page are there only once it has been read.
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    const copies = [...this.#copies];
    const [first] = copies;
    if (!first) return;
    const patients = patientsIn(document);
    const askers = patients.filter((patient) => 'community' in patient);
    const asked = await Promise.all([
      ...askers.map((patient) => lookAtApi(patient, first)),
      ...copies.map((copy) => lookAtVersion(copy, scriptsOf([copy]), askers[0])),
    ]);
    // Another copy has come meanwhile: it looks again.
    if (copies.length < this.#copies.length) return;
    const seen = lookAtPage(patients, copies, tagMistakes, languageTags);
    this.#findings = [...seen, ...asked.flat()];
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected changed(): void {}
  protected failed(): void {}
  protected brokenWords(): Failure {
    return { title: words('doctor/title'), text: '' };
  }

  protected content(): TemplateResult {
    const findings = this.#findings;
    const title = findings ? words(findings.length ? 'doctor/found' : 'doctor/well', { count: findings.length }) : words('doctor/looking');
    return html`<section class="panel stack" aria-label=${words('doctor/title')} lang="en" dir="ltr">
      <h2 class="t2" tabindex="-1">${words('doctor/title')}: ${title}</h2>
      <p class="small soft">${words('doctor/for')}</p>
      ${findings?.map((finding) => this.#show(finding))}
      <p class="acts"><button class="btn two" @click=${() => this.remove()}>${words('doctor/close')}</button></p>
      <p class="vh" role="status">${this.#copied}</p>
    </section>`;
  }

  #show({ key, values, paste }: Finding): TemplateResult {
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(paste ?? '');
      this.#copied = words('doctor/copied');
      this.requestUpdate();
    };
    return html`<div class="note">
      ${icon('alert')}
      <div class="stack">
        <p>${words(key, values)}</p>
        ${
          paste
            ? html`<p class="label">${words('doctor/paste')}</p>
                <pre class="words"><code>${paste}</code></pre>
                <p class="acts"><button class="btn two" @click=${copy}>${words('doctor/copy')}</button></p>`
            : nothing
        }
      </div>
    </div>`;
  }
}

/** Puts the doctor before all else on the page, once for all copies. @param version of the element that called it */
export function openDoctor(version: string): void {
  let doctor = document.querySelector<GoodturnDoctor>(name);
  if (!doctor) {
    if (!customElements.get(name)) customElements.define(name, GoodturnDoctor);
    doctor = document.createElement(name) as GoodturnDoctor;
    document.body.prepend(doctor);
  }
  // That of version 0.1 cannot take in another.
  doctor.add?.({ version, folder: new URL('.', import.meta.url).href });
}
