import { isForStaff, staffRoleNames, type OwnRole, type StaffRoleName, type Who } from '@goodturn/contract';

interface WithRoles {
  readonly roles: readonly OwnRole[];
}

/** Whether somebody has a role for the whole community. */
export const hasRole = ({ roles }: WithRoles, role: StaffRoleName): boolean =>
  roles.some((one) => one.role === role && one.organisationId === undefined);

/** Whether somebody coordinates an organisation: as its own coordinator, or as the community's. */
export const coordinates = (person: WithRoles, organisationId: string): boolean =>
  hasRole(person, 'coordinator') || coordinatedBy(person).includes(organisationId);

/** Ids of the organisations to which somebody's roles end. */
export const coordinatedBy = ({ roles }: WithRoles): string[] =>
  roles.flatMap(({ role, organisationId }) => (role === 'coordinator' && organisationId !== undefined ? [organisationId] : []));

/** Whether somebody's roles let them call an operation at all; a coordinator of one organisation reaches only what is of theirs. */
export function mayCall(who: Who, person: WithRoles): boolean {
  if (!isForStaff(who)) return true;
  if (who === 'staff') return person.roles.length > 0;
  return person.roles.some(({ role, organisationId }) => role === who && (role === 'coordinator' || organisationId === undefined));
}

/** What the policies of the database are told: a coordinator of one organisation is none of the community's. */
export const rolesInPolicies = (person: WithRoles): { roles: StaffRoleName[]; organisations: string[] } => ({
  roles: staffRoleNames.filter((role) => hasRole(person, role)),
  organisations: coordinatedBy(person),
});

const sentences: Readonly<Partial<Record<Who, string>>> = {
  moderator: 'Only the people who look after this board may do this.',
  coordinator: 'Only a coordinator of volunteers may do this.',
  'safeguarding-lead': 'Only a safeguarding lead of this community may do this.',
  administrator: 'Only an administrator of this community may do this.',
};

/** Who may call instead, for somebody who may not. */
export const staffSentence = (who: Who): string => sentences[who] ?? 'Only the people who look after this community may do this.';

/** What stands between a sign-in of somebody of the staff and what it is for. */
export const secondFactorSentence = ({ secondFactor }: { readonly secondFactor?: string }): string =>
  secondFactor === 'enrol'
    ? 'Set up an app for one-time passwords first: it is asked of everybody who looks after this community.'
    : 'Enter the six numbers that your app shows first.';
