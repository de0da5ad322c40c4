import type { MergePreview } from '@goodturn/contract';

/** What is known of two accounts, the one that would go first. */
export interface MergeFacts {
  readonly same: boolean;
  /** One of them is the administrator's own. */
  readonly yourself: boolean;
  /** The account that would go has a role of the staff. */
  readonly staff: boolean;
  readonly suspended: readonly [from: boolean, into: boolean];
  readonly adult: readonly [from: boolean, into: boolean];
  readonly birthdays: readonly (string | undefined)[];
  /** How many of them signed up to volunteer. */
  readonly profiles: number;
  readonly between: {
    /** An offer or a match that stands. */
    readonly standing: boolean;
    /** Any, also one that ended. */
    readonly ever: boolean;
    readonly blocked: boolean;
    /** Both stand for the same request, or have a place in the same session or role. */
    readonly samePlace: boolean;
  };
  readonly keptAddress: string;
}

type Told = MergePreview['notes'];

/** What stands against merging two accounts: the first is told to who tries. */
export function hindrancesTo({ same, yourself, staff, suspended, adult, birthdays, between }: MergeFacts): MergePreview['hindrances'] {
  const [one, other] = birthdays;
  const found: [boolean, string, string][] = [
    [same, 'same', 'This is one account already.'],
    [yourself, 'yourself', 'Another administrator decides about your own account.'],
    [staff, 'staff', 'The account that would go has a role of the staff: end it first.'],
    [suspended[0] !== suspended[1], 'suspended', 'One of the two is suspended: suspend both, or lift the suspension first.'],
    [
      adult[0] !== adult[1] || (one !== undefined && other !== undefined && one !== other),
      'ages',
      'The two gave different ages. Find out who it is first.',
    ],
    [between.standing, 'match', 'The two have a match or an offer with each other: end it first.'],
    [between.samePlace, 'same-place', 'Both offered for the same request, or have a place in the same session: withdraw one first.'],
  ];
  return found.filter(([stands]) => stands).map(([, code, detail]) => ({ code, detail }));
}

/** What to know before it is done. */
export function notesOn({ profiles, between, keptAddress }: MergeFacts): Told {
  const found: [boolean, string, string][] = [
    [true, 'final', 'This cannot be undone.'],
    [true, 'address', `From then on they sign in with ${keptAddress}. The other address is forgotten.`],
    [profiles > 1, 'two-profiles', 'Both signed up to volunteer: the profile of the account that stays is kept, and the other goes.'],
    [between.ever && !between.standing, 'between', 'What the two once did for each other stays as it was, without a name on one side.'],
    [between.blocked, 'block-ends', 'The block between the two ends.'],
  ];
  return found.filter(([holds]) => holds).map(([, code, detail]) => ({ code, detail }));
}
