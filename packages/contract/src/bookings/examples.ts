import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import { befriender, firstTuesday, nextTuesday, tuesday } from '../opportunities/examples.js';
import type { Booking } from './schemas.js';

const { samira } = people;
const calendarOf = (id: string) => `https://goodturn.example/v1/tower-hamlets/bookings/${id}.ics?key=2d5cQ8rT0vXw`;
const role = ({ id, title, organisation }: typeof tuesday): Booking['opportunity'] => ({ id, title, organisation });

export const booked: Booking = {
  id: exampleId(751),
  status: 'booked',
  opportunity: role(tuesday),
  session: { ...firstTuesday, placesLeft: 2, you: { booking: { id: exampleId(751), status: 'booked' } } },
  bookedAt: '2026-11-20T12:00:00Z',
  calendar: calendarOf(exampleId(751)),
  mine: true,
};
const waiting: Booking = {
  ...booked,
  id: exampleId(752),
  status: 'waiting',
  session: { ...nextTuesday, waiting: 2, you: { booking: { id: exampleId(752), status: 'waiting' } } },
  position: 2,
  calendar: calendarOf(exampleId(752)),
};
const applied: Booking = {
  id: exampleId(753),
  status: 'applied',
  opportunity: role(befriender),
  message: 'I live round the corner and I like to listen.',
  bookedAt: '2026-11-20T12:05:00Z',
  mine: true,
};
/** Somebody else’s, as those who look after the role read it. */
const forStaff = (id: string, { calendar: _, ...booking }: Booking): Booking => ({
  ...booking,
  id,
  ...(booking.session && { session: firstTuesday }),
  mine: false,
  person: { id: samira.id, displayName: samira.displayName, email: samira.email },
});
const samirasPlace = forStaff(exampleId(754), booked);
const application = forStaff(exampleId(755), applied);
const samirasApplication: Booking = {
  ...application,
  person: { ...application.person!, helpToTakePart: 'I cannot climb stairs.' },
};
const ofPlace = { params: { id: samirasPlace.id } };
const ofApplication = { params: { id: samirasApplication.id } };
const ofBooked = { params: { id: booked.id } };
const notYours = (more: Parameters<typeof refused>[3]) =>
  refused('Another organisation’s', 'not-allowed', 'Only the people who look after this organisation may do this.', more);

export const bookingsExamples: ExamplesOf<'bookings'> = {
  list: [
    { name: 'Mine, the newest first', status: 200, answer: { items: [applied, waiting, booked] } },
    { name: 'None yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  listForStaff: [
    { name: 'Who applied', query: { status: 'applied' }, status: 200, answer: { items: [samirasApplication] } },
    { name: 'Who comes to one evening', query: { session: firstTuesday.id }, status: 200, answer: { items: [samirasPlace] } },
    { name: 'Nobody yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only the people who look after this community may do this.'),
  ],
  get: [
    { name: 'A place', ...ofBooked, status: 200, answer: booked },
    refused('Somebody else’s', 'not-found', 'There is nothing here that you may see.', ofBooked),
  ],
  create: [
    { name: 'A place', params: { id: firstTuesday.id }, status: 201, answer: booked },
    { name: 'Full: on the waiting list', params: { id: nextTuesday.id }, status: 201, answer: waiting },
    refused('Full, without a waiting list', 'full', 'This session is full.', { params: { id: firstTuesday.id } }),
    refused('Twice', 'already-booked', 'You have a place already. It is under Yours.', { params: { id: firstTuesday.id } }),
    refused('One that has begun', 'wrong-state', 'This session has begun.', { params: { id: firstTuesday.id } }),
    refused('A check is lacking', 'locked', 'This needs a check that you do not have yet.', {
      params: { id: firstTuesday.id },
      reason: 'certificate',
    }),
  ],
  apply: [
    {
      name: 'An application',
      params: { id: befriender.id },
      body: { message: 'I live round the corner and I like to listen.' },
      status: 201,
      answer: applied,
    },
    refused('Too young', 'locked', 'This is for people of 18 or over.', { params: { id: befriender.id }, reason: 'age' }),
    refused('Twice', 'already-booked', 'You have applied already. It is under Yours.', { params: { id: befriender.id } }),
    refused('One with dates', 'wrong-state', 'Choose one of its dates.', { params: { id: tuesday.id } }),
  ],
  cancel: [
    {
      name: 'I cannot come',
      ...ofBooked,
      status: 200,
      answer: {
        ...booked,
        status: 'cancelled',
        session: { ...firstTuesday, placesLeft: 3, you: { booking: { id: booked.id, status: 'cancelled' } } },
      },
    },
    refused('Twice', 'wrong-state', 'This place is cancelled already.', ofBooked),
  ],
  accept: [
    { name: 'Yes', ...ofApplication, status: 200, answer: { ...samirasApplication, status: 'booked' } },
    refused('Twice', 'wrong-state', 'This application is answered already.', ofApplication),
    notYours(ofApplication),
  ],
  reconsider: [
    { name: 'Waits for an answer again', ...ofApplication, status: 200, answer: samirasApplication },
    refused('After they came', 'wrong-state', 'They have begun already: what they gave stays theirs.', ofApplication),
    notYours(ofApplication),
  ],
  decline: [
    {
      name: 'Not this time',
      ...ofApplication,
      body: { reason: 'We have all the visitors that we need for now.' },
      status: 200,
      answer: { ...samirasApplication, status: 'declined', reason: 'We have all the visitors that we need for now.' },
    },
    refused('Twice', 'wrong-state', 'This application is answered already.', ofApplication),
    notYours(ofApplication),
  ],
  record: [
    {
      name: 'They came',
      ...ofPlace,
      body: { attended: true, minutes: 180 },
      status: 200,
      answer: { ...samirasPlace, status: 'attended', minutes: 180 },
    },
    { name: 'Taken back', ...ofPlace, body: { attended: null }, status: 200, answer: samirasPlace },
    { name: 'They did not', ...ofPlace, body: { attended: false }, status: 200, answer: { ...samirasPlace, status: 'missed' } },
    refused('Before it begins', 'wrong-state', 'This session has not begun.', { ...ofPlace, body: { attended: true } }),
    notYours({ ...ofPlace, body: { attended: true } }),
  ],
  followCalendar: [
    {
      name: 'An address to follow; an earlier one ends',
      status: 200,
      answer: { address: 'https://goodturn.example/v1/tower-hamlets/calendars/Yq0r7aKp2mZ4uXn8sVb1Ew.ics' },
    },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  endCalendar: [{ name: 'Nobody reads it from now on', status: 204 }, refused('Without a token', 'signed-out', 'Sign in first.')],
};
