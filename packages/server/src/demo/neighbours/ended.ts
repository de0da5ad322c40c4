import type { DemoText } from './texts.js';

export const cancelledTexts: readonly DemoText[] = [
  {
    category: 'moving',
    title: 'Move a piano across the landing',
    details: 'From one flat to the one opposite. It is on wheels, but there is a step that has ideas of its own.',
    minutes: 60,
    helpers: 4,
    offers: [{ message: 'Four of us from the rowing club could do it on Sunday.' }],
  },
  {
    category: 'lifts',
    title: 'A lift to my cousin’s wedding in Ilford',
    details: 'I have a stick and a heavy present. There and back, and you are welcome to stay for the food.',
    minutes: 180,
  },
  {
    category: 'diy',
    title: 'Sand and oil a kitchen table',
    details: 'I have the paper and the oil. I have not got the elbows any more.',
    minutes: 180,
    offers: [{ message: 'I love this sort of job. Outside if it is dry?' }],
  },
  {
    category: 'shopping',
    title: 'Weekly shop while I have a cast on',
    details: 'Both wrists, do not ask. One list, one shop, every Saturday until it comes off.',
    minutes: 60,
  },
  {
    category: 'pets',
    title: 'Look after a parrot for ten days',
    details: 'He speaks, mostly Portuguese, mostly rude. He needs fruit and somebody to listen.',
    minutes: 60,
  },
  {
    category: 'tech',
    title: 'Find out why my printer hates me',
    details: 'It prints half of each page and then sulks. I have tried talking to it.',
    minutes: 45,
    offers: [{ message: 'Half pages are a dirty roller nine times in ten. I can look on Friday.' }],
  },
  {
    category: 'forms',
    title: 'Apply for a blue badge with me',
    details: 'I have been told by the doctor to ask for one. The website times out before I am half way.',
    minutes: 60,
  },
  {
    category: 'company',
    title: 'Watch the final with a fellow fan',
    details: 'My television is big and my sofa is empty. Bring your own flag.',
    minutes: 120,
  },
];
export const expiredTexts: readonly DemoText[] = [
  {
    category: 'arts',
    title: 'A fourth voice for our kitchen quartet',
    details: 'We are two sopranos and an alto who meet on Mondays. We are missing the bottom of everything.',
    minutes: 90,
    place: 'meeting',
    meet: 'At the side door of the church',
  },
  {
    category: 'sport',
    title: 'Badminton partner for a beginner',
    details: 'I have two rackets and one friend who moved to Bristol. Tuesday evenings if the hall is free.',
    minutes: 60,
  },
  {
    category: 'diy',
    title: 'Fix the spring in my armchair',
    details: 'It goes off at two in the morning like a gong. The chair was my grandfather’s, so it stays.',
    minutes: 60,
    offers: [{ message: 'I am not sure that I can, but I would like to try. I mended a bench once.' }],
  },
  {
    category: 'language',
    title: 'Learn to read Bengali with my son',
    details: 'He speaks it with his nan but he cannot read her letters. He is nine and will sit still for stories about football.',
    minutes: 60,
  },
  {
    category: 'tech',
    title: 'Copy old video tapes to something newer',
    details: 'Four tapes of weddings and one of a street party. I no longer have the machine.',
    minutes: 120,
  },
  {
    category: 'other',
    title: 'Somebody who can read a knitting pattern',
    details: 'It is from 1974 and the last page is missing. I have got as far as the armholes.',
    minutes: 60,
  },
  {
    category: 'lifts',
    title: 'A lift to the coast for one day',
    details: 'I have not seen the sea since the spring of last year. I will pay for the petrol and the chips.',
    minutes: 480,
  },
  {
    category: 'cooking',
    title: 'Share a recipe for proper injera',
    details: 'Mine comes out like a blanket. I think it is the flour, but it may be me.',
    minutes: 90,
  },
  {
    category: 'moving',
    title: 'Take garden stones to the tip',
    details: 'About ten buckets. They were a rockery until the rocks won.',
    minutes: 120,
    helpers: 2,
  },
  {
    category: 'childcare',
    title: 'Help at a birthday party for seven',
    details: 'Seven children, aged seven, for three hours. I will do the cake. You would do pass the parcel.',
    minutes: 180,
  },
];
export const declinedTexts: readonly DemoText[] = [
  {
    category: 'other',
    title: 'Lend me fifty pounds until Friday',
    details: 'I get paid at the end of the week and I would give it straight back.',
    minutes: 15,
    reason: 'Neighbours here help with time, never with money. The advice centre can see you this week.',
  },
  {
    category: 'other',
    title: 'Staff for my new café',
    details: 'Two days a week on trial to begin with, paid later if we get on.',
    minutes: 480,
    reason: 'This is paid work, so the job centre is the place for it.',
  },
  {
    category: 'childcare',
    title: 'Somebody to keep my son all weekend',
    details: 'From Friday evening to Sunday night, at your home.',
    minutes: 480,
    reason: 'Overnight care of a child needs a registered childminder. Call us and we will help you find one.',
  },
];
