import type { GoodturnClient, Me } from '@goodturn/sdk/light';
import type { FormHost } from './form-state.js';
import type { Told } from './times.js';
import type { Here } from './community.js';

/** What every element asks of the API: its community, and who is signed in. */
export type CommunityClient = Pick<GoodturnClient, 'communities' | 'signIns'>;

/** What a view may use of the element that shows it. `Client` holds the resources that its element asks for. */
export interface Surroundings<Client extends CommunityClient = CommunityClient> extends FormHost, Told {
  readonly client: Client;
  readonly here: Here;
  /** Who is signed in. */
  readonly person: Me | undefined;
  /** Shows another view: `ask/where`. With `replace`, Back does not return to the one that is left. */
  go(view: string, replace?: boolean): void;
  /** Address of a view, for a link: `#goodturn/yours`. The empty one is the board. */
  link(view: string): string;
  /** Says something to those who cannot see it. */
  announce(sentence: string): void;
  /** Name of a category in the person's language. */
  categoryName(id: string): string;
  /** Name of the pictogram of a category. */
  pictogramOf(category: string): string;
  /** `Joseph and Ade`. */
  list(names: readonly string[]): string;
  /** Drops what the person was writing: they signed out. */
  forget(): void;
  /** Takes in who is signed in now. */
  refreshPerson(): Promise<void>;
  dispatchEvent(event: Event): boolean;
}
