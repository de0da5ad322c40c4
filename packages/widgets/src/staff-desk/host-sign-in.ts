import { html, type TemplateResult } from 'lit/html.js';
import type { ClientOptions, Me } from '@goodturn/sdk/light';
import { icon } from '../foundation/pictograms.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

type Desk = Pick<StaffDeskSurroundings, 'client' | 'words' | 'requestUpdate' | 'refreshPerson'>;

/** Staff who sign in on the host's own page, as the council's OpenID Connect has them: the desk is given their token and asks whose it is. */
export class HostSignIn {
  getToken: ClientOptions['getToken'];
  person: Me | undefined;
  /** Code of why nobody is known: nobody is signed in there, or it could not be asked. */
  #problem: string | undefined;

  constructor(readonly desk: Desk) {}

  /** Asks anew whose token it is. */
  readonly read = async (): Promise<void> => {
    const { client } = this.desk;
    this.person = this.#problem = undefined;
    this.desk.requestUpdate();
    try {
      const person = await client.me.get();
      if (client === this.desk.client) this.person = person;
    } catch (error) {
      if (client === this.desk.client) this.#problem = (error as { code?: string }).code ?? 'signed-out';
    }
    await this.desk.refreshPerson();
  };

  /** What stands in place of the desk while nobody is known. */
  render(): TemplateResult {
    const { words } = this.desk;
    if (!this.#problem) return html`<p role="status">${words('loading')}</p>`;
    return html`<h2 part="heading" class="t1" tabindex="-1">${words.maybe(`problem/${this.#problem}`) ?? words('problem/signed-out')}</h2>
      <p class="acts">
        <button part="button button-second" class="btn two wide" @click=${this.read}>${icon('retry')}${words('again')}</button>
      </p>`;
  }
}
