import { staffRoleNames, type OwnRole, type StaffRoleName } from '@goodturn/contract';

/** How the roles of a council's own sign-in become roles of the staff, for as long as a token says so. */
export interface RoleMapping {
  /** The claim that names them: `groups`, or a path such as `realm_access.roles`. */
  readonly claim: string;
  /** Roles by a value of the claim. */
  readonly roles: Readonly<Record<string, readonly StaffRoleName[]>>;
  /** One of these methods must be among the token's `amr` (RFC 8176), such as `mfa`. */
  readonly amr?: readonly string[] | undefined;
  /** One of these must be the token's `acr`. */
  readonly acr?: readonly string[] | undefined;
}

type Claims = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Claims => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A claim by its name, or by a path of names: some put roles into an object. */
function claimOf(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined), claims);
}

/** The roles that a token gives, each once: for the whole community. */
export function rolesOfToken({ claim, roles }: RoleMapping, claims: Claims): OwnRole[] {
  const named = textsOf(claimOf(claims, claim)).flatMap((value) => (Object.hasOwn(roles, value) ? (roles[value] ?? []) : []));
  return staffRoleNames.filter((role) => named.includes(role)).map((role) => ({ role }));
}

/** Whether the other sign-in answers for the second factor: it is asked to, and did what the mapping demands of it. */
export function answersForSecondFactor(mapping: RoleMapping | undefined, claims: Claims): boolean {
  if (!mapping) return false;
  const has = (demanded: readonly string[] | undefined, claim: string) =>
    demanded === undefined || textsOf(claims[claim]).some((one) => demanded.includes(one));
  return has(mapping.amr, 'amr') && has(mapping.acr, 'acr');
}

/** Reads `groups Admins=administrator,moderator Desk=moderator amr=mfa`: the claim, then what each value of it gives, and what is demanded. */
export function readRoleMapping(typed: string): RoleMapping | undefined {
  const [claim = '', ...parts] = typed.trim().split(/\s+/);
  if (!/^[\w:/.-]{1,200}$/.test(claim)) return undefined;
  const roles: Record<string, StaffRoleName[]> = {};
  const demands: { amr?: string[]; acr?: string[] } = {};
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const [name, values] = [part.slice(0, at), part.slice(at + 1).split(',')];
    if (at < 1 || values.includes('')) return undefined;
    if (name === 'amr' || name === 'acr') {
      demands[name] = values;
      continue;
    }
    const given = staffRoleNames.filter((role) => values.includes(role));
    if (given.length !== values.length) return undefined;
    roles[name] = given;
  }
  return Object.keys(roles).length > 0 ? { claim, roles, ...demands } : undefined;
}
