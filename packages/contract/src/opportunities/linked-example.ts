import { kitchen, newKitchen } from '../organisations/examples.js';
import type { LinkedOpportunities } from './linked.js';

const ns = 'https://ns.volunteeringdata.io/';

/** An organisation with one role and one dated session, in the UK volunteering data model. */
export const tuesdayAsLinked: LinkedOpportunities = {
  '@context': 'https://api.volunteeringdata.io/context/v1',
  conformsTo: ns,
  license: 'CC-BY-4.0',
  publisher: 'https://goodturn.example/',
  modified: '2026-11-02',
  graph: [
    {
      type: 'Organisation',
      id: `https://goodturn.example/v1/tower-hamlets/organisations/${kitchen.id}`,
      name: newKitchen.name,
      description: newKitchen.description,
      website: newKitchen.website,
      cause: newKitchen.causes.map((cause) => `${ns}${cause}`),
      charityRegistration: [
        { registrar: 'https://register-of-charities.charitycommission.gov.uk', registrationNumber: newKitchen.registration.number },
      ],
      activity: [
        {
          type: 'Activity',
          id: 'https://goodturn.example/v1/tower-hamlets/opportunities/01a1f871-0980-7a10-8b20-000000000711',
          title: 'Cook on Tuesdays',
          description: 'Chop, stir, lay the tables, and eat with everybody. No experience is needed: we show you.',
          requiresEmergencyParticipation: false,
          role: [
            {
              title: 'Cook on Tuesdays',
              commitment: 'One Tuesday evening, as often as you like',
              allowsRemoteParticipation: false,
              minimumAge: '16',
              requirement: [`${ns}IDCheck`],
              reward: [`${ns}TrainingProvided`],
              skill: [`${ns}CooperativeWork`],
            },
          ],
          session: [
            {
              id: 'https://goodturn.example/v1/tower-hamlets/sessions/01a1f871-0980-7a10-8b20-000000000731',
              location: { name: 'Library hall', address: '1 Example Gardens, E2 0HL', latitude: '51.5275', longitude: '-0.0556' },
              time: [{ beginning: '2026-11-24T18:00:00+00:00', end: '2026-11-24T21:00:00+00:00' }],
            },
          ],
        },
      ],
    },
  ],
};
