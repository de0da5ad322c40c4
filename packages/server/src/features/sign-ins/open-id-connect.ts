import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { ProblemError } from '../../http/handler.js';
import { hashed } from '../../secrets.js';
import { ownIssuer, unreadable } from './tokens.js';

/** What a host says of somebody who is signed in there. */
export interface HostPerson {
  /** Issuer and subject: who it is, for good. */
  subject: string;
  email: string;
  emailVerified: boolean;
  displayName: string | undefined;
  language: string | undefined;
  /** The standard claim `birthdate`, when it names a whole day: `YYYY-MM-DD`. */
  dateOfBirth: string | undefined;
  /** What else the token says: which roles its bearer has there, and how they signed in. */
  claims: Readonly<Record<string, unknown>>;
  /** Names the token without being good for anything. */
  tokenHash: string;
  endsAt: Date;
}

export interface HostTokens {
  /** @throws ProblemError signed-out when issuer, audience, signature or time are wrong */
  read(token: string, host: { issuer: string; audience: string }, now: Date): Promise<HostPerson>;
}

/** The issuer of a token that nobody has checked yet; undefined when it is no such token. */
export function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    // Anything that is no token has no issuer: it is refused by whoever checks it.
    return undefined;
  }
}

export const isOwn = (token: string): boolean => claimedIssuer(token) === ownIssuer;

/** Checks hosts' tokens with the keys that each host publishes (OpenID Connect Discovery 1.0), kept between calls. */
export function hostTokens(): HostTokens {
  const keysOf = new Map<string, Promise<ReturnType<typeof createRemoteJWKSet>>>();
  const keys = (issuer: string) => {
    const known = keysOf.get(issuer);
    if (known) return known;
    const found = discover(issuer);
    keysOf.set(issuer, found);
    // A host that was down is asked again at the next call.
    found.catch(() => keysOf.delete(issuer));
    return found;
  };
  return {
    read: async (token, host, now) => {
      const set = await keys(host.issuer);
      try {
        const { payload } = await jwtVerify(token, set, {
          issuer: host.issuer,
          audience: host.audience,
          currentDate: now,
          clockTolerance: 30,
          requiredClaims: ['sub', 'exp'],
          algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        });
        return { ...personOf(payload, host.issuer), tokenHash: hashed(token) };
      } catch (cause) {
        if (cause instanceof ProblemError) throw cause;
        if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED')
          throw new ProblemError('token-expired', { cause });
        throw unreadable(cause);
      }
    },
  };
}

async function discover(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'error' }).catch((cause: unknown) => {
    throw new ProblemError('unavailable', { detail: 'The website’s own sign-in does not answer just now.', cause });
  });
  const found: unknown = response.ok ? await response.json() : undefined;
  if (typeof found !== 'object' || found === null || !('jwks_uri' in found) || typeof found.jwks_uri !== 'string') {
    throw new ProblemError('unavailable', { detail: 'The website’s own sign-in does not say where its keys are.' });
  }
  return createRemoteJWKSet(new URL(found.jwks_uri));
}

function personOf(claims: JWTPayload, issuer: string): Omit<HostPerson, 'tokenHash'> {
  const text = (name: string) => (typeof claims[name] === 'string' && claims[name].trim() !== '' ? claims[name].trim() : undefined);
  const email = text('email');
  if (email === undefined)
    throw new ProblemError('signed-out', { detail: 'The website’s token has no e-mail address, which Goodturn needs.' });
  return {
    subject: `${issuer} ${claims.sub ?? ''}`,
    email,
    emailVerified: claims['email_verified'] === true,
    displayName: text('given_name') ?? text('name') ?? text('nickname'),
    language: text('locale'),
    dateOfBirth: dayOf(text('birthdate')),
    claims,
    endsAt: new Date((claims.exp ?? 0) * 1000),
  };
}

/** A whole day, without one a person may read only: a year alone, or one that is kept back as `0000`, says too little. */
function dayOf(birthdate: string | undefined): string | undefined {
  if (birthdate === undefined || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(birthdate)) return undefined;
  return Number.isNaN(Date.parse(birthdate)) ? undefined : birthdate;
}
