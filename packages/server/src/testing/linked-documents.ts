/** Where terms of the UK volunteering standard are. */
export const ns = 'https://ns.volunteeringdata.io/';

/** A document of somebody else’s, in the way of the standard’s own example. */
export const foreign = () => ({
  '@context': 'https://api.volunteeringdata.io/context/v1',
  conformsTo: ns,
  license: 'CC-BY-4.0',
  graph: [
    {
      type: 'Organisation',
      id: 'https://id.example.gov.uk/org/1',
      name: 'Under One Sky',
      description: 'We walk with people who sleep outside.',
      website: 'https://sky.example',
      cause: [`${ns}AntiPoverty`],
      charityRegistration: [{ registrar: 'https://register-of-charities.charitycommission.gov.uk', registrationNumber: '202918' }],
      activity: [
        {
          id: 'https://id.example.gov.uk/activity/7',
          title: 'Volunteer Skywalker',
          description: 'Walk, talk and carry soup.',
          publishEnd: '2027-08-28',
          requiresEmergencyParticipation: false,
          role: [
            {
              title: 'Outreach Volunteer',
              commitment: 'One evening a week',
              applyLink: 'https://sky.example/join',
              allowsRemoteParticipation: false,
              minimumAge: '18',
              requirement: [`${ns}DBSCheck`],
              reward: [`${ns}TrainingProvided`],
              skill: [`${ns}Communication`],
            },
          ],
          session: [
            {
              location: { name: 'Hub', address: '1 Example Road, E2 0HL', latitude: '51.5275', longitude: '-0.0556' },
              time: [`${ns}MondayAfternoon`],
            },
          ],
        },
      ],
    },
  ],
});

/** What is wrong with a document, the document, and where its faults are. */
export const wrongDocuments: [string, unknown, string[]][] = [
  ['is no document', 'hello', ['#']],
  ['is a list', [], ['#']],
  ['has no graph', {}, ['#']],
  ['has something else in it', { graph: [{ type: 'Car', id: 'x' }, 7, null] }, ['#/graph/0', '#/graph/1', '#/graph/2']],
  ['has an organisation without an id', { graph: [{ type: 'Organisation', name: 'A', description: 'B' }] }, ['#/graph/0/id']],
  ['has an organisation without words', { graph: [{ type: 'Organisation', id: 'a1' }] }, ['#/graph/0/name', '#/graph/0/description']],
  ['has a name that is a number', { graph: [{ type: 'Organisation', id: 'a2', name: 7, description: 'B' }] }, ['#/graph/0/name']],
  ['has half a letter', { graph: [{ type: 'Organisation', id: 'a3', name: '\ud800', description: 'B' }] }, ['#/graph/0/name']],
  [
    'has a name that nobody sees',
    { graph: [{ type: 'Organisation', id: 'a4', name: '\u200b\u0000', description: 'B' }] },
    ['#/graph/0/name'],
  ],
  ['has a long name', { graph: [{ type: 'Organisation', id: 'a5', name: 'x'.repeat(500), description: 'B' }] }, ['#/graph/0/name']],
  [
    'has fields that are wrong, without which it is taken',
    {
      graph: [
        {
          type: 'Organisation',
          id: 'https://partly.example/o',
          name: 'Partly right',
          description: 'B',
          website: 'javascript:alert(1)',
          cause: [`${ns}Goodness`, 7, `${ns}Environment`],
          charityRegistration: [{ registrar: 'https://nobody.example', registrationNumber: '1' }],
          activity: [
            {
              id: 'https://partly.example/a',
              title: 'Half',
              description: 'C',
              publishEnd: '2026-02-30',
              role: [
                {
                  minimumAge: 'old',
                  allowsRemoteParticipation: 'perhaps',
                  skill: ['https://evil.example/Skill'],
                  applyLink: 'javascript:1',
                },
              ],
              session: [
                { location: { latitude: 'north' }, time: [`${ns}MondayNight`, { beginning: 'tomorrow', end: 'later' }] },
                {
                  time: [
                    { beginning: '2026-12-05T12:00:00Z', end: '2026-12-05T10:00:00Z' },
                    { beginning: '2026-12-05T10:00', end: '2026-12-05T12:00' },
                  ],
                },
              ],
            },
            { title: 'No id', description: 'D' },
          ],
        },
      ],
    },
    [
      '#/graph/0/website',
      '#/graph/0/cause/0',
      '#/graph/0/cause/1/id',
      '#/graph/0/charityRegistration/0/registrar',
      '#/graph/0/activity/0/publishEnd',
      '#/graph/0/activity/0/session/0/location/latitude',
      '#/graph/0/activity/0/role/0/applyLink',
      '#/graph/0/activity/0/role/0/allowsRemoteParticipation',
      '#/graph/0/activity/0/role/0/minimumAge',
      '#/graph/0/activity/0/role/0/skill/0',
      '#/graph/0/activity/0/session/0/time/0',
      '#/graph/0/activity/0/session/0/time/1/beginning',
      '#/graph/0/activity/0/session/0/time/1/end',
      '#/graph/0/activity/0/session/1/time/0/end',
      '#/graph/0/activity/0/session/1/time/1/beginning',
      '#/graph/0/activity/0/session/1/time/1/end',
      '#/graph/0/activity/1/id',
    ],
  ],
];
