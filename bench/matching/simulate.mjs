import { delayHours, willingness } from './answering.mjs';
import { begin, weekMs } from './borough.mjs';
import { chanceOf } from './chance.mjs';

const tickMs = 15 * 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** A flexible request that nobody took in two weeks counts as not matched. */
const mostWait = 14 * dayMs;
/** Days for which a match keeps its helper busy: until the work is done. */
const busyDays = 5;

/**
 * Plays some weeks of a borough under one policy.
 * @param {object} world rules, places, volunteers, requests, seed, nature, settings
 * @param policy `open(request, state)` is asked at each tick in which a request may be looked at, and gives whom to tell and when
 */
export function simulate(world, policy, { weeks, from, until }) {
  const { rules, requests, seed, nature } = world;
  const volunteers = world.volunteers.map((one) => ({
    ...one,
    seen: { ...one.seen, history: { done: 0, left: 0, helping: 0, lately: 0, lastAt: undefined } },
    told: new Uint16Array(weeks * 7 + 21),
    measured: 0,
  }));
  const ticks = Math.ceil((weeks * weekMs + mostWait) / tickMs);
  const events = Array.from({ length: ticks + 1 }, () => []);
  const at = (time, event) => {
    const tick = Math.ceil((time - begin) / tickMs);
    if (tick <= ticks) events[Math.max(tick, 0)].push(event);
  };
  const states = requests.map((request) => ({
    request,
    status: 'open',
    waves: 0,
    lastWaveAt: undefined,
    told: new Set(),
    late: 0,
    deadline: Math.min(request.seen.postedAt.getTime() + mostWait, deadlineOf(rules, request)),
  }));
  for (const state of states) at(state.request.seen.postedAt.getTime(), { kind: 'look', state });

  for (let tick = 0; tick <= ticks; tick += 1) {
    const now = begin + tick * tickMs;
    const moment = { now: new Date(now), timeZone: 'Europe/London', usualLanguage: 'en' };
    const day = Math.floor((now - begin) / dayMs);
    const latelyOf = (volunteer) => {
      if (volunteer.latelyDay !== day) {
        volunteer.lately = 0;
        for (let back = Math.max(0, day - 6); back <= day + 7; back += 1) volunteer.lately += volunteer.told[back];
        volunteer.latelyDay = day;
      }
      return volunteer.lately;
    };
    const count = (volunteer, time, by) => {
      volunteer.told[Math.floor((time - begin) / dayMs)] += by;
      if (volunteer.latelyDay === day) volunteer.lately += by;
    };
    // Events may bring events of the same tick.
    for (const event of events[tick]) {
      const { state } = event;
      const over = state.status !== 'open' || now >= state.deadline;
      if (event.kind === 'look') {
        if (over) continue;
        const { groups, againAt } = policy({ ...world, borough: world.volunteers, volunteers, moment, state, latelyOf });
        for (const { volunteers: group, tellAt } of groups) {
          if (policy.counts) for (const index of group) count(volunteers[index], tellAt, 1);
          at(tellAt, { kind: 'tell', state, group });
        }
        if (againAt !== undefined) at(againAt, event);
      } else if (event.kind === 'tell') {
        for (const index of event.group) {
          const volunteer = volunteers[index];
          // Taken before the digest left: nobody hears of it, and the place in their week is free again.
          if (over) {
            if (policy.counts) count(volunteer, now, -1);
            continue;
          }
          if (!policy.counts) count(volunteer, now, 1);
          volunteer.seen.history.lastAt = moment.now;
          if (now >= from && now < until) volunteer.measured += 1;
          // The cheap question first: most people would not say yes to anything now.
          const chance = chanceOf(seed, state.request.index, index);
          const lately = latelyOf(volunteer) - 1;
          if (chance >= (nature.base * volunteer.willing) / (1 + lately / nature.tiring)) continue;
          const times = timesOf(rules, state, moment);
          const yes = willingness(nature, volunteer, state.request, times, lately, volunteer.seen.history.helping);
          if (chance >= yes) continue;
          at(now + delayHours(chanceOf(seed + 1, state.request.index, index)) * hourMs, { kind: 'yes', state, volunteer });
        }
      } else if (event.kind === 'yes') {
        const { volunteer } = event;
        if (state.status !== 'open' || now >= state.deadline) {
          state.late += 1;
          continue;
        }
        state.status = 'matched';
        state.matchedAt = now;
        volunteer.seen.history.helping += 1;
        const leaves = chanceOf(seed + 2, state.request.index, volunteer.index) < volunteer.leaves;
        at(now + (leaves ? 1 : busyDays) * dayMs, { kind: leaves ? 'leave' : 'done', state, volunteer });
      } else if (event.kind === 'leave') {
        event.volunteer.seen.history.helping -= 1;
        event.volunteer.seen.history.left += 1;
        state.status = 'open';
        state.matchedAt = undefined;
        at(now, { kind: 'look', state });
      } else {
        event.volunteer.seen.history.helping -= 1;
        event.volunteer.seen.history.done += 1;
      }
    }
    events[tick] = [];
  }
  return summed(states, volunteers, { from, until });
}

function summed(states, volunteers, { from, until }) {
  const measured = states.filter(({ request }) => request.seen.postedAt >= from && request.seen.postedAt < until);
  const matched = measured.filter(({ status }) => status === 'matched');
  const hours = matched.map(({ matchedAt, request }) => (matchedAt - request.seen.postedAt.getTime()) / hourMs).sort((a, b) => a - b);
  const calls = volunteers.map((volunteer) => volunteer.measured).sort((a, b) => a - b);
  const all = calls.reduce((sum, count) => sum + count, 0);
  const weighted = calls.reduce((sum, count, index) => sum + count * (index + 1), 0);
  const weeks = (until - from) / weekMs;
  return {
    matched: matched.length / measured.length,
    median: hours[Math.floor(hours.length / 2)] ?? Number.NaN,
    p90: hours[Math.floor(hours.length * 0.9)] ?? Number.NaN,
    gini: all === 0 ? 0 : (2 * weighted) / (calls.length * all) - (calls.length + 1) / calls.length,
    callsPerMatch: all / matched.length,
    callsPerVolunteer: all / calls.length / weeks,
    busiest: calls[Math.floor(calls.length * 0.99)] / weeks,
    turnedAway: measured.reduce((sum, state) => sum + state.late, 0) / matched.length,
  };
}

const deadlineOf = (rules, { seen }) => {
  const hours = rules.hoursLeft(seen, { now: seen.postedAt, timeZone: 'Europe/London' });
  return seen.postedAt.getTime() + hours * hourMs;
};

/** The half days that are left for a request, as bits of a week; worked out once a day for each request. */
function timesOf(rules, state, { now, timeZone }) {
  const day = Math.floor(now.getTime() / dayMs);
  if (state.timesDay !== day) {
    const { needs, times } = rules.occasionOf(state.request.seen.timing, state.request.seen.minutes, now, timeZone);
    state.times = { needs, bits: times.map(({ weekday, part }) => weekday * 3 + rules.dayParts.indexOf(part)) };
    state.timesDay = day;
  }
  return state.times;
}
