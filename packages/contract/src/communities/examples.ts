import { exampleId, refused, type ExamplesOf } from '../example.js';
import type { Category, Community } from './schemas.js';

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
  pages: { requestBoard: 'https://council.example/community/neighbours' },
};

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
