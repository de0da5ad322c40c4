import type { Category } from '@goodturn/contract';

/** @param skills ids of the UK volunteering standard, data/taxonomy.json: they count as supply @param assetTerms so do assets with these words */
const category = (id: string, en: string, skills: string[], assetTerms: string[]): Category => ({
  id,
  names: { en },
  pictogram: id,
  requirement: { kind: 'none' },
  skills,
  assetTerms,
});

/** The fourteen kinds of help that every community begins with. */
export const usualCategories: readonly Category[] = [
  category(
    'diy',
    'DIY and garden',
    ['BasicEquipmentUse', 'SafeManualHandling'],
    ['tool library', 'community garden', 'allotment', 'repair cafe'],
  ),
  category('shopping', 'Shopping and errands', ['ReliabilityAndTrustworthiness', 'Logistics'], ['food bank', 'market', 'pharmacy']),
  category('company', 'Company and a chat', ['ActiveListening', 'EmpathyAndCompassion'], ['lunch club', 'community centre', 'befriending']),
  category('lifts', 'Lifts', ['Driving', 'NavigationAndOrientation'], ['community transport', 'dial a ride', 'car club']),
  category(
    'tech',
    'Tech help',
    ['BasicITSkills', 'SmartphoneUse', 'RemoteCommunicationTools'],
    ['library', 'computer room', 'digital inclusion'],
  ),
  category('pets', 'Pets', ['ReliabilityAndTrustworthiness'], ['city farm', 'vet', 'park']),
  category(
    'childcare',
    'Childcare and school',
    ['BasicSafeguarding', 'PatienceAndUnderstanding'],
    ['children’s centre', 'playgroup', 'nursery', 'youth club'],
  ),
  category('cooking', 'Cooking and meals', ['CooperativeWork'], ['community kitchen', 'lunch club', 'food bank']),
  category('moving', 'Moving things', ['SafeManualHandling', 'Logistics'], ['van', 'reuse shop', 'furniture project']),
  category('forms', 'Forms and letters', ['BasicRecordKeeping', 'ClearSpokenCommunication'], ['advice centre', 'library', 'law centre']),
  category(
    'language',
    'Language and interpreting',
    ['CulturalSensitivity', 'RelayAccurateInformation'],
    ['language class', 'community centre'],
  ),
  category('sport', 'Sport and walking', ['PublicEngagement', 'LeadingSmallGroups'], ['leisure centre', 'walking group', 'park']),
  category('arts', 'Arts and music', ['CooperativeWork', 'PublicEngagement'], ['arts centre', 'choir', 'museum']),
  category('other', 'Something else', ['Communication'], ['community centre']),
];
