import type { ReactiveControllerHost } from 'lit';
import type { Community, Me, createClient } from '@goodturn/sdk/light';
import type { Words } from '../foundation/words.js';

export type Client = ReturnType<typeof createClient>;

/** What a view may use of the element that shows it. */
export interface Surroundings extends ReactiveControllerHost {
  readonly client: Client;
  readonly community: Community;
  /** Who is signed in. */
  readonly person: Me | undefined;
  readonly words: Words;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Shows another view: `ask/where`. With `replace`, Back does not return to the one that is left. */
  go(view: string, replace?: boolean): void;
  /** Says something to those who cannot see it. */
  announce(sentence: string): void;
  /** Reads again who is signed in, and the count on the tab. */
  refreshPerson(): Promise<void>;
}
