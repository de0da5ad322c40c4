import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { Block, NewReport, Report } from './schemas.js';

/** What everyone's examples of reporting share: the words sent, and what the one who reported reads. */
export const newReport: NewReport = { reason: 'money', text: 'He asked me to lend him £50.' };
export const sentReport: Report = { id: exampleId(501), reason: 'money', status: 'open', reportedAt: '2026-11-22T10:05:00Z' };
export const newBlock: Block = { id: exampleId(511), displayName: 'Dean', blockedAt: '2026-11-22T10:06:00Z' };
export const organisationBlock: Block = {
  id: exampleId(512),
  kind: 'organisation',
  displayName: 'Bromley Road Kitchen',
  blockedAt: '2026-11-22T10:07:00Z',
};

export const openReport: Report = {
  ...sentReport,
  text: 'He asked me to lend him £50.',
  reportedBy: { displayName: 'Ruth' },
  about: {
    kind: 'offer',
    id: exampleId(303),
    requestId: exampleId(101),
    text: 'I can come tonight. I only need £50 for tools first.',
    writtenBy: { id: exampleId(19), displayName: 'Dean' },
  },
};

const closedReport: Report = {
  ...openReport,
  status: 'closed',
  closedAt: '2026-11-22T11:40:00Z',
  closedBy: { displayName: 'Nadia of the neighbours team' },
  note: 'Spoke to both on the telephone. Dean may not offer again.',
};
const takenDown: Report = { ...closedReport, about: { ...openReport.about!, takenDownAt: '2026-11-22T11:40:00Z' } };

export const safetyExamples: ExamplesOf<'safety'> = {
  listBlocks: [
    { name: 'One block', status: 200, answer: { items: [newBlock] } },
    { name: 'Nobody', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('Without a token', 'signed-out', 'Sign in first.'),
  ],
  endBlock: [
    { name: 'The block ends', params: { id: newBlock.id }, status: 204 },
    refused('Somebody else’s block', 'not-found', 'There is nothing here that you may see.', { params: { id: exampleId(599) } }),
  ],
  listReports: [
    { name: 'What waits', query: { status: 'open' }, status: 200, answer: { items: [openReport] } },
    { name: 'Nothing waits', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only moderators may read what people reported.'),
  ],
  closeReport: [
    {
      name: 'Dealt with',
      params: { id: openReport.id },
      body: { note: 'Spoke to both on the telephone. Dean may not offer again.' },
      status: 200,
      answer: closedReport,
    },
    refused('Closed before', 'wrong-state', 'This report is already closed.', { params: { id: openReport.id } }),
  ],
  reopenReport: [
    { name: 'It waits again', params: { id: openReport.id }, status: 200, answer: openReport },
    refused('Open already', 'wrong-state', 'This report is open.', { params: { id: openReport.id } }),
  ],
  takeDown: [
    {
      name: 'The other side no longer sees it',
      params: { id: openReport.id },
      body: { note: 'Spoke to both on the telephone. Dean may not offer again.' },
      status: 200,
      answer: takenDown,
    },
    refused('Of a person', 'wrong-state', 'Only an offer or a message can be taken down here.', { params: { id: openReport.id } }),
  ],
  putBack: [
    { name: 'The other side sees it again', params: { id: openReport.id }, status: 200, answer: closedReport },
    refused('Put back before', 'wrong-state', 'This is not taken down.', { params: { id: openReport.id } }),
  ],
};
