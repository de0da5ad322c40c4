import { askedBy } from '../../checks/asked.js';

/** Checks that the UK volunteering standard has a name for, by that name. */
const named = { DBSCheck: 'dbs', IDCheck: 'identity' } as const;
type NamedCheck = (typeof named)[keyof typeof named];

interface Requirement {
  readonly kind: string;
  readonly also?: readonly string[] | undefined;
}

/** Checks that a document asks for. Whoever takes volunteers elsewhere asks there. */
export const checksOf = (needs: readonly string[], applyLink: string | undefined): NamedCheck[] =>
  applyLink === undefined
    ? Object.entries(named)
        .filter(([term]) => needs.includes(term))
        .map(([, check]) => check)
    : [];

/** The names of the checks that a requirement asks for: the standard knows that one is asked for, and not of which level. */
export function termsOfRequirement(requirement: { kind: string }): string[] {
  const others: readonly string[] = askedBy(requirement)?.others ?? [];
  return Object.entries(named)
    .filter(([, check]) => requirement.kind === check || others.includes(check))
    .map(([term]) => term);
}

/** A requirement that asks for some checks besides. The standard names no level of a certificate: until a coordinator does, nobody passes. */
export function withChecks(requirement: Requirement, checks: readonly NamedCheck[]): Requirement {
  return checks.reduce((asked: Requirement, check): Requirement => {
    const { kind, also = [] } = asked;
    if (kind === check || also.includes(check)) return asked;
    if (kind === 'none') return { kind: check };
    if (check !== 'dbs') return { ...asked, also: [...also, check] };
    return { kind: check, also: [kind, ...also.filter((one) => one !== kind)] };
  }, requirement);
}
