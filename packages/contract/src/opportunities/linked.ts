/**
 * Opportunities in the UK volunteering data model (standard.volunteeringdata.io, as of 18 April 2026): an organisation, its activities,
 * and of each the role, the places and the times. Terms are whole addresses below https://ns.volunteeringdata.io/.
 */
export interface LinkedOpportunities {
  '@context': 'https://api.volunteeringdata.io/context/v1' | (string & {});
  conformsTo: string;
  /** Under which anybody may use it. */
  license: string;
  /** Address of who publishes it. */
  publisher?: string | undefined;
  /** `YYYY-MM-DD` */
  modified: string;
  graph: LinkedOrganisation[];
}

export interface LinkedOrganisation {
  type: 'Organisation' | (string & {});
  id: string;
  name: string;
  description: string;
  website?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  cause?: string[] | undefined;
  charityRegistration?: { registrar: string; registrationNumber: string }[] | undefined;
  activity: LinkedActivity[];
}

export interface LinkedActivity {
  type: 'Activity' | (string & {});
  id: string;
  title: string;
  description: string;
  /** `YYYY-MM-DD` */
  publishStart?: string | undefined;
  publishEnd?: string | undefined;
  requiresEmergencyParticipation: boolean;
  role: LinkedRole[];
  session?: LinkedSession[] | undefined;
}

export interface LinkedRole {
  title: string;
  commitment?: string | undefined;
  applyLink?: string | undefined;
  allowsRemoteParticipation: boolean;
  /** In years, as text. */
  minimumAge?: string | undefined;
  requirement?: string[] | undefined;
  reward?: string[] | undefined;
  skill?: string[] | undefined;
}

export interface LinkedSession {
  /** Of a dated session. */
  id?: string | undefined;
  location?:
    { name?: string | undefined; address?: string | undefined; latitude?: string | undefined; longitude?: string | undefined } | undefined;
  /** Terms such as `https://ns.volunteeringdata.io/MondayAfternoon`, or one beginning and end, ISO 8601 with offset. */
  time: (string | { beginning: string; end: string })[];
}
