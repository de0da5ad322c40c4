import type { Booking, Opportunity, OwnChecks, OwnReferee, Suggestion, Volunteer } from '@goodturn/sdk/light';
import type { VolunteerSignupClient } from '../../volunteer-signup-surroundings.js';

/** All that the profile shows. */
export interface Everything {
  volunteer: Volunteer;
  checks: OwnChecks;
  suggestions: Suggestion[];
  bookings: Booking[];
  /** The open roles of organisations, the newest first. */
  roles: Opportunity[];
  referees: OwnReferee[];
}

/** Reads all that concerns the volunteer who is signed in; nothing when they have not signed up. */
export async function loadEverything(client: VolunteerSignupClient): Promise<Everything | undefined> {
  try {
    const [volunteer, checks, suggestions, bookings, referees, roles] = await Promise.all([
      client.volunteers.get(),
      client.checks.listOwn(),
      client.suggestions.list({ limit: 10 }),
      client.bookings.list({ limit: 100 }),
      client.references.listOwn(),
      client.opportunities.list({ limit: 50 }),
    ]);
    return { volunteer, checks, suggestions: suggestions.items, bookings: bookings.items, referees: referees.items, roles: roles.items };
  } catch (error) {
    if ((error as { code?: string }).code === 'not-found') return undefined;
    throw error;
  }
}
