import { bethnalGreenSouth, millwall, weavers } from '../areas/examples.js';
import { exampleId } from '../example.js';
import type { HelpRequest, NewRequest } from './schemas.js';

/** The neighbours of the examples and what they ask for. */

/** What Ruth posts. */
export const fenceRequest = {
  title: 'Put up two fence panels',
  details:
    'The wind took two panels down between my yard and the path. I have the new ones and the nails. It needs somebody to hold and somebody to hammer.',
  category: 'diy',
  place: { kind: 'address', postcode: 'E2 0HL', address: '14 Example Court' },
  timing: { kind: 'on', date: '2026-11-28', from: '10:00', until: '13:00' },
  minutes: 120,
  helpersWanted: 1,
} satisfies NewRequest;

/** Ruth's request as everybody reads it. */
export const fence: HelpRequest = {
  id: exampleId(101),
  title: fenceRequest.title,
  details: fenceRequest.details,
  category: 'diy',
  area: bethnalGreenSouth,
  placeKind: 'address',
  near: { latitude: 51.5249, longitude: -0.0531, metres: 310 },
  timing: fenceRequest.timing,
  minutes: 120,
  helpersWanted: 1,
  helpersMatched: 0,
  status: 'open',
  language: 'en',
  postedAt: '2026-11-20T10:12:00Z',
  postedBy: { displayName: 'Ruth' },
};

export const phoneLesson: HelpRequest = {
  id: exampleId(102),
  title: 'Show me how to video call my granddaughter',
  details: 'She gave me her old phone. I can ring people, but I have not found the pictures yet. Sylheti or English, I am happy with both.',
  category: 'tech',
  area: weavers,
  placeKind: 'meeting',
  near: { latitude: 51.5265, longitude: -0.0706, metres: 710 },
  timing: { kind: 'flexible' },
  minutes: 60,
  helpersWanted: 1,
  helpersMatched: 0,
  status: 'open',
  language: 'en',
  postedAt: '2026-11-19T16:40:00Z',
  postedBy: { displayName: 'Nurjahan' },
};

export const communityGarden: HelpRequest = {
  id: exampleId(103),
  title: 'Weed the beds behind the hall',
  details: 'Killing weeds and moving compost before the frost. There are gloves and tea. Children may come along with their grown-ups.',
  category: 'diy',
  area: millwall,
  placeKind: 'meeting',
  near: { latitude: 51.4942, longitude: -0.0203, metres: 1340 },
  timing: { kind: 'by', date: '2026-12-05' },
  minutes: 90,
  helpersWanted: 4,
  helpersMatched: 1,
  status: 'open',
  language: 'en',
  postedAt: '2026-11-18T09:05:00Z',
  postedBy: { displayName: 'Joseph' },
};

export const board: readonly HelpRequest[] = [fence, phoneLesson, communityGarden];

/** Ruth's request as she reads it herself. */
export const fenceOfRuth: HelpRequest = {
  ...fence,
  reference: 'GT-4K7-29',
  expiresAt: '2026-12-20T10:12:00Z',
  place: fenceRequest.place,
  you: { asker: true, offersWaiting: 1 },
};

/** The same once she has accepted Samira's offer. */
export const fenceMatched: HelpRequest = {
  ...fenceOfRuth,
  status: 'matched',
  helpersMatched: 1,
  you: { asker: true, offersWaiting: 0 },
};

/** A request whose words made the server hold it, as a moderator reads it. */
export const held: HelpRequest = {
  id: exampleId(104),
  title: 'Somebody to talk to tonight',
  details: 'I do not want to be here any more and I would like to hear a voice.',
  category: 'company',
  area: weavers,
  placeKind: 'remote',
  timing: { kind: 'by', date: '2026-11-22' },
  minutes: 30,
  helpersWanted: 1,
  helpersMatched: 0,
  status: 'pending',
  language: 'en',
  postedAt: '2026-11-22T09:58:00Z',
  postedBy: { displayName: 'Sam' },
  reference: 'GT-9TR-61',
  reason: 'danger',
};
