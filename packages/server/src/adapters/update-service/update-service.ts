/**
 * What the DBS Update Service says of a certificate. Compare whole words only: each of these but the last is a part of another.
 * Source: DBS Multiple Status Checking Guide 2.0.
 */
export const certificateStatuses = ['BLANK_NO_NEW_INFO', 'NON_BLANK_NO_NEW_INFO', 'NEW_INFO', 'NO_MATCH_FOUND'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** What a check of one certificate asks. The holder sees in their own account who asked, so that has to be a real person. */
export interface StatusQuestion {
  /** Twelve digits. A text, because it may begin with zeros. */
  readonly certificateNumber: string;
  /** The holder's, as printed on the certificate: `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  /** The holder's, as printed on the certificate. */
  readonly surname: string;
  readonly organisationName: string;
  /** Who does the check. */
  readonly checker: { readonly forename: string; readonly surname: string };
}

/** What a well-formed answer says. */
export interface StatusAnswer {
  readonly status: CertificateStatus;
  /** When the certificate was issued, `YYYY-MM-DD`; absent where nothing matched. */
  readonly issuedOn?: string;
}

/** The DBS Update Service, or a faithful fake of it. */
export interface UpdateService {
  /** @throws NotConfirmedError whenever the answer is not one of the four: that is never a result */
  check(question: StatusQuestion): Promise<StatusAnswer>;
}

/** Why a check came to nothing, without a word of what was asked: the question holds a name, a birthday and a number. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError';
  constructor(
    /** `no-answer`: none in time, or no connection. `refused`: another HTTP status than 200. `not-understood`: something else than a result. */
    readonly reason: 'no-answer' | 'refused' | 'not-understood',
    detail: string,
  ) {
    super(`The DBS Update Service could not confirm a certificate: ${detail}.`);
  }
}
