import type { GoodturnClient } from '@goodturn/sdk/light';
import type { Surroundings } from '../foundation/surroundings.js';

/** What this element asks of the API, and no more: each resource is code that a page loads. */
export type VolunteerSignupClient = Pick<
  GoodturnClient,
  | 'areas'
  | 'bookings'
  | 'checks'
  | 'communities'
  | 'equalityAnswers'
  | 'me'
  | 'opportunities'
  | 'references'
  | 'signIns'
  | 'suggestions'
  | 'volunteers'
>;

/** What a view of it may use. */
export interface VolunteerSignupSurroundings extends Surroundings<VolunteerSignupClient> {
  /** What the community asks of volunteers. */
  readonly asks: {
    readonly emergencyContact: boolean;
    /** Version of the code of conduct. */
    readonly codeOfConduct: string;
    /** Its text, where the community has one of its own: by language, with `en`. */
    readonly codeOfConductText?: Readonly<Record<string, string>> | undefined;
  };
  /** The community's own languages as BCP 47 tags. */
  readonly ownLanguages: readonly string[];
  /** Address of a page that the Goodturn hosts for the community: `/requests/…`. */
  hosted(path: string): string;
  /** A client that carries no sign-in: what is sent by it cannot be linked to a person. */
  withoutPerson(): Pick<VolunteerSignupClient, 'equalityAnswers'>;
}
