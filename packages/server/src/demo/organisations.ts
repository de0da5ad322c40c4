import type { Register } from '@goodturn/contract';
import type { OpportunitiesTable } from '../database/schema.js';

/** One invented role of an organisation. Days are counted from today. */
export interface DemoRole {
  readonly title: string;
  readonly description: string;
  /** A public venue with a real postcode, the id of a ward, or none for what is done from home. */
  readonly place: { venue: string; address: string; postcode: keyof typeof venues } | { area: string } | 'remote';
  readonly skills: readonly string[];
  readonly needs?: readonly string[];
  readonly times?: readonly string[];
  readonly commitment: string;
  readonly minimumAge?: number;
  readonly supervised?: boolean;
  readonly joining: OpportunitiesTable['joining'];
  readonly applyLink?: string;
  readonly requirement?: object;
  /** The same evening or morning, week after week: 1 is Monday. */
  readonly weekly?: { weekday: number; from: string; until: string; weeks: number; capacity: number; note?: string };
}
export interface DemoOrganisation {
  readonly name: string;
  readonly description: string;
  readonly website: string;
  readonly causes: readonly string[];
  readonly registration?: { register: Register; number: string };
  /** False waits for a moderator. */
  readonly approved: boolean;
  /** Name of the neighbour who coordinates it, or who added it. */
  readonly by: string;
  readonly roles: readonly DemoRole[];
}

/** Where public libraries of the borough are (DCMS and Arts Council England, Open Government Licence v3). */
export const venues = {
  'E2 0HL': { latitude: 51.526509, longitude: -0.053771 },
  'E14 3HG': { latitude: 51.495957, longitude: -0.011744 },
  'E3 5ES': { latitude: 51.53275, longitude: -0.029746 },
} as const;

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    name: 'The Shared Pot',
    description: 'We cook with what shops would throw away, and everybody eats together. No tickets, no questions.',
    website: 'https://shared-pot.example',
    causes: ['AntiPoverty', 'OlderPeople', 'LocalCommunity'],
    registration: { register: 'GB-CHC', number: '202918' },
    approved: true,
    by: 'Doreen',
    roles: [
      {
        title: 'Cook and eat on Tuesdays',
        description: 'Chop, stir, lay the tables, and sit down with everybody. You need no experience: we show you.',
        place: { venue: 'Library hall', address: '1 Example Gardens', postcode: 'E2 0HL' },
        skills: ['CooperativeWork', 'SafeManualHandling'],
        commitment: 'One Tuesday evening, as often as you like',
        minimumAge: 14,
        supervised: true,
        joining: 'join',
        weekly: { weekday: 2, from: '18:00', until: '21:00', weeks: 10, capacity: 6, note: 'Ring the bell beside the blue door.' },
      },
      {
        title: 'Bring a meal to somebody who cannot come',
        description: 'Carry a warm meal a few streets, and stay for a talk. You see the same neighbour each week.',
        place: { area: 'bethnal-green-south' },
        skills: ['ActiveListening', 'EmpathyAndCompassion'],
        needs: ['DBSCheck'],
        times: ['TuesdayEvening'],
        commitment: 'An hour and a half each Tuesday',
        minimumAge: 18,
        joining: 'apply',
        requirement: {
          kind: 'dbs',
          level: 'enhanced',
          workforce: 'adult',
          barredLists: [],
          eligibilityReason: 'Regular visits to adults who need care at home',
          approvedBy: 'Tomasz of the volunteering team',
          approvedOn: '2026-09-01',
        },
      },
    ],
  },
  {
    name: 'Marsh Wall Gardeners',
    description: 'We look after the beds, the bees and the benches between the towers.',
    website: 'https://gardeners.example',
    causes: ['Environment', 'LocalCommunity'],
    approved: true,
    by: 'Patrick',
    roles: [
      {
        title: 'Saturday digging',
        description: 'Weed, plant and water in good company. Tools, gloves and tea are there. Children may bring their grown-ups.',
        place: { area: 'millwall' },
        skills: ['CooperativeWork'],
        needs: ['SturgyFootwear', 'WaterBottle'],
        commitment: 'A Saturday morning when it suits you',
        minimumAge: 13,
        supervised: true,
        joining: 'join',
        weekly: { weekday: 6, from: '10:00', until: '12:30', weeks: 8, capacity: 15 },
      },
      {
        title: 'Bee keeper’s helper',
        description: 'Learn to look into a hive without hurry. We lend you the veil.',
        place: { area: 'millwall' },
        skills: ['CalmnessUnderPressure'],
        times: ['SundayMorning'],
        commitment: 'Every second Sunday from April',
        minimumAge: 16,
        joining: 'apply',
      },
    ],
  },
  {
    name: 'Bow Repair Evening',
    description: 'Bring what is broken, and mend it together with somebody who knows how.',
    website: 'https://repair.example',
    causes: ['Environment', 'Unemployment'],
    approved: true,
    by: 'Kwame',
    roles: [
      {
        title: 'Mend with neighbours',
        description: 'Toasters, trousers, bicycles: you need one thing that you can mend, and patience to show it.',
        place: { venue: 'Upstairs room', address: '8 Sample Road', postcode: 'E3 5ES' },
        skills: ['BasicEquipmentUse', 'PatienceAndUnderstanding'],
        commitment: 'One Thursday evening a month',
        minimumAge: 16,
        supervised: true,
        joining: 'join',
        weekly: { weekday: 4, from: '18:30', until: '20:30', weeks: 6, capacity: 4, note: 'The lift is behind the desk.' },
      },
    ],
  },
  {
    name: 'Kind Calls',
    description: 'A telephone call a week for those who hear no other voice.',
    website: 'https://kind-calls.example',
    causes: ['OlderPeople', 'MentalHealth'],
    approved: true,
    by: 'Halima',
    roles: [
      {
        title: 'Call somebody each week',
        description: 'Half an hour on the telephone with the same person, from wherever you are. We train you first.',
        place: 'remote',
        skills: ['PhoneOnlineSupport', 'ActiveListening'],
        times: ['MondayEvening', 'WednesdayEvening'],
        commitment: 'Half an hour a week, for at least three months',
        minimumAge: 18,
        joining: 'link',
        applyLink: 'https://kind-calls.example/join',
      },
    ],
  },
  {
    name: 'Canal Boat Club',
    description: 'We would like to take people out on the water who never get there.',
    website: 'https://canal.example',
    causes: ['SportOutdoorActivities', 'Disability'],
    approved: false,
    by: 'Rosa',
    roles: [],
  },
];
