import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { Category, Community, CommunitySettings } from './schemas.js';

const category = (id: string, en: string, skills: string[], assetTerms: string[]): Category => ({
  id,
  names: { en },
  pictogram: id,
  requirement: { kind: 'none' },
  skills,
  assetTerms,
});

export const towerHamlets: Community = {
  id: exampleId(1),
  slug: 'tower-hamlets',
  name: 'Tower Hamlets',
  languages: ['en'],
  timeZone: 'Europe/London',
  categories: [
    category('diy', 'DIY and garden', ['BasicEquipmentUse'], ['tool library', 'community garden']),
    category('shopping', 'Shopping and errands', ['ReliabilityAndTrustworthiness'], ['food bank', 'market']),
    category('company', 'Company and a chat', ['ActiveListening', 'EmpathyAndCompassion'], ['lunch club', 'community centre']),
    category('lifts', 'Lifts', ['Driving'], ['community transport']),
    category('tech', 'Tech help', ['BasicITSkills', 'SmartphoneUse'], ['library', 'computer room']),
    category('pets', 'Pets', ['ReliabilityAndTrustworthiness'], ['city farm']),
    category('childcare', 'Childcare and school', ['BasicSafeguarding'], ['children’s centre', 'playgroup']),
    category('cooking', 'Cooking and meals', ['CooperativeWork'], ['community kitchen']),
    category('moving', 'Moving things', ['SafeManualHandling'], ['van', 'reuse shop']),
    category('forms', 'Forms and letters', ['BasicRecordKeeping'], ['advice centre', 'library']),
    category('language', 'Language and interpreting', ['CulturalSensitivity'], ['language class']),
    category('sport', 'Sport and walking', ['PublicEngagement'], ['leisure centre', 'walking group']),
    category('arts', 'Arts and music', ['CooperativeWork'], ['arts centre', 'choir']),
    category('other', 'Something else', [], []),
  ],
  policies: { approvalFirst: false, minimumAge: 18, requestDays: 30 },
  counts: { openRequests: 3, goodTurns: 212 },
  contact: { name: 'Tower Hamlets neighbours team', phone: '020 7946 0000', email: 'neighbours@example.org' },
  privacyNotice: 'https://council.example/privacy',
  terms: 'https://council.example/terms',
  volunteering: { emergencyContact: false, codeOfConduct: '2026-11' },
  pages: { requestBoard: 'https://council.example/community/neighbours' },
};

const { id, slug, name, languages, timeZone, contact, privacyNotice, terms, pages, policies } = towerHamlets;
const reason = 'Regulated activity: help with washing and dressing';
const bathing = category('bathing', 'Washing and dressing', ['EmpathyAndCompassion'], ['day centre']);
const dbs = { kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: ['adults'], eligibilityReason: reason } as const;
const settings: CommunitySettings = {
  ...{ id, slug, name, languages, timeZone, contact, privacyNotice, terms, pages },
  categories: towerHamlets.categories.map((one) => ({ ...one, inUse: one.id === 'diy' })),
  origins: ['https://council.example'],
  policies: { ...policies, checkIns: false },
  checks: { intervalDays: 30, graceDays: 14, reviewMonths: 36 },
  volunteering: { emergencyContact: false, codeOfConduct: '2026-11', oneToOneFrom16: false },
  matching: {
    weights: { distance: 3, skills: 2, language: 3, time: 3, reliability: 1, fairness: 4, need: 2 },
    ...{ suggestionsAWeek: 3, peopleARequest: 40, waveSize: 4, circleMetres: 800, circleMost: 5000, spread: 0.02 },
  },
  theme: {},
};
const forAdministrators = refused('A neighbour asks', 'not-allowed', 'Only an administrator of this community may do this.');

export const communitiesExamples: ExamplesOf<'communities'> = {
  get: [
    { name: 'A community', status: 200, answer: towerHamlets },
    {
      name: 'A community where nothing has been asked',
      scenario: 'empty',
      status: 200,
      answer: { ...towerHamlets, counts: { openRequests: 0, goodTurns: 0 } },
    },
    {
      name: 'A community where what people write can be translated',
      status: 200,
      answer: {
        ...towerHamlets,
        languages: ['en', 'bn'],
        translation: { provider: 'LibreTranslate', languages: ['en', 'ar', 'bn', 'pl'] },
      },
    },
    refused('A name that no community has', 'community-not-found', 'There is no community with that name.'),
  ],
};

export const settingsExamples: ExamplesOf<'settings'> = {
  get: [
    { name: 'Everything that may be set', status: 200, answer: settings },
    {
      name: 'A community where nothing has been asked',
      scenario: 'empty',
      status: 200,
      answer: { ...settings, categories: settings.categories.map((one) => ({ ...one, inUse: false })) },
    },
    forAdministrators,
  ],
  update: [
    {
      name: 'A kind of help with a requirement',
      body: { categories: [{ ...bathing, requirement: { ...dbs, barredLists: ['adults'] } }] },
      status: 200,
      answer: {
        ...settings,
        categories: [
          {
            ...bathing,
            requirement: { ...dbs, barredLists: ['adults'], approvedBy: 'Ola', approvedOn: '2026-11-22' },
            inUse: false,
          },
        ],
      },
    },
    refused('An address in place of an origin', 'invalid-input', 'Enter an origin: https:// and one whole host.', {
      body: { origins: ['https://council.example/neighbours'] },
      errors: [{ pointer: '#/origins/0', code: 'address-format', detail: 'Enter an origin: https:// and one whole host, without a path.' }],
    }),
  ],
};
