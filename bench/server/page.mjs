/**
 * The rows of a page as JSON of the contract, written as plainly as a handler could that knows only this one list.
 * @param {Record<string, any>[]} rows one more than asked for when there is another page
 * @param {{ limit: number, from: { x: number, y: number } | undefined, nextCursor: string | undefined }} asked
 */
export function pageOf(rows, { limit, from, nextCursor }) {
  return { items: rows.slice(0, limit).map((row) => itemOf(row, from)), ...(nextCursor && { nextCursor }) };
}

function itemOf(row, from) {
  return {
    id: row.id,
    title: row.title,
    details: row.details,
    language: row.language,
    category: row.category_id,
    area: { id: row.area_id, name: row.area_name },
    placeKind: row.place_kind,
    ...(row.spot && { near: { latitude: row.latitude, longitude: row.longitude, metres: row.metres } }),
    ...(from && row.spot && { distance: bandOf(Math.hypot(row.spot.x - from.x, row.spot.y - from.y)) }),
    timing: timingOf(row),
    minutes: row.minutes,
    helpersWanted: row.helpers_wanted,
    helpersMatched: row.helpers_matched,
    status: row.status,
    postedAt: row.posted_at.toISOString(),
    postedBy: { displayName: row.posted_by },
  };
}

function bandOf(metres) {
  if (metres < 1000) return 'under-1km';
  if (metres < 2000) return '1-2km';
  return metres < 5000 ? '2-5km' : 'over-5km';
}

function timingOf(row) {
  if (row.timing_kind === 'flexible') return { kind: 'flexible' };
  if (row.timing_kind === 'by') return { kind: 'by', date: row.timing_date };
  return {
    kind: 'on',
    date: row.timing_date,
    ...(row.timing_from !== null && { from: row.timing_from }),
    ...(row.timing_until !== null && { until: row.timing_until }),
  };
}
