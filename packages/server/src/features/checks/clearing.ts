import { endPlacesOf } from '../bookings/ending.js';
import { decideOffer } from '../offers/rules.js';
import { carryOut, holdRequest, type MoveSetting } from '../requests/moves.js';
import { daysLater } from '../requests/states.js';
import { holdsClearanceForYoung } from '../volunteers/cleared-for-young.js';
import { answerToAsked, askedBy, type HeldChecks } from './asked.js';
import { standingOf, type Clearance } from './gate.js';
import { heldChecks } from './standings.js';
import type { Duty } from './tell.js';
import { certificatesOf, clearancesOf, dropReplaced, factsOf, keepClearance, newestConsent } from './store.js';

/**
 * Works out anew how somebody's certificates stand, after anything about them changed or time went by, and takes from them at once what
 * they may no longer do. Runs as the system.
 * @returns whose duty the certificates are that were cleared before and are no longer, each once
 */
export async function refreshClearances(setting: MoveSetting, personId: string): Promise<Duty[]> {
  const { transaction, community, now } = setting;
  const consent = await newestConsent(transaction, community.id, personId);
  const before = await clearancesOf(transaction, community.id, personId);
  await dropReplaced(transaction, community.id, personId);
  const cleared = new Set<string>();
  const duties = new Map<string, Duty>();
  for (const row of await certificatesOf(transaction, community.id, personId)) {
    const standing = standingOf(factsOf(row, consent), now, community.settings.checks);
    if (standing.state === 'cleared') cleared.add(row.id);
    await keepClearance(transaction, row, standing);
    duties.set(row.id, row.organisation_id);
  }
  const lost = before.filter(({ id, standing }) => standing.state === 'cleared' && !cleared.has(id));
  if (lost.length > 0) {
    await endGatedHelp(setting, personId, await heldChecks(transaction, community.id, personId));
    if (!(await holdsClearanceForYoung(setting, personId))) await endHelpOfYoung(setting, personId);
  }
  return [...new Set(lost.flatMap(({ id }) => (duties.has(id) ? [duties.get(id) ?? null] : [])))];
}

/** Whose duty it is that somebody is cleared for anything now: who has to hear when what they agreed to ends. */
export async function dutiesOf({ transaction, community }: MoveSetting, personId: string): Promise<Duty[]> {
  const certificates = await transaction
    .selectFrom('clearances')
    .innerJoin('certificates', (join) =>
      join.onRef('certificates.community_id', '=', 'clearances.community_id').onRef('certificates.id', '=', 'clearances.certificate_id'),
    )
    .select('certificates.organisation_id')
    .distinct()
    .where('clearances.community_id', '=', community.id)
    .where('clearances.person_id', '=', personId)
    .where('clearances.state', '=', 'cleared')
    .execute();
  // Checks besides certificates are the community's to look after.
  const other = await transaction
    .selectFrom('check_standings')
    .select('kind')
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('state', '=', 'cleared')
    .limit(1)
    .execute();
  return [...new Set([...certificates.map(({ organisation_id }) => organisation_id), ...other.map(() => null)])];
}

/**
 * Whoever is below 18 helps one to one only where the community allows it, an adult who is cleared for it: what was agreed with one who no
 * longer is ends at once, or with everybody where it is allowed no longer.
 */
export async function endHelpOfYoung(setting: MoveSetting, adultId?: string): Promise<void> {
  const { transaction, community } = setting;
  let found = transaction
    .selectFrom('offers')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'offers.community_id').onRef('people.id', '=', 'offers.person_id'),
    )
    .select(['offers.id', 'offers.request_id'])
    .where('offers.community_id', '=', community.id)
    .where('people.age_group', 'is not', null)
    .where('offers.status', 'in', ['offered', 'accepted', 'done'])
    .where('offers.closed_at', 'is', null)
    .orderBy('offers.request_id')
    .orderBy('offers.id');
  if (adultId !== undefined) found = found.where('offers.asker_id', '=', adultId);
  const offers = await found.execute();
  for (const offer of offers) await closeOffer(setting, offer);
}

/** What a person may do in a home for which they are not cleared ends at once: offers, matches, and the place and words of what is done. */
export async function endGatedHelp(setting: MoveSetting, personId: string, held: HeldChecks): Promise<void> {
  const { transaction, community, now } = setting;
  const offers = await transaction
    .selectFrom('offers')
    .innerJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'offers.community_id').onRef('requests.id', '=', 'offers.request_id'),
    )
    .innerJoin('categories', (join) =>
      join.onRef('categories.community_id', '=', 'requests.community_id').onRef('categories.id', '=', 'requests.category_id'),
    )
    .select(['offers.id', 'offers.request_id', 'offers.status', 'categories.requirement'])
    .where('offers.community_id', '=', community.id)
    .where('offers.person_id', '=', personId)
    .where((where) =>
      where.or([
        where('offers.status', 'in', ['offered', 'accepted']),
        where.and([
          where('offers.status', '=', 'done'),
          where('offers.done_at', '>', daysLater(now, -7)),
          where('offers.closed_at', 'is', null),
        ]),
      ]),
    )
    .orderBy('offers.id')
    .execute();
  for (const offer of offers) {
    const asked = askedBy(offer.requirement);
    if (!asked || answerToAsked(asked, held, now).state === 'cleared') continue;
    await closeOffer(setting, offer);
  }
  await endPlacesOf(setting, personId, (requirement) => {
    const asked = askedBy(requirement);
    return asked !== undefined && answerToAsked(asked, held, now).state !== 'cleared';
  });
}

/** What helpers agreed to in a kind of help that asks for more from now on ends at once, where they lack it. Must act as the system. */
export async function endHelpIn(setting: MoveSetting, categoryId: string): Promise<void> {
  const { transaction, community } = setting;
  const helpers = await transaction
    .selectFrom('offers')
    .innerJoin('requests', (join) =>
      join.onRef('requests.community_id', '=', 'offers.community_id').onRef('requests.id', '=', 'offers.request_id'),
    )
    .select('offers.person_id')
    .distinct()
    .where('offers.community_id', '=', community.id)
    .where('requests.category_id', '=', categoryId)
    .where('offers.status', 'in', ['offered', 'accepted', 'done'])
    .where('offers.closed_at', 'is', null)
    .orderBy('offers.person_id')
    .execute();
  for (const { person_id } of helpers) await endGatedHelp(setting, person_id, await heldChecks(transaction, community.id, person_id));
}

/** Ends one offer: an accepted one frees its place, an unanswered one goes without a word, a done one shows its place no longer. */
export async function closeOffer(setting: MoveSetting, offer: { id: string; request_id: string }): Promise<void> {
  const { transaction, community, now } = setting;
  const held = await holdRequest(setting, offer.request_id);
  const status = held.offers.find(({ id }) => id === offer.id)?.status;
  if (status === 'offered' || status === 'accepted') {
    await carryOut(
      setting,
      held,
      decideOffer('close', 'clock', held.situation, offer.id, { now, expiryDays: community.settings.policies.requestDays }),
    );
  }
  await transaction
    .updateTable('offers')
    .set({ closed_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', offer.id)
    .execute();
}

/** How what somebody has answers what a category asks for; `undefined` where it asks for none, or for what cannot be read. */
export async function clearanceFor(
  { transaction, community, now }: Pick<MoveSetting, 'transaction' | 'community' | 'now'>,
  personId: string,
  requirement: { kind: string },
): Promise<Clearance | undefined> {
  const asked = askedBy(requirement);
  return asked && answerToAsked(asked, await heldChecks(transaction, community.id, personId), now);
}
