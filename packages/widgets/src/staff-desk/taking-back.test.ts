import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { examples } from '@goodturn/contract/examples';
import type { Booking, Opportunity } from '@goodturn/sdk/light';
import { Refusal } from '../testing/api.js';
import { desk, staffApi } from '../testing/desk-work-states.js';
import { tidy, until } from '../testing/stage.js';

const role: Opportunity = { ...(examples.opportunities.get[0].answer as Opportunity), joining: 'apply' };
const application = (examples.bookings.listForStaff[0].answer as { items: Booking[] }).items[0]!;
const person = (name: string) => ({ ...application.person!, displayName: name });
const ids = ['0190a3b4-0000-7000-8000-000000000001', '0190a3b4-0000-7000-8000-000000000002'] as const;

const roleApi = (kept: Map<string, Booking>) =>
  staffApi('coordinator')
    .on('opportunities.get', () => role)
    .on('opportunities.listSessions', () => ({ items: [] }))
    .on('bookings.listForStaff', ({ query }) => ({ items: [...kept.values()].filter(({ status }) => status === query.get('status')) }));

beforeEach(() => page.viewport(1280, 900));
afterEach(tidy);

it('many applications are accepted at once, and asked to wait again', async () => {
  const kept = new Map(ids.map((id, at) => [id as string, { ...application, id, person: person(at ? 'Bo' : 'Ada') }]));
  const moved = (id: string, status: string) => {
    const booking = { ...kept.get(id)!, status };
    kept.set(id, booking);
    return booking;
  };
  const api = roleApi(kept)
    .on('bookings.accept', ({ params }) => moved(params['id']!, 'booked'))
    .on('bookings.reconsider', ({ params }) => moved(params['id']!, 'applied'));
  const screen = await desk(`roles/${role.id}`, api);
  await screen.sees('Ada');
  await screen.sees('What would help them take part: I cannot climb stairs.');
  await screen.press('Choose all');
  const accept = () =>
    [...screen.root.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')].find((one) => /Accept/.test(one.innerText));
  (await until(accept, screen.root)).click();
  await screen.sees('If you undo it, they are told that too.');
  const sure = () => [...screen.root.querySelectorAll<HTMLButtonElement>('.panel .btn')].find((one) => one.innerText.trim() === 'Accept');
  (await until(sure, screen.root)).click();
  await screen.sees('Done: 2.');
  expect([...kept.values()].map(({ status }) => status)).toEqual(['booked', 'booked']);
  await screen.press('Undo');
  await screen.sees('Taken back: 2.');
  expect([...kept.values()].map(({ status }) => status)).toEqual(['applied', 'applied']);
  expect(await screen.faults()).toEqual([]);
});

it('time that was written down wrongly in a role without dates is taken back', async () => {
  const { session: _, ...place } = { ...application, id: ids[0], person: person('Ada'), status: 'booked', minutes: 690 };
  const kept = new Map<string, Booking>([[ids[0], place]]);
  const api = roleApi(kept).on('bookings.record', ({ body }) => {
    const { minutes = 0 } = body as { minutes?: number };
    if (minutes > 690) throw new Refusal('invalid-input');
    kept.set(ids[0], { ...place, minutes: 690 - minutes });
    return kept.get(ids[0]);
  });
  const screen = await desk(`roles/${role.id}`, api);
  (await screen.pressable('Take time back')).click();
  const field = await until(() => screen.root.querySelector<HTMLInputElement>('details[open] [name="minutes/given"]'), screen.root);
  field.value = '600';
  screen.root.querySelector<HTMLFormElement>('details[open] form')!.requestSubmit();
  await screen.sees('Recorded: 1.');
  expect(api.of('bookings.record')[0]?.body).toEqual({ attended: null, minutes: 600 });
  await screen.sees('1 hour 30 minutes');
  expect(await screen.faults()).toEqual([]);
});
