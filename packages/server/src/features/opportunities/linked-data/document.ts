import { limits, type Register } from '@goodturn/contract';
import { registrars } from '../linked.js';
import { Part, type Fault } from './reading.js';

export interface ImportedOrganisation {
  readonly pointer: string;
  readonly sourceId: string;
  readonly name: string;
  readonly description: string;
  readonly website: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly causes: string[];
  readonly registration: { register: Register; number: string } | undefined;
  readonly opportunities: ImportedOpportunity[];
}

export interface ImportedOpportunity {
  readonly pointer: string;
  readonly sourceId: string;
  /** Of the activity that the role is of. */
  readonly activityId: string;
  readonly title: string;
  readonly description: string;
  readonly commitment: string | undefined;
  readonly applyLink: string | undefined;
  readonly remote: boolean;
  readonly minimumAge: number | undefined;
  readonly needs: string[];
  readonly rewards: string[];
  readonly skills: string[];
  readonly times: string[];
  readonly publishFrom: string | undefined;
  readonly publishUntil: string | undefined;
  readonly location: ImportedLocation | undefined;
  readonly sessions: ImportedSession[];
}

export interface ImportedLocation {
  readonly pointer: string;
  readonly name: string;
  readonly address: string;
  readonly point: { latitude: number; longitude: number } | undefined;
}

export interface ImportedSession {
  readonly pointer: string;
  readonly sourceId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly location: ImportedLocation | undefined;
}

/** Beyond these a document is no list of a community's organisations. */
const mostThings = 20_000;
const mostOfEach = 500;
/** An address is written with its postcode, which is kept apart here. */
const postcodeRoom = ', SW1A 2AA'.length;
const slot = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:Morning|Afternoon|Evening)$/;

const isOf = (part: Part, type: string): boolean =>
  part
    .field('type', '@type')
    .items()
    .some(({ value }) => typeof value === 'string' && value.split(/[/#:]/).at(-1) === type);

/** The address by which a thing is known again: without one, it would be added anew each time. */
const idOf = (part: Part): string | undefined => part.field('id', '@id').text(limits.webAddress, 'An id is needed, to know this again.');

/**
 * Reads a document of the UK volunteering data model: organisations with their activities within, or both side by side with the one
 * naming the other. What cannot be taken is left out and written down.
 */
export function readDocument(document: unknown): { organisations: ImportedOrganisation[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const root = new Part(document, '#', faults);
  const graph = root.field('graph', '@graph');
  if (!graph.isThere) {
    root.fault('There is no graph here: this is no document of the UK volunteering data model.');
    return { organisations: [], faults };
  }
  const things = graph.items(mostThings);
  const beside = new Map<string, Part[]>();
  for (const activity of things.filter((part) => isOf(part, 'Activity'))) {
    const owner = activity.field('organisation');
    const id = (typeof owner.value === 'string' ? owner : owner.field('id', '@id')).text(limits.webAddress, 'Name the organisation.');
    if (id !== undefined) beside.set(id, [...(beside.get(id) ?? []), activity]);
  }
  const organisations = things
    .filter((part) => isOf(part, 'Organisation'))
    .flatMap((part) => {
      const id = typeof part.field('id', '@id').value === 'string' ? String(part.field('id', '@id').value) : '';
      const others = beside.get(id) ?? [];
      beside.delete(id);
      return organisationOf(part, others) ?? [];
    });
  for (const part of [...beside.values()].flat()) part.field('organisation').fault('There is no such organisation in this document.');
  for (const part of things)
    if (!isOf(part, 'Organisation') && !isOf(part, 'Activity')) part.fault('This is neither an Organisation nor an Activity.');
  return { organisations, faults };
}

function organisationOf(part: Part, others: readonly Part[]): ImportedOrganisation | undefined {
  const sourceId = idOf(part);
  const name = part.field('name', 'label', 'title').text(limits.organisationName, 'A name is needed.')?.replace(/\s+/gu, ' ');
  const description = part.field('description', 'purpose').text(limits.longText, 'A description is needed.');
  if (sourceId === undefined || name === undefined || description === undefined) return undefined;
  const within = part
    .field('activity')
    .items(mostOfEach)
    .filter(({ value }) => typeof value !== 'string');
  return {
    pointer: part.pointer,
    sourceId,
    name,
    description,
    website: part.field('website').address(),
    email: part.field('email').email(),
    phone: part.field('phone', 'telephone').phone(),
    causes: part.field('cause').terms('cause'),
    registration: part.field('charityRegistration').items(5).map(registrationOf).find(Boolean),
    opportunities: [...within, ...others].flatMap(opportunitiesOf),
  };
}

const host = (address: string): string => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address);

function registrationOf(part: Part): ImportedOrganisation['registration'] {
  const registrar = part.field('registrar').text(limits.webAddress, 'Name the register.');
  const number = part.field('registrationNumber').text(limits.registrationNumber, 'Give the number.');
  if (registrar === undefined || number === undefined) return undefined;
  const register = (Object.keys(registrars) as Register[]).find((one) => host(registrars[one] ?? '') === host(registrar));
  return register ? { register, number } : part.field('registrar').fault('This register is not known here.');
}

/** An activity with several roles is as many opportunities. */
function opportunitiesOf(part: Part): ImportedOpportunity[] {
  const id = idOf(part);
  const title = part.field('title', 'label', 'name');
  const description = part.field('description').text(limits.longText, 'A description is needed.');
  if (id === undefined || description === undefined) return [];
  const roles = part.field('role').items(mostOfEach);
  // Where no role is named, the activity itself is one.
  const each = roles.length > 0 ? roles : [part];
  const sessions = part.field('session').items(mostOfEach);
  const publishFrom = part.field('publishStart').day();
  const publishUntil = part.field('publishEnd').day();
  const locations = sessions.map((session) => locationOf(session));
  // A role's own place is where it has no date; a dated session of a role that is done from anywhere is an occasion, not its place.
  const standing = locations.find((one, at) => one && !hasDates(sessions[at]!));
  return each.flatMap((role, index) => {
    const own = role.field('title', 'label', 'name');
    const name = (own.isThere ? own : title).text(limits.title, 'A title is needed.')?.replace(/\s+/gu, ' ');
    if (name === undefined) return [];
    const roleId = role === part ? undefined : role.field('id', '@id').optionalText(limits.webAddress);
    const sourceId = roleId ?? (each.length === 1 ? id : `${id}#role-${index + 1}`);
    const link = role.field('applyLink');
    const remote = role.field('allowsRemoteParticipation').yes();
    const location = standing ?? (remote ? undefined : locations.find(Boolean));
    return {
      pointer: role.pointer,
      sourceId,
      activityId: id,
      title: name,
      description,
      commitment: role.field('commitment').optionalText(limits.commitment),
      applyLink: (link.isThere ? link : part.field('applyLink')).address(),
      remote,
      minimumAge: role.field('minimumAge').years(),
      needs: role.field('requirement').terms('requirement'),
      rewards: role.field('reward').terms(),
      skills: role.field('skill').terms('skill'),
      times: [...new Set(sessions.flatMap(slotsOf))],
      publishFrom,
      publishUntil,
      location,
      sessions: sessions.flatMap((session, at) => datesOf(session, sourceId, locations[at])),
    };
  });
}

function locationOf(session: Part): ImportedLocation | undefined {
  const part = session.field('location').items(1)[0];
  if (!part) return undefined;
  const address = part.field('address').optionalText(limits.address + postcodeRoom) ?? '';
  const name = part.field('name', 'locationLabel', 'label').optionalText(limits.venueName) ?? '';
  const latitude = part.field('latitude').number(-90, 90);
  const longitude = part.field('longitude').number(-180, 180);
  const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
  return address || name || point ? { pointer: part.pointer, name, address, point } : undefined;
}

const hasDates = (session: Part): boolean =>
  session
    .field('time')
    .items(mostOfEach)
    .some(({ value }) => typeof value === 'object');

/** Times of the week. */
const slotsOf = (session: Part): string[] =>
  session
    .field('time')
    .items(mostOfEach)
    .filter(({ value }) => typeof value === 'string')
    .flatMap((part) => {
      const id = part.term();
      if (id === undefined || slot.test(id)) return id ?? [];
      return part.fault('This must be a time of the week such as MondayAfternoon.') ?? [];
    });

/** Dated sessions. */
function datesOf(session: Part, ofRole: string, location: ImportedLocation | undefined): ImportedSession[] {
  const dated = session
    .field('time')
    .items(mostOfEach)
    .filter(({ value }) => typeof value === 'object');
  return dated.flatMap((part) => {
    const startsAt = part.field('beginning').instant();
    const endsAt = part.field('end').instant();
    if (!startsAt || !endsAt) return [];
    if (endsAt <= startsAt) return part.field('end').fault('The end must be later than the beginning.') ?? [];
    const id = dated.length === 1 ? session.field('id', '@id').optionalText(limits.webAddress) : undefined;
    return {
      pointer: part.pointer,
      sourceId: id
        ? `${id}${ofRole.includes('#role-') ? ofRole.slice(ofRole.lastIndexOf('#role-')) : ''}`
        : `${ofRole}#${startsAt.toISOString()}`,
      startsAt,
      endsAt,
      location,
    };
  });
}
