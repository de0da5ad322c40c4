import {
  secondFactorOperations as operations,
  type OneTimePassword,
  type RecoveryCodes,
  type SecondFactor,
  type SecondFactorSecret,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

/** For staff: the one-time password without which a sign-in is a neighbour's like any other. */
export interface SecondFactorResource {
  get(options?: CallOptions): Promise<SecondFactor>;
  /** Begins to set up an authenticator. The secret is shown this once. */
  begin(options?: CallOptions): Promise<SecondFactorSecret>;
  /** Finishes with a password from the app. The recovery codes are shown this once. */
  confirm(body: OneTimePassword, options?: CallOptions): Promise<RecoveryCodes>;
  /** From then on this sign-in acts for staff. */
  give(body: OneTimePassword, options?: CallOptions): Promise<SecondFactor>;
  /** For administrators: forgets the authenticator of somebody else, who sets up another when they sign in. */
  reset(personId: string, options?: CallOptions): Promise<void>;
}

export const secondFactor = ({ call }: Caller): SecondFactorResource => ({
  get: call(operations.get),
  begin: call(operations.begin),
  confirm: call(operations.confirm, 'body'),
  give: call(operations.give, 'body'),
  reset: call(operations.reset, 'id'),
});
