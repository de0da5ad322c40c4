import { added, breaking } from './change.mjs';

/** Who may call, from everybody to few. */
const circles = ['anyone', 'person', 'adult', 'staff', 'moderator', 'coordinator', 'safeguarding-lead', 'administrator'];
const leasts = ['minLength', 'minimum', 'minItems'];

/**
 * What a caller of the API notices between two releases.
 * @param {Record<string, import('./api-surface.mjs').OperationSurface>} before
 * @param {Record<string, import('./api-surface.mjs').OperationSurface>} now
 * @returns {import('./change.mjs').Change[]}
 */
export function apiDifferences(before, now) {
  return [
    ...Object.keys(before)
      .filter((name) => !now[name])
      .map((name) => breaking('API', `operation ${name} is gone`)),
    ...Object.keys(now)
      .filter((name) => !before[name])
      .map((name) => added('API', `operation ${name} is new`)),
    ...Object.keys(before)
      .filter((name) => now[name])
      .flatMap((name) => operationDifferences(name, before[name], now[name])),
  ];
}

function operationDifferences(name, before, now) {
  const changes = [];
  const from = (what) => changes.push(breaking('API', `${name}: ${what}`));
  for (const part of ['method', 'path', 'status']) if (before[part] !== now[part]) from(`${part} ${before[part]} is now ${now[part]}`);
  if (!before.key && now.key) from('an Idempotency-Key is needed now');
  if (before.key && !now.key) changes.push(added('API', `${name}: no Idempotency-Key is needed any more`));
  if (before.who !== now.who) {
    const narrower = circles.indexOf(now.who) > circles.indexOf(before.who);
    changes.push((narrower ? breaking : added)('API', `${name}: for "${before.who}" before, for "${now.who}" now`));
  }
  for (const code of before.problems) if (!now.problems.includes(code)) from(`problem ${code} is gone`);
  for (const code of now.problems) if (!before.problems.includes(code)) changes.push(added('API', `${name}: problem ${code} is new`));
  return [...changes, ...inputDifferences(name, before.input, now.input), ...outputDifferences(name, before.output, now.output)];
}

/** What was taken has to be taken still: input is strict, so that a field which is gone is refused. */
function inputDifferences(name, before, now) {
  const changes = [];
  const breaks = (way, what) => changes.push(breaking('API', `${name}: input ${way} ${what}`));
  const adds = (way, what) => changes.push(added('API', `${name}: input ${way} ${what}`));
  for (const [way, field] of Object.entries(now)) {
    const old = before[way];
    if (!old) {
      const isNeeded = field.always && isPlaceKnown(way, before);
      (isNeeded ? breaks : adds)(way, isNeeded ? 'is new and needed' : 'is new');
    } else {
      if (typeName(old) !== typeName(field)) breaks(way, `was ${typeName(old)} and is ${typeName(field)}`);
      if (old.always !== field.always) (field.always ? breaks : adds)(way, field.always ? 'is needed now' : 'is optional now');
      compareValues(old, field, {
        gone: (value) => breaks(way, `does not take ${value} any more`),
        come: (value) => adds(way, `takes ${value}`),
      });
      for (const bound of new Set([...Object.keys(old.bounds ?? {}), ...Object.keys(field.bounds ?? {})])) {
        const [was, is] = [old.bounds?.[bound], field.bounds?.[bound]];
        if (was !== is) (isNarrower(bound, was, is) ? breaks : adds)(way, `has ${bound} ${is ?? 'of no end'} instead of ${was ?? 'none'}`);
      }
    }
  }
  for (const way of Object.keys(before)) if (!now[way]) breaks(way, 'is gone');
  return changes;
}

/** A needed field of an object or a choice that is new itself asks nothing of who does not send that. */
function isPlaceKnown(way, known) {
  const place = way.slice(0, Math.max(0, way.lastIndexOf('.')));
  if (place === '') return true;
  return place.replace(/(\[\]|\{\})+$/, '') in known || Object.keys(known).some((other) => other.startsWith(`${place}.`));
}

const typeName = ({ type }) => (Array.isArray(type) ? [...type].sort().join(' or ') : type);

function isNarrower(bound, was, is) {
  if (is === undefined) return false;
  if (was === undefined || typeof is !== 'number') return true;
  return leasts.includes(bound) ? is > was : is < was;
}

function compareValues(old, field, { gone, come }) {
  if (!field.values && !old.values) return;
  if (!field.values) return come('anything');
  if (!old.values) return gone(`anything but ${field.values.join(', ')}`);
  for (const value of old.values) if (!field.values.includes(value)) gone(value);
  for (const value of field.values) if (!old.values.includes(value)) come(value);
}

/** What was answered has to be answered still; more may come, as callers have to ignore what they do not know. */
function outputDifferences(name, before, now) {
  const changes = [];
  const breaks = (way, what) => changes.push(breaking('API', `${name}: answer ${way} ${what}`));
  const adds = (way, what) => changes.push(added('API', `${name}: answer ${way} ${what}`));
  for (const [way, old] of Object.entries(before)) {
    const field = now[way];
    if (!field) breaks(way, 'is gone');
    else {
      if (typeName(old) !== typeName(field)) breaks(way, `was ${typeName(old)} and is ${typeName(field)}`);
      if (old.always && !field.always) breaks(way, 'may be missing now');
      // A list of words in an answer may grow, and who reads it was told so; one that ends has to be another word's name.
      compareValues(old, field, {
        gone: (value) => breaks(way, `is never ${value} any more`),
        come: (value) => adds(way, `may be ${value}`),
      });
    }
  }
  for (const way of Object.keys(now)) if (!before[way]) adds(way, 'is new');
  return changes;
}
