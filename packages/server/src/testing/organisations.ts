import type { NewOpportunity, NewSessions, Opportunity, Organisation, Session } from '@goodturn/contract';
import { expect } from 'vitest';
import { neighbour, type Neighbour } from './neighbours.js';
import type { TestServer } from './server.js';

export const tuesdays: Omit<NewOpportunity, 'organisation'> = {
  title: 'Cook on Tuesdays',
  description: 'Chop, stir, lay the tables, and eat with everybody.',
  place: { kind: 'venue', name: 'Library hall', address: '1 Example Gardens', postcode: 'E2 0HL' },
  joining: 'join',
};
/** The first Tuesday after the tests' Sunday. */
export const evening: NewSessions = { date: '2026-11-24', from: '18:00', until: '21:00', capacity: 2, waitingList: true };

/** A charity with its coordinator, who are all that a test of volunteering needs to begin with. */
export interface Charity {
  readonly organisation: Organisation;
  coordinator: Neighbour;
  offer(changes?: Partial<NewOpportunity>): Promise<Opportunity>;
  plan(opportunityId: string, changes?: Partial<NewSessions>): Promise<Session[]>;
}

let count = 0;

/** Adds an approved organisation and its coordinator. @param name unique in the test */
export async function charity(server: TestServer, name = 'Kitchen'): Promise<Charity> {
  count += 1;
  const administrator = await neighbour(server, `administrator${count}@example.org`);
  await server.giveRole(administrator.signIn.person.id, 'administrator');
  const added = await administrator.move('/organisations', { name, description: 'We cook and eat together.' });
  expect(added.status, added.text).toBe(201);
  const organisation = added.body as Organisation;
  const coordinator = await neighbour(server, `coordinator${count}@example.org`, { displayName: `Grace of ${name}` });
  await server.giveRole(coordinator.signIn.person.id, 'coordinator', organisation.id);
  const made: Charity = {
    organisation,
    coordinator,
    offer: async (changes = {}) => {
      const answer = await made.coordinator.move('/opportunities', { organisation: organisation.id, ...tuesdays, ...changes });
      expect(answer.status, answer.text).toBe(201);
      return answer.body as Opportunity;
    },
    plan: async (opportunityId, changes = {}) => {
      const answer = await made.coordinator.move(`/opportunities/${opportunityId}/sessions`, { ...evening, ...changes });
      expect(answer.status, answer.text).toBe(201);
      return (answer.body as { items: Session[] }).items;
    },
  };
  return made;
}
