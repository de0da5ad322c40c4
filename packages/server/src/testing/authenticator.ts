import type { SecondFactorSecret } from '@goodturn/contract';
import { TOTP, URI } from 'otpauth';
import type { TestServer } from './server.js';

/** An authenticator app: shows the password of any moment. */
export interface Authenticator {
  passwordAt(now: Date): string;
  readonly recoveryCodes: readonly string[];
}

const appOf = (address: string, recoveryCodes: readonly string[] = []): Authenticator => {
  const totp = URI.parse(address);
  if (!(totp instanceof TOTP)) throw new Error(`${address} sets up no one-time passwords.`);
  return { passwordAt: (now) => totp.generate({ timestamp: now.getTime() }), recoveryCodes };
};

/** Scans the address of a secret, as an app would. */
export const scan = ({ address }: SecondFactorSecret): Authenticator => appOf(address);

/** Sets up an authenticator as staff do at their first sign-in; afterwards the sign-in of this token acts for staff. */
export async function enrol(server: TestServer, token: string): Promise<Authenticator> {
  const begun = await server.call('/me/second-factor', { method: 'POST', token });
  if (begun.status !== 201) throw new Error(`No secret was given: ${begun.text}`);
  const secret = begun.body as SecondFactorSecret;
  const confirmed = await server.call('/me/second-factor/confirm', {
    token,
    body: { password: scan(secret).passwordAt(server.clock.now()) },
  });
  if (confirmed.status !== 200) throw new Error(`The authenticator was not confirmed: ${confirmed.text}`);
  return appOf(secret.address, (confirmed.body as { recoveryCodes: string[] }).recoveryCodes);
}
