import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import { openReport } from '../safety/examples.js';
import type { QueueChoice, QueueItem } from './schemas.js';

const held: QueueItem = {
  kind: 'request',
  id: exampleId(107),
  priority: 1,
  since: '2026-11-22T08:10:00Z',
  title: 'A voice at night',
  reason: 'danger',
};
const report: QueueItem = {
  kind: 'report',
  id: exampleId(501),
  priority: 2,
  since: '2026-11-22T10:05:00Z',
  title: 'Help putting up my fence',
  reason: 'money',
  holder: { id: people.moderator.id, displayName: people.moderator.displayName, until: '2026-11-22T10:25:00Z' },
};
const choice: QueueChoice = { kind: 'report', id: report.id };

export const queueExamples: ExamplesOf<'queue'> = {
  list: [
    { name: 'What waits, the most pressing first', status: 200, answer: { items: [held, report] } },
    { name: 'Nothing waits', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only the people who look after this community may do this.'),
  ],
  getReport: [
    { name: 'Somebody asked for money', params: { id: openReport.id }, status: 200, answer: openReport },
    refused('A neighbour asks', 'not-allowed', 'Only moderators and safeguarding leads may read what people reported.', {
      params: { id: openReport.id },
    }),
  ],
  take: [
    { name: 'Nobody else decides it for ten minutes', body: choice, status: 200, answer: report },
    refused('Somebody else has it', 'taken', 'Nadia of the neighbours team is deciding this, until 10:25.', { body: choice }),
  ],
  release: [
    { name: 'Others may decide it', body: choice, status: 204 },
    refused('A neighbour asks', 'not-allowed', 'Only the people who look after this community may do this.', { body: choice }),
  ],
};
