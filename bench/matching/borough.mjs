import { normal, pick, stream } from './chance.mjs';

/**
 * Everybody and everything that README.md describes: volunteers with their hidden nature, which no policy sees, and requests.
 * Numbers here are assumptions, written down there with their reasons.
 */
export const weekMs = 7 * 86_400_000;
/** A Monday at midnight in London. */
export const begin = Date.parse('2026-11-02T00:00:00Z');

const languages = [
  ['bn', 0.2],
  ['so', 0.03],
  ['ar', 0.03],
  ['pl', 0.02],
  ['it', 0.03],
  ['es', 0.03],
  ['fr', 0.03],
  ['zh-Hans', 0.03],
  ['pt', 0.02],
];
/** Who asks in another language: fewer, because many who speak one ask in English. */
const askingShare = 0.6;

/** Weeks that people have: which of the 21 half days are free, by kind of life. */
const lives = [
  ['works by day', 0.5],
  ['free by day', 0.25],
  ['mixed', 0.25],
];
const freeShare = {
  'works by day': (weekday, part) => (weekday >= 5 ? 0.5 : part === 2 ? 0.5 : 0.05),
  'free by day': (weekday, part) => (part === 2 ? 0.2 : weekday >= 5 ? 0.3 : 0.6),
  mixed: () => 0.3,
};

const reaches = [
  [{ kind: 'area' }, 0.2],
  [{ kind: 'metres', metres: 1000 }, 0.25],
  [{ kind: 'metres', metres: 2000 }, 0.3],
  [{ kind: 'metres', metres: 5000 }, 0.15],
  [{ kind: 'home' }, 0.1],
];
const rhythms = [
  ['instant', 0.5],
  ['daily', 0.3],
  ['weekly', 0.2],
];
const categories = [
  ['diy', 0.1],
  ['shopping', 0.14],
  ['company', 0.14],
  ['lifts', 0.09],
  ['tech', 0.11],
  ['pets', 0.05],
  ['childcare', 0.04],
  ['cooking', 0.05],
  ['moving', 0.09],
  ['forms', 0.08],
  ['language', 0.05],
  ['sport', 0.02],
  ['arts', 0.02],
  ['other', 0.02],
];

/** Middles of the real neighbourhoods (2021 LSOAs) with a point of somebody's home in each that is asked for. */
export function placesOf(rules) {
  const wards = rules.towerHamletsWards();
  return rules.allLsoas().map((lsoa) => {
    const ward = wards.find((one) => rules.contains(one.geometry, lsoa)) ?? wards[0];
    const home = (random) => {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const place = {
          latitude: lsoa.south + random() * (lsoa.north - lsoa.south),
          longitude: lsoa.west + random() * (lsoa.east - lsoa.west),
        };
        if (rules.contains(lsoa.geometry, place)) return rules.toGrid(place);
      }
      return lsoa.spot;
    };
    return { spot: lsoa.spot, areaId: ward.id, home };
  });
}

/** @param {number} count @param {number} seed */
export function volunteersOf(rules, places, count, seed) {
  const random = stream(seed * 7919 + 1);
  const skills = [...new Set(rules.usualCategories.flatMap((category) => category.skills))];
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor(random() * places.length);
    const life = pick(random, lives);
    let free = 0;
    for (let bit = 0; bit < 21; bit += 1) if (random() < freeShare[life](Math.floor(bit / 3), bit % 3)) free |= 1 << bit;
    return {
      index,
      place,
      // What the policies see.
      seen: {
        personId: `v${index}`,
        spot: places[place].spot,
        areaId: places[place].areaId,
        reach: pick(random, reaches),
        skills: skills.filter(() => random() < 0.3),
        languages: [...(random() < 0.95 ? ['en'] : []), ...languages.filter(([, share]) => random() < share).map(([tag]) => tag)],
        free: random() < 0.85 ? free : undefined,
        history: { done: 0, left: 0, helping: 0, lately: 0, lastAt: undefined },
      },
      rhythm: pick(random, rhythms),
      // What they do not.
      home: places[place].home(random),
      free,
      willing: Math.min(3, Math.exp(0.6 * normal(random) - 0.18)),
      leaves: random() < 0.15 ? 0.35 : 0.03,
    };
  });
}

/** Hours of the day at which people ask, and those at which they want help. */
const askingHour = (random) => 7 + Math.floor(random() * 15);

/** @param {number} perWeek @param {number} weeks */
export function requestsOf(rules, places, perWeek, weeks, seed) {
  const random = stream(seed * 104_729 + 2);
  // Some neighbourhoods ask several times as much as others.
  const needs = places.map(() => Math.exp(0.7 * normal(random)));
  const all = needs.reduce((sum, need) => sum + need, 0);
  const shares = needs.map((need, index) => [index, need / all]);
  const skillsOf = Object.fromEntries(rules.usualCategories.map((category) => [category.id, category.skills]));
  return Array.from({ length: perWeek * weeks }, () => {
    const day = Math.floor(random() * 7 * weeks);
    const postedAt = begin + (day * 24 + askingHour(random)) * 3_600_000 + Math.floor(random() * 4) * 900_000;
    const place = pick(random, shares);
    const category = pick(random, categories);
    const kind = random() < 0.1 ? 'remote' : 'address';
    const asked = pick(random, [...languages.map(([tag, share]) => [tag, share * askingShare]), ['en', 1]]);
    return {
      postedAt,
      place,
      category,
      kind,
      language: asked,
      ...timingOf(random, postedAt),
      home: places[place].home(random),
      order: random(),
    };
  })
    .sort((one, other) => one.postedAt - other.postedAt || one.order - other.order)
    .map(({ postedAt, place, category, kind, language, timing, minutes, home }, index) => ({
      index,
      home: kind === 'remote' ? undefined : home,
      place,
      seen: {
        id: `r${seed}-${index}`,
        askerId: `a${index}`,
        spot: kind === 'remote' ? undefined : places[place].spot,
        areaId: places[place].areaId,
        category,
        skills: skillsOf[category],
        language,
        timing,
        minutes,
        postedAt: new Date(postedAt),
      },
    }));
}

function timingOf(random, postedAt) {
  const minutes = pick(random, [
    [30, 0.2],
    [60, 0.45],
    [120, 0.25],
    [180, 0.1],
  ]);
  const kind = pick(random, [
    ['flexible', 0.4],
    ['by', 0.35],
    ['on', 0.25],
  ]);
  const date = (days) => new Date(postedAt + days * 86_400_000).toISOString().slice(0, 10);
  if (kind === 'flexible') return { timing: { kind }, minutes };
  if (kind === 'by') return { timing: { kind, date: date(1 + Math.floor(random() * 10)) }, minutes };
  const from = 8 + Math.floor(random() * 12);
  const hour = (time) => `${String(time).padStart(2, '0')}:00`;
  const long = random() < 0.4 ? 4 : Math.ceil(minutes / 60);
  return { timing: { kind, date: date(1 + Math.floor(random() * 7)), from: hour(from), until: hour(Math.min(23, from + long)) }, minutes };
}
