/**
 * Whom to tell of a request, and when to look at it again: groups of volunteers who hear at the same time. Each policy respects how far
 * people are willing to come and how they want to hear.
 */
const quiet = { from: '21:00', until: '08:00' };
let known = { now: undefined, byRhythm: new Map() };
/** Everybody of one rhythm hears at the same time: worked out once a moment. */
function tellTime(rules, rhythm, moment) {
  if (known.now !== moment.now) known = { now: moment.now, byRhythm: new Map() };
  const time = known.byRhythm.get(rhythm);
  if (time !== undefined) return time;
  const found = rules.tellAt(moment.now, { rhythm, quiet }, moment.timeZone);
  known.byRhythm.set(rhythm, found);
  return found;
}

const ofBoroughs = new WeakMap();
/** Volunteers by the place of their home, and for each place all places by distance: worked out once for a borough. */
function nearby({ places, rules, borough }) {
  const found = ofBoroughs.get(borough);
  if (found) return found;
  const byPlace = places.map(() => []);
  for (const volunteer of borough) byPlace[volunteer.place].push(volunteer.index);
  const order = places.map(({ spot }) =>
    places
      .map((other, index) => ({ index, metres: rules.metresBetween(spot, other.spot) }))
      .sort((one, other) => one.metres - other.metres),
  );
  const made = { byPlace, order, reached: new Map() };
  ofBoroughs.set(borough, made);
  return made;
}

const dispatched = (world, state) => ({
  urgency: world.rules.urgencyOf(state.request.seen, world.moment),
  waves: state.waves,
  lastWaveAt: state.lastWaveAt,
  told: state.told.size,
  missing: 1,
  waiting: 0,
});

/** One wave as the server draws it, from candidates with a score. */
function drawn({ rules, moment, state }, candidates, wave, spread) {
  const people = rules.drawWave(candidates, wave, spread, `${state.request.seen.id} ${wave.number}`);
  state.waves += 1;
  state.lastWaveAt = moment.now;
  for (const { volunteer } of people) state.told.add(volunteer.index);
  return {
    groups: people.map(({ volunteer, tellAt }) => ({ tellAt: tellAt.getTime(), volunteers: [volunteer.index] })),
    againAt: wave.nextAt.getTime(),
  };
}

const fresh = { blocked: false, offered: false, saidNo: false, told: false, cleared: true };
const told = { ...fresh, told: true };
const adult = { age: undefined, oneToOneAllowed: false, askerCleared: false, gated: false, atHome: true };
const willing = { paused: false, onDuty: true, onlyOnDuty: false };

/**
 * Ours: the server's rules as they are.
 * @param {number} most of the nearest that are looked at, as the database gives them
 */
export function ours(most = 1000) {
  const policy = (world) => {
    const { rules, volunteers, moment, state, settings, latelyOf } = world;
    const wave = rules.dueWave(dispatched(world, state), settings, moment.now);
    if (!wave) return { groups: [] };
    const { seen } = state.request;
    const prepared = rules.prepare(seen, moment);
    const { order, byPlace } = nearby(world);
    const candidates = [];
    let looked = 0;
    for (const { index, metres } of order[state.request.place]) {
      if ((seen.spot && metres > wave.circle) || looked >= most) break;
      for (const number of byPlace[index]) {
        const volunteer = volunteers[number];
        // The database passes over who does not come that far, and counts the rest.
        if (!rules.withinReach(volunteer.seen, seen)) continue;
        looked += 1;
        if (looked > most) break;
        volunteer.seen.history.lately = latelyOf(volunteer);
        const between = state.told.has(number) ? told : fresh;
        if (rules.barredFromHearing(volunteer.seen, seen, between, adult, willing, wave.circle, settings.suggestionsAWeek)) continue;
        const tellAt = tellTime(rules, volunteer.rhythm, moment);
        if (tellAt.getTime() >= state.deadline) continue;
        const { score } = rules.scoreOf(volunteer.seen, prepared, settings);
        candidates.push({ personId: volunteer.seen.personId, volunteer, score, tellAt });
      }
    }
    return drawn(world, candidates, wave, settings.spread);
  };
  return Object.assign(policy, { counts: true });
}

/** The nearest first: waves of the same size at the same time, each of the nearest who were not told. */
export const nearestFirst = Object.assign(
  (world) => {
    const { rules, volunteers, moment, state, settings } = world;
    const wave = rules.dueWave(dispatched(world, state), settings, moment.now);
    if (!wave) return { groups: [] };
    const { order, byPlace } = nearby(world);
    const candidates = [];
    for (const { index, metres } of order[state.request.place]) {
      if (candidates.length >= 200) break;
      for (const number of byPlace[index]) {
        const volunteer = volunteers[number];
        if (state.told.has(number) || !rules.withinReach(volunteer.seen, state.request.seen)) continue;
        const tellAt = tellTime(rules, volunteer.rhythm, moment);
        if (tellAt.getTime() < state.deadline) candidates.push({ personId: volunteer.seen.personId, volunteer, score: -metres, tellAt });
      }
    }
    return drawn(world, candidates, wave, 0);
  },
  { counts: true },
);

/** Everybody who is willing to come that far is told at once, each as they want to hear. */
export const everybody = Object.assign(
  (world) => {
    const { rules, moment, state, borough } = world;
    // Those who were told once are not told again when a match has ended.
    if (state.waves > 0) return { groups: [] };
    state.waves = 1;
    const { reached } = nearby(world);
    const { request } = state;
    const name = `${request.place} ${request.seen.spot === undefined}`;
    const byRhythm = reached.get(name) ?? new Map();
    if (!reached.has(name)) {
      for (const volunteer of borough) {
        if (!rules.withinReach(volunteer.seen, request.seen)) continue;
        if (!byRhythm.has(volunteer.rhythm)) byRhythm.set(volunteer.rhythm, []);
        byRhythm.get(volunteer.rhythm).push(volunteer.index);
      }
      reached.set(name, byRhythm);
    }
    const groups = [...byRhythm]
      .map(([rhythm, volunteers]) => ({ tellAt: tellTime(rules, rhythm, moment).getTime(), volunteers }))
      .filter(({ tellAt }) => tellAt < state.deadline);
    return { groups };
  },
  { counts: false },
);
