import type { OwnRole } from '@goodturn/sdk/light';

export type Duty = 'moderator' | 'coordinator' | 'safeguarding-lead' | 'administrator';

/** What somebody of the staff looks after, as their roles say. */
export interface Duties {
  /** Whether they have a role for the whole community. */
  has(...duties: readonly Duty[]): boolean;
  /** Whether they coordinate volunteers: of the community, or of an organisation. */
  readonly coordinates: boolean;
  /** Ids of the organisations to which a coordinator's roles end. */
  readonly organisations: readonly string[];
  readonly none: boolean;
}

export function dutiesOf(roles: readonly OwnRole[] = []): Duties {
  const organisations = roles.flatMap(({ role, organisationId }) => (role === 'coordinator' && organisationId ? [organisationId] : []));
  const has = (...duties: readonly Duty[]): boolean =>
    roles.some(({ role, organisationId }) => !organisationId && duties.includes(role as Duty));
  return { has, organisations, coordinates: has('coordinator') || organisations.length > 0, none: roles.length === 0 };
}
