import type { Booking, HelpRequest, Organisation, QueueItem, Report } from '@goodturn/sdk/light';
import type { StaffDeskClient } from '../../staff-desk-surroundings.js';

/** What waits, as its own operation reads it. */
export type Thing =
  | { readonly kind: 'request'; readonly of: HelpRequest }
  | { readonly kind: 'report'; readonly of: Report }
  | { readonly kind: 'organisation'; readonly of: Organisation }
  | { readonly kind: 'application'; readonly of: Booking };

export async function readThing(client: StaffDeskClient, kind: string, id: string): Promise<Thing | undefined> {
  if (kind === 'request') return { kind, of: await client.requests.get(id) };
  if (kind === 'report') return { kind, of: await client.queue.getReport(id) };
  if (kind === 'organisation') return { kind, of: await client.organisations.get(id) };
  if (kind === 'application') return { kind, of: await client.bookings.get(id) };
  return undefined;
}

/** Its place in the queue with who has it, and what comes next; nothing for what was decided. */
export async function placeOf(client: StaffDeskClient, kind: string, id: string): Promise<{ item?: QueueItem; next?: QueueItem }> {
  let item: QueueItem | undefined;
  let next: QueueItem | undefined;
  for await (const one of client.queue.list({ limit: 100 })) {
    if (one.kind === kind && one.id === id) item = one;
    else if (one.kind !== 'check') next ??= one;
    if (item && next) break;
  }
  return { ...(item && { item }), ...(next && { next }) };
}
