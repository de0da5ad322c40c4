import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import type { CheckIn, OverdueVisit } from './schemas.js';

const asked: CheckIn = { offerId: exampleId(301), endsAt: '2026-11-28T12:00:00Z', overdueAt: '2026-11-28T12:30:00Z' };
const there: CheckIn = { ...asked, arrivedAt: '2026-11-28T10:03:00Z' };
const overdue: OverdueVisit = {
  ...there,
  title: 'Help putting up my fence',
  helper: { id: people.samira.id, displayName: people.samira.displayName },
};
const ofMatch = { params: { id: asked.offerId } };
const nothing = refused('The asker looks', 'not-found', 'There is nothing here that you may see.', ofMatch);

export const checkInsExamples: ExamplesOf<'checkIns'> = {
  listOverdue: [
    { name: 'Nobody heard that Samira left', status: 200, answer: { items: [overdue] } },
    { name: 'Nobody is overdue', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only the people who look after this community may do this.'),
  ],
  close: [
    { name: 'Seen and looked after', ...ofMatch, body: { note: 'Called Samira: she is at home.' }, status: 204 },
    refused('Somebody else did', 'wrong-state', 'This visit is not overdue any more.', {
      ...ofMatch,
      body: { note: 'Called Samira: she is at home.' },
    }),
  ],
  get: [{ name: 'The helper is there', ...ofMatch, status: 200, answer: there }, nothing],
  ask: [
    { name: 'Ask after me', ...ofMatch, body: { endsAt: asked.endsAt }, status: 201, answer: asked },
    refused('Not a match', 'wrong-state', 'This offer is not a match any more.', { ...ofMatch, body: { endsAt: asked.endsAt } }),
  ],
  arrive: [
    { name: 'I am there', ...ofMatch, status: 200, answer: there },
    refused('Not a match', 'wrong-state', 'This offer is not a match any more.', ofMatch),
  ],
  leave: [
    { name: 'I have left', ...ofMatch, status: 200, answer: { ...there, leftAt: '2026-11-28T11:50:00Z' } },
    refused('Nobody waits for it', 'wrong-state', 'Say first that you are there.', ofMatch),
  ],
};
