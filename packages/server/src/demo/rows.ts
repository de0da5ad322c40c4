import type { Insertable } from 'kysely';
import {
  pointText,
  type MatchSafeWordsTable,
  type MessagesTable,
  type OffersTable,
  type OfferStatus,
  type PeopleTable,
} from '../database/schema.js';
import type { ReportsTable, RequestPlacesTable, RequestsTable, RequestStatus } from '../database/schema.js';
import { usualNotifications } from '../features/me/store.js';
import { dayAfter, dayIn } from '../features/requests/days.js';
import { expiryDaysByDefault } from '../features/requests/rules.js';
import { daysLater, isHelper } from '../features/requests/states.js';
import { safeWordList } from '../features/safety/safe-words.js';
import { allLsoas } from '../geography/geography.js';
import { contains } from '../geography/polygons.js';
import type { Ward } from '../geography/wards.js';
import { stableId } from './ids.js';
import { doneTexts } from './neighbours/done.js';
import { cancelledTexts, declinedTexts, expiredTexts } from './neighbours/ended.js';
import { matchedTexts, pendingTexts } from './neighbours/matched.js';
import { openTexts } from './neighbours/open.js';
import { neighbourNames } from './neighbours/people.js';
import type { DemoOffer, DemoText } from './neighbours/texts.js';

export interface NeighbourRows {
  people: Insertable<PeopleTable>[];
  requests: Insertable<RequestsTable>[];
  places: Insertable<RequestPlacesTable>[];
  offers: Insertable<OffersTable>[];
  safeWords: Insertable<MatchSafeWordsTable>[];
  messages: Insertable<MessagesTable>[];
  reports: Insertable<ReportsTable>[];
}

interface Plan {
  text: DemoText;
  status: RequestStatus;
  /** Days ago. */
  posted: number;
  /** Days ago; absent while it is live. */
  ended?: number;
}

/** All requests with their statuses, spread over the months before today. */
const plans: readonly Plan[] = [
  ...openTexts.map((text, index): Plan => ({ text, status: 'open', posted: 0.04 + index * 0.57 })),
  ...matchedTexts.map((text, index): Plan => ({ text, status: 'matched', posted: 3.3 + index * 1.3 })),
  ...pendingTexts.map((text, index): Plan => ({ text, status: 'pending', posted: 0.1 + index * 0.3 })),
  ...doneTexts.map((text, index): Plan => ({ text, status: 'done', posted: 6 + index * 3.7, ended: 1.2 + index * 3.6 })),
  ...cancelledTexts.map((text, index): Plan => ({ text, status: 'cancelled', posted: 9 + index * 17, ended: 5 + index * 17 })),
  ...expiredTexts.map((text, index): Plan => ({ text, status: 'expired', posted: 34 + index * 19, ended: 4 + index * 19 })),
  ...declinedTexts.map((text, index): Plan => ({ text, status: 'declined', posted: 12 + index * 40, ended: 11.5 + index * 40 })),
];

/** Streets that nobody lives in, and the district of each part of the borough. */
const streets = ['Example Street', 'Sample Road', 'Specimen Terrace', 'Pattern Place', 'Instance Row', 'Likely Lane'];
const districts: Record<string, string> = {
  bethnal: 'E2',
  bow: 'E3',
  bromley: 'E3',
  mile: 'E3',
  millwall: 'E14',
  blackwall: 'E14',
  east: 'E14',
  limehouse: 'E14',
};
const districtOf = (areaId: string): string => districts[areaId.split('-')[0] ?? ''] ?? 'E1';

interface Home {
  ward: Ward;
  lsoa: ReturnType<typeof allLsoas>[number];
  address: string;
  postcode: string;
}

/** Where each neighbour lives. */
export function homesOf(wards: readonly Ward[]): Home[] {
  const byWard = wards.map((ward) => allLsoas().filter((lsoa) => contains(ward.geometry, lsoa)));
  return neighbourNames.map((_, index) => {
    const number = index % wards.length;
    const ward = wards[number]!;
    const lsoas = byWard[number]!;
    const lsoa = lsoas[Math.floor(index / wards.length) % lsoas.length]!;
    return { ward, lsoa, address: `${3 + ((index * 7) % 90)} ${streets[index % streets.length]!}`, postcode: `${districtOf(ward.id)} 9ZZ` };
  });
}

/** Everything that the invented neighbours have asked and done, as rows of a community. */
export function neighbourRows(communityId: string, wards: readonly Ward[], now: Date, timeZone: string): NeighbourRows {
  const rows: NeighbourRows = { people: [], requests: [], places: [], offers: [], safeWords: [], messages: [], reports: [] };
  const homes = homesOf(wards);
  const today = dayIn(now, timeZone);
  const ago = (days: number) => daysLater(now, -days);
  const personId = (index: number) => stableId(`person ${neighbourNames[index]!}`);
  const personNamed = (name: string | undefined, otherwise: number) => {
    const index = name === undefined ? -1 : neighbourNames.indexOf(name);
    return index === -1 ? otherwise % neighbourNames.length : index;
  };
  for (const [index, name] of neighbourNames.entries()) {
    rows.people.push({
      community_id: communityId,
      id: personId(index),
      email: `${name.toLowerCase()}@example.org`,
      display_name: name,
      language: 'en',
      notifications: JSON.stringify(usualNotifications),
      adult: true,
      created_at: ago(320 - index),
    });
  }

  for (const [index, { text, status, posted, ended }] of plans.entries()) {
    const asker = personNamed(text.asker, index * 7 + 5);
    const home = homes[asker]!;
    const id = stableId(`request ${text.title}`);
    const kind = text.place ?? 'address';
    const near = kind === 'address' ? home.lsoa : home.ward;
    const offers = (text.offers ?? []).map((offer, place) => ({ offer, status: offerStatus(offer, status), place }));
    rows.requests.push({
      community_id: communityId,
      id,
      person_id: personId(asker),
      reference: `GT-${((index + 11) * 1361).toString(31).toUpperCase().padStart(3, '2').slice(-3)}-${23 + (index % 70)}`,
      title: text.title,
      details: text.details,
      category_id: text.category,
      area_id: home.ward.id,
      lsoa_code: kind === 'address' ? home.lsoa.code : null,
      place_kind: kind,
      latitude: kind === 'remote' ? null : near.latitude,
      longitude: kind === 'remote' ? null : near.longitude,
      metres: kind === 'remote' ? null : near.metres,
      spot: kind === 'remote' ? null : pointText(near.spot),
      timing_kind: text.on !== undefined ? 'on' : text.by !== undefined ? 'by' : 'flexible',
      timing_date: text.on !== undefined ? dayAfter(today, text.on) : text.by !== undefined ? dayAfter(today, text.by) : null,
      timing_from: text.from ?? null,
      timing_until: text.until ?? null,
      minutes: text.minutes,
      helpers_wanted: text.helpers ?? 1,
      helpers_matched: offers.filter(isHelper).length,
      on_behalf_of: text.onBehalfOf === undefined ? null : JSON.stringify({ relationship: text.onBehalfOf, agreed: true }),
      status,
      held_reason: status === 'pending' ? (text.reason ?? 'danger') : null,
      end_reason: status === 'declined' ? (text.reason ?? null) : null,
      language: 'en',
      posted_at: ago(posted),
      expires_at: ago(posted - expiryDaysByDefault),
      done_asked_at: status === 'done' ? ago(ended ?? 0) : null,
      ended_at: ended === undefined ? null : ago(ended),
      updated_at: ago(ended ?? posted),
    });
    rows.places.push({
      community_id: communityId,
      request_id: id,
      person_id: personId(asker),
      kind,
      postcode: kind === 'address' ? home.postcode : null,
      address: kind === 'address' ? home.address : null,
      area_id: kind === 'address' ? null : home.ward.id,
      description: kind === 'meeting' ? (text.meet ?? 'By the entrance of the library') : null,
    });
    for (const { offer, status: state, place } of offers) {
      const helper = personNamed(offer.helper, asker + 11 + place * 13);
      const offerId = stableId(`offer ${text.title} ${place}`);
      const offered = posted - Math.min(posted, 1) * 0.3 - place * 0.01;
      const accepted = offered - Math.min(posted, 1) * 0.2;
      const helping = isHelper({ status: state });
      rows.offers.push({
        community_id: communityId,
        id: offerId,
        request_id: id,
        person_id: personId(helper),
        asker_id: personId(asker),
        status: state,
        end_reason: state === 'declined' ? 'closed' : null,
        message: offer.message,
        language: 'en',
        minutes: state === 'done' ? (offer.minutes ?? text.minutes) : null,
        thanks: state === 'done' ? (offer.thanks ?? null) : null,
        thanks_language: state === 'done' && offer.thanks !== undefined ? 'en' : null,
        offered_at: ago(offered),
        accepted_at: helping ? ago(accepted) : null,
        done_at: state === 'done' ? ago(ended ?? 0) : null,
        ended_at: state === 'declined' ? ago(ended ?? 0) : null,
      });
      if (!helping) continue;
      const word = (index * 17 + place * 5) % safeWordList.length;
      rows.safeWords.push({
        community_id: communityId,
        offer_id: offerId,
        helper_says: safeWordList[word]!,
        asker_says: safeWordList[(word + 71) % safeWordList.length]!,
      });
      for (const [turn, words] of (offer.messages ?? []).entries()) {
        rows.messages.push({
          community_id: communityId,
          id: stableId(`message ${text.title} ${place} ${turn}`),
          offer_id: offerId,
          person_id: personId(turn % 2 === 0 ? helper : asker),
          text: words,
          language: 'en',
          sent_at: ago(accepted - Math.min(accepted, 1) * 0.2 * (turn + 1)),
        });
      }
    }
  }
  rows.reports.push(...reportsOn(rows, communityId, personId, ago(0.4)));
  return rows;
}

function offerStatus(offer: DemoOffer, status: RequestStatus): OfferStatus {
  if (status === 'open' || status === 'matched') return offer.chosen ? 'accepted' : 'offered';
  return status === 'done' && offer.chosen ? 'done' : 'declined';
}

/** One report that waits, so that a moderator finds something to do. */
function reportsOn(
  rows: NeighbourRows,
  communityId: string,
  personId: (index: number) => string,
  reportedAt: Date,
): NeighbourRows['reports'] {
  const about = rows.requests.find((request) => request.title === 'Choose a winter coat with me');
  if (!about) return [];
  return [
    {
      community_id: communityId,
      id: stableId('report'),
      person_id: personId(33),
      kind: 'request',
      subject_id: about.id,
      request_id: about.id,
      writer_id: about.person_id,
      reason: 'other',
      text: 'Nothing bad, but I think that they also need the winter clothes bank. Could you tell them about it?',
      reported_at: reportedAt,
    },
  ];
}
