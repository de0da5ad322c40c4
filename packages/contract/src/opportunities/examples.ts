import { bethnalGreenSouth } from '../areas/examples.js';
import { exampleId, refused, type ExamplesOf } from '../example.js';
import { cityFarm, kitchen } from '../organisations/examples.js';
import { tuesdayAsLinked } from './linked-example.js';
import type { NewOpportunity, NewSessions, Opportunity, Session } from './schemas.js';

const hall = { kind: 'venue', name: 'Library hall', address: '1 Example Gardens', postcode: 'E2 0HL' } as const;

export const newTuesday = {
  organisation: kitchen.id,
  title: 'Cook on Tuesdays',
  description: 'Chop, stir, lay the tables, and eat with everybody. No experience is needed: we show you.',
  place: hall,
  skills: ['CooperativeWork'],
  needs: ['IDCheck'],
  rewards: ['TrainingProvided'],
  commitment: 'One Tuesday evening, as often as you like',
  minimumAge: 16,
  supervised: true,
  requirement: { kind: 'none' },
  joining: 'join',
} satisfies NewOpportunity;

const place = { ...hall, area: bethnalGreenSouth, point: { latitude: 51.5275, longitude: -0.0556 } };

export const firstTuesday: Session = {
  id: exampleId(731),
  opportunityId: exampleId(711),
  seriesId: exampleId(730),
  startsAt: '2026-11-24T18:00:00+00:00',
  endsAt: '2026-11-24T21:00:00+00:00',
  place,
  note: 'Ring the bell beside the blue door.',
  capacity: 8,
  placesLeft: 3,
  waitingList: true,
  waiting: 0,
  status: 'planned',
};
export const nextTuesday: Session = {
  ...firstTuesday,
  id: exampleId(732),
  startsAt: '2026-12-01T18:00:00+00:00',
  endsAt: '2026-12-01T21:00:00+00:00',
  placesLeft: 0,
  waiting: 1,
};

export const tuesday: Opportunity = {
  id: firstTuesday.opportunityId,
  ...newTuesday,
  organisation: { id: kitchen.id, name: kitchen.name },
  language: 'en',
  place,
  times: [],
  status: 'open',
  nextSession: firstTuesday,
  updatedAt: '2026-11-02T10:00:00Z',
};
export const befriender: Opportunity = {
  id: exampleId(712),
  organisation: { id: kitchen.id, name: kitchen.name },
  title: 'Visit a neighbour who cannot come',
  description: 'Bring a meal and stay for a talk, once a week.',
  language: 'en',
  place: { kind: 'area', area: bethnalGreenSouth },
  skills: ['ActiveListening', 'EmpathyAndCompassion'],
  needs: [],
  rewards: [],
  times: ['TuesdayEvening'],
  commitment: 'An hour a week',
  minimumAge: 18,
  supervised: false,
  requirement: { kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: [] },
  joining: 'apply',
  status: 'open',
  updatedAt: '2026-11-03T10:00:00Z',
};
export const goatMorning: Opportunity = {
  id: exampleId(713),
  organisation: { id: cityFarm.id, name: cityFarm.name },
  title: 'Look after the goats',
  description: 'Feed them, muck them out, and say good morning.',
  language: 'en',
  place: { kind: 'area', area: bethnalGreenSouth },
  skills: [],
  needs: ['SturgyFootwear'],
  rewards: [],
  times: ['SaturdayMorning'],
  minimumAge: 13,
  supervised: true,
  requirement: { kind: 'none' },
  joining: 'link',
  applyLink: 'https://farm.example/volunteer',
  status: 'open',
  updatedAt: '2026-11-04T10:00:00Z',
};

const ofTuesday = { params: { id: tuesday.id } };
const ofFirst = { params: { id: firstTuesday.id } };
const notYours = (more: Parameters<typeof refused>[3]) =>
  refused('Another organisation’s', 'not-allowed', 'Only the people who look after this organisation may do this.', more);
const eveningOf: NewSessions = { date: '2026-11-24', from: '18:00', until: '21:00', capacity: 8, waitingList: true };

export const opportunitiesExamples: ExamplesOf<'opportunities'> = {
  list: [
    {
      name: 'What is to be done, newest first',
      status: 200,
      answer: { items: [goatMorning, befriender, tuesday], nextCursor: 'eyJhIjoxfQ' },
    },
    { name: 'The page after it, with nothing more', query: { cursor: 'eyJhIjoxfQ' }, status: 200, answer: { items: [] } },
    {
      name: 'One organisation’s',
      query: { organisation: kitchen.id },
      status: 200,
      answer: { items: [befriender, tuesday] },
    },
    {
      name: 'Near a postcode, in bands',
      query: { postcode: 'E2 0HL' },
      status: 200,
      answer: { items: [{ ...tuesday, distance: 'under-1km' }] },
    },
    { name: 'On some days', query: { from: '2026-11-23', until: '2026-11-29' }, status: 200, answer: { items: [goatMorning, tuesday] } },
    { name: 'Nothing yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Half a postcode', 'invalid-input', 'Enter the full postcode, like E2 0HL.', {
      query: { postcode: 'E2' },
      errors: [{ pointer: '?postcode', code: 'postcode-incomplete', detail: 'Enter the full postcode, like E2 0HL.' }],
    }),
  ],
  linked: [
    { name: 'All that is open, in the UK volunteering data model', status: 200, answer: tuesdayAsLinked },
    refused('A name that no community has', 'community-not-found', 'There is no community with that name.'),
  ],
  get: [
    { name: 'An evening to join', ...ofTuesday, status: 200, answer: tuesday },
    {
      name: 'One that asks for a check that the reader lacks',
      params: { id: befriender.id },
      status: 200,
      answer: {
        ...befriender,
        you: {
          manages: false,
          locked: {
            reason: 'certificate',
            detail: 'Helping with this needs a DBS check. Ask your coordinator how to get one: it costs volunteers nothing.',
          },
        },
      },
    },
    refused('One that is not there', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(799) } }),
  ],
  create: [
    { name: 'A role with evenings', body: newTuesday, status: 201, answer: { ...withoutSession(tuesday), you: { manages: true } } },
    refused('For somebody else’s organisation', 'not-allowed', 'Only the people who look after this organisation may do this.', {
      body: newTuesday,
    }),
    refused('On their own website, without its address', 'invalid-input', 'Enter an address that begins with https://.', {
      body: { ...newTuesday, joining: 'link' },
      errors: [{ pointer: '#/applyLink', code: 'missing', detail: 'Enter an address that begins with https://.' }],
    }),
  ],
  update: [
    {
      name: 'It is closed',
      ...ofTuesday,
      body: { status: 'closed' },
      status: 200,
      answer: { ...tuesday, status: 'closed', you: { manages: true } },
    },
    notYours({ ...ofTuesday, body: { status: 'closed' } }),
  ],
  listSessions: [
    { name: 'From now on', ...ofTuesday, status: 200, answer: { items: [firstTuesday, nextTuesday] } },
    { name: 'No dates yet', ...ofTuesday, scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Of a role that is not there', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(799) } }),
  ],
  createSessions: [
    {
      name: 'Two Tuesdays',
      ...ofTuesday,
      body: { ...eveningOf, repeat: { everyWeeks: 1, times: 2 } },
      status: 201,
      answer: { items: [firstTuesday, { ...nextTuesday, placesLeft: 8, waiting: 0 }] },
    },
    refused('A day that has gone', 'invalid-input', 'Enter a time to come.', {
      ...ofTuesday,
      body: { ...eveningOf, date: '2020-01-07' },
      errors: [{ pointer: '#/date', code: 'in-the-past', detail: 'Enter a time to come.' }],
    }),
    refused('Of a role that is closed', 'wrong-state', 'This opportunity is closed.', { ...ofTuesday, body: { ...eveningOf } }),
  ],
  getSession: [
    { name: 'An evening', ...ofFirst, status: 200, answer: firstTuesday },
    {
      name: 'With the reader’s place',
      ...ofFirst,
      status: 200,
      answer: { ...firstTuesday, placesLeft: 2, you: { booking: { id: exampleId(751), status: 'booked' } } },
    },
    refused('One that is not there', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(799) } }),
  ],
  updateSession: [
    {
      name: 'Two more places',
      ...ofFirst,
      body: { capacity: 10 },
      status: 200,
      answer: { ...firstTuesday, capacity: 10, placesLeft: 5 },
    },
    refused('Fewer places than are taken', 'invalid-input', 'This many have a place already: 5. Enter 5 or more.', {
      ...ofFirst,
      body: { capacity: 2 },
      errors: [{ pointer: '#/capacity', code: 'too-small', detail: 'This many have a place already: 5. Enter 5 or more.' }],
    }),
    notYours({ ...ofFirst, body: { capacity: 10 } }),
    refused('One that is cancelled', 'wrong-state', 'This session is cancelled.', { ...ofFirst, body: { capacity: 10 } }),
  ],
  cancelSession: [
    {
      name: 'The boiler is broken',
      ...ofFirst,
      body: { reason: 'The boiler is broken.' },
      status: 200,
      answer: { ...firstTuesday, status: 'cancelled', reason: 'The boiler is broken.' },
    },
    notYours(ofFirst),
    refused('Twice', 'wrong-state', 'This session is cancelled.', ofFirst),
  ],
};

function withoutSession({ nextSession: _, ...rest }: Opportunity): Opportunity {
  return rest;
}
