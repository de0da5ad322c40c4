/** How the certificate of an invented volunteer stands. */
export type DemoCheck = 'cleared' | 'waits' | 'changed' | 'unknown' | 'recorded' | 'lapsed' | 'due';

export interface DemoVolunteer {
  /** Of a neighbour. */
  readonly name: string;
  readonly surname: string;
  readonly born: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** Ids of the UK volunteering standard. */
  readonly skills: readonly string[];
  readonly interests: readonly string[];
  /** What would help them to take part. */
  readonly help?: string;
  readonly check?: DemoCheck;
}

const talk = ['ActiveListening', 'EmpathyAndCompassion'];
const hands = ['BasicEquipmentUse', 'SafeManualHandling'];
const screens = ['SmartphoneUse', 'BasicITSkills', 'PatienceAndUnderstanding'];
const roads = ['Driving', 'NavigationAndOrientation', 'Logistics'];
const groups = ['CooperativeWork', 'LeadingSmallGroups', 'PublicEngagement'];

/** Neighbours who volunteer: who they are, what they speak and can do. */
export const volunteerTexts: readonly DemoVolunteer[] = [
  {
    name: 'Priya',
    surname: 'Nair',
    born: '1991-04-12',
    languages: ['en', 'ml', 'hi'],
    skills: talk,
    interests: ['OlderPeople'],
    check: 'cleared',
  },
  {
    name: 'Ade',
    surname: 'Ogunleye',
    born: '1984-09-30',
    languages: ['en', 'yo'],
    skills: roads,
    interests: ['Community', 'Health'],
    check: 'cleared',
  },
  { name: 'Mina', surname: 'Hosseini', born: '1996-01-18', languages: ['en', 'fa'], skills: screens, interests: ['RefugeesAsylumSeekers'] },
  { name: 'Tomasz', surname: 'Kowal', born: '1979-11-02', languages: ['en', 'pl'], skills: hands, interests: ['Housing'], check: 'waits' },
  {
    name: 'Fatima',
    surname: 'Begum',
    born: '1988-06-21',
    languages: ['en', 'bn'],
    skills: talk,
    interests: ['Families', 'WomensGroups'],
    check: 'cleared',
  },
  {
    name: 'George',
    surname: 'Ellis',
    born: '1956-02-09',
    languages: ['en'],
    skills: hands,
    interests: ['Heritage'],
    help: 'I cannot climb stairs.',
    check: 'lapsed',
  },
  {
    name: 'Nasrin',
    surname: 'Akter',
    born: '1993-12-05',
    languages: ['en', 'bn'],
    skills: screens,
    interests: ['EducationLanguages'],
    check: 'recorded',
  },
  {
    name: 'Abdul',
    surname: 'Miah',
    born: '1971-03-27',
    languages: ['en', 'bn', 'ur'],
    skills: roads,
    interests: ['OlderPeople', 'ReligionFaith'],
    check: 'cleared',
  },
  { name: 'Chloe', surname: 'Martin', born: '2000-08-14', languages: ['en', 'fr'], skills: groups, interests: ['ArtsAndCulture', 'LGBT'] },
  {
    name: 'Kwame',
    surname: 'Mensah',
    born: '1987-10-10',
    languages: ['en', 'fr'],
    skills: groups,
    interests: ['YouthAndChildren', 'SportOutdoorActivities'],
    check: 'changed',
  },
  { name: 'Maria', surname: 'Santos', born: '1982-05-25', languages: ['en', 'pt', 'es'], skills: talk, interests: ['AntiPoverty'] },
  { name: 'Rahim', surname: 'Uddin', born: '1999-07-08', languages: ['en', 'bn'], skills: screens, interests: ['Unemployment'] },
  {
    name: 'Doreen',
    surname: 'Clarke',
    born: '1949-01-31',
    languages: ['en'],
    skills: talk,
    interests: ['OlderPeople'],
    help: 'Large print, and no phone calls.',
    check: 'due',
  },
  {
    name: 'Yusuf',
    surname: 'Abdi',
    born: '1994-02-22',
    languages: ['en', 'so', 'ar'],
    skills: roads,
    interests: ['YouthAndChildren'],
    check: 'unknown',
  },
  {
    name: 'Ewa',
    surname: 'Nowicka',
    born: '1985-09-17',
    languages: ['en', 'pl', 'ru'],
    skills: ['BasicRecordKeeping', ...talk],
    interests: ['MentalHealth'],
  },
  { name: 'Hassan', surname: 'Warsame', born: '1976-12-19', languages: ['en', 'so'], skills: hands, interests: ['RefugeesAsylumSeekers'] },
  {
    name: 'Lily',
    surname: 'Chen',
    born: '2001-03-03',
    languages: ['en', 'zh'],
    skills: screens,
    interests: ['Environment', 'AnimalWelfare'],
  },
  { name: 'Mohammed', surname: 'Ali', born: '1990-10-28', languages: ['en', 'ar'], skills: roads, interests: ['Health'], check: 'cleared' },
  { name: 'Grace', surname: 'Okafor', born: '1968-04-04', languages: ['en'], skills: groups, interests: ['Families'], check: 'cleared' },
  {
    name: 'Ibrahim',
    surname: 'Jama',
    born: '1997-06-16',
    languages: ['en', 'so'],
    skills: ['CrowdQueueManagement', ...groups],
    interests: ['SportOutdoorActivities'],
  },
  {
    name: 'Sunita',
    surname: 'Patel',
    born: '1959-08-29',
    languages: ['en', 'gu', 'hi'],
    skills: talk,
    interests: ['OlderPeople', 'Disability'],
    check: 'waits',
  },
  { name: 'Patrick', surname: 'Byrne', born: '1963-11-11', languages: ['en'], skills: hands, interests: ['Housing', 'Environment'] },
  {
    name: 'Amina',
    surname: 'Yusuf',
    born: '1995-05-07',
    languages: ['en', 'so', 'sw'],
    skills: talk,
    interests: ['WomensGroups'],
    check: 'recorded',
  },
  {
    name: 'Carlos',
    surname: 'Rivera',
    born: '1989-01-23',
    languages: ['en', 'es'],
    skills: ['BasicFirstAid', ...hands],
    interests: ['DevelopmentEmergencyRelief'],
  },
  { name: 'Shirin', surname: 'Khatun', born: '1992-07-19', languages: ['en', 'bn'], skills: screens, interests: ['LiteracyNeeds'] },
  {
    name: 'Derek',
    surname: 'Hughes',
    born: '1953-03-15',
    languages: ['en', 'cy'],
    skills: roads,
    interests: ['OlderPeople'],
    check: 'due',
  },
  {
    name: 'Halima',
    surname: 'Noor',
    born: '1986-12-01',
    languages: ['en', 'so', 'ar'],
    skills: talk,
    interests: ['Families'],
    check: 'cleared',
  },
  { name: 'Jin', surname: 'Park', born: '1998-02-14', languages: ['en', 'ko'], skills: screens, interests: ['EducationLanguages'] },
  { name: 'Olu', surname: 'Adeyemi', born: '1981-06-06', languages: ['en', 'yo'], skills: groups, interests: ['Community'] },
  {
    name: 'Rosa',
    surname: 'Conti',
    born: '1974-09-09',
    languages: ['en', 'it'],
    skills: ['CulturalSensitivity', ...talk],
    interests: ['ArtsAndCulture'],
  },
  {
    name: 'Sadia',
    surname: 'Rahman',
    born: '2002-10-20',
    languages: ['en', 'bn'],
    skills: ['SocialMediaHandling', ...screens],
    interests: ['Environment'],
  },
  {
    name: 'Terry',
    surname: 'Webb',
    born: '1961-05-18',
    languages: ['en', 'bfi'],
    skills: hands,
    interests: ['Disability'],
    help: 'I am deaf: sign or write to me.',
  },
];
