import { errors, jwtVerify, SignJWT } from 'jose';
import { ProblemError } from '../../http/handler.js';
import type { Secrets } from '../../secrets.js';

/** Our own tokens' issuer; a host's OpenID Connect tokens have an address there. */
export const ownIssuer = 'goodturn';
export const accessMinutes = 15;
const kind = 'at+jwt';

/** Whose an access token is, and where it may be used. */
export interface AccessClaims {
  communityId: string;
  personId: string;
  signInId: string;
  /** Origin of the page that it was issued to; undefined for a program. */
  origin: string | undefined;
}

/** An access token: signed, good for 15 minutes, kept nowhere. */
export async function issueAccessToken(secrets: Secrets, claims: AccessClaims, now: Date): Promise<{ token: string; expiresAt: Date }> {
  const issued = Math.floor(now.getTime() / 1000);
  const expires = issued + accessMinutes * 60;
  const token = await new SignJWT({
    com: claims.communityId,
    sid: claims.signInId,
    ...(claims.origin === undefined ? {} : { org: claims.origin }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: kind })
    .setIssuer(ownIssuer)
    .setSubject(claims.personId)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(secrets.key('access-token'));
  return { token, expiresAt: new Date(expires * 1000) };
}

/** @throws ProblemError token-expired, or signed-out for anything else that is wrong with it */
export async function readAccessToken(secrets: Secrets, token: string, now: Date): Promise<AccessClaims> {
  try {
    const { payload } = await jwtVerify(token, secrets.key('access-token'), {
      issuer: ownIssuer,
      typ: kind,
      algorithms: ['HS256'],
      currentDate: now,
    });
    const { sub, com, sid, org } = payload;
    if (typeof sub !== 'string' || typeof com !== 'string' || typeof sid !== 'string') throw unreadable();
    return { personId: sub, communityId: com, signInId: sid, origin: typeof org === 'string' ? org : undefined };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired)
      throw new ProblemError('token-expired', { detail: 'The access token is too old: refresh it.', cause });
    throw unreadable(cause);
  }
}

export const unreadable = (cause?: unknown): ProblemError =>
  new ProblemError('signed-out', { detail: 'The access token is not one of ours: sign in again.', cause });

/** A refresh token: which family, how many refreshes before it, and a secret. */
export interface RefreshToken {
  signInId: string;
  generation: number;
  secret: string;
}

export const writeRefreshToken = (token: RefreshToken): string => `${token.signInId}.${token.generation}.${token.secret}`;

export function parseRefreshToken(text: string): RefreshToken | undefined {
  const parts = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,9})\.([\w-]{43})$/.exec(text);
  const [, signInId, generation, secret] = parts ?? [];
  return signInId === undefined || generation === undefined || secret === undefined
    ? undefined
    : { signInId, generation: Number(generation), secret };
}

/**
 * The token that follows another. It is computed, not drawn: a client whose answer was lost, or two tabs at once, get
 * the same successor, so that a family stays one line and a stolen old token stands out.
 */
export const successor = (secrets: Secrets, token: RefreshToken): RefreshToken => ({
  signInId: token.signInId,
  generation: token.generation + 1,
  secret: secrets.hmac('refresh-token', writeRefreshToken(token)),
});
