import type { HelpRequest, NewRequest, Offer, Problem, SignIn } from '@goodturn/contract';
import { expect } from 'vitest';
import type { TestAnswer, TestServer } from './server.js';

/** What a person does, by token; each expects the answer that it names, so that a test reads as a story. */
export interface Neighbour {
  readonly signIn: SignIn;
  ask(changes?: Partial<NewRequest>): Promise<HelpRequest>;
  offer(requestId: string, message?: string): Promise<Offer>;
  /** Makes a move on a request or an offer and gives the answer, whatever it is. */
  move(path: string, body?: unknown): Promise<TestAnswer>;
  read(path: string): Promise<TestAnswer>;
  change(path: string, body: unknown): Promise<TestAnswer>;
}

export const fence: NewRequest = {
  title: 'Help putting up my fence',
  details: 'Three panels came down in the wind. I have the posts.',
  category: 'diy',
  place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' },
  timing: { kind: 'flexible' },
  minutes: 120,
  helpersWanted: 1,
};

/** Signs somebody in by e-mail, staff with the password of their authenticator, and gives what they can do. */
export async function neighbour(server: TestServer, email: string, more: Parameters<TestServer['signIn']>[1] = {}): Promise<Neighbour> {
  const signIn = await server.signIn(email, more);
  if (signIn.person.secondFactor) await server.giveSecondFactor(signIn.person.id);
  const token = signIn.accessToken;
  const within = more.community === undefined ? '' : `/v1/${more.community}`;
  const call = (path: string, rest: Parameters<TestServer['call']>[1]) => server.call(`${within}${path}`, { token, ...rest });
  return {
    signIn,
    ask: async (changes = {}) => {
      const answer = await call('/requests', { body: { ...fence, ...changes } });
      expect(answer.status, answer.text).toBe(201);
      return answer.body as HelpRequest;
    },
    offer: async (requestId, message = 'I can come on Sunday.') => {
      const answer = await call(`/requests/${requestId}/offers`, { body: { message } });
      expect(answer.status, answer.text).toBe(201);
      return answer.body as Offer;
    },
    move: (path, body = {}) => call(path, { body }),
    read: (path) => call(path, {}),
    change: (path, body) => call(path, { method: 'PATCH', body }),
  };
}

export const problemOf = (answer: TestAnswer): Problem => answer.body as Problem;
/** `422 invalid-input #/title blank` */
export function expectProblem(answer: TestAnswer, status: number, code: string, pointer?: string, inputCode?: string): void {
  expect({ status: answer.status, code: problemOf(answer)?.code }, answer.text).toEqual({ status, code });
  const problem = problemOf(answer);
  expect(problem.detail.length).toBeGreaterThan(5);
  if (pointer === undefined) return;
  const error = problem.errors?.find((one) => one.pointer === pointer);
  expect(error, answer.text).toBeDefined();
  expect(error?.detail).toMatch(/[a-z].*\.$/i);
  if (inputCode !== undefined) expect(error?.code).toBe(inputCode);
}
