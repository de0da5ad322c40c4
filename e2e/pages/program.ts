import { createClient, type GoodturnClient } from '@goodturn/sdk';
import { expect } from '@playwright/test';
import type { Outbox } from './outbox.js';

/** Somebody who uses Goodturn by a program: the SDK, signed in by the code of the e-mail. */
export interface Program {
  readonly client: GoodturnClient;
  readonly id: string;
  readonly email: string;
}

let addresses = 0;

/** Signs somebody in with an address of their own. @param name that neighbours see */
export async function program(url: string, outbox: Outbox, name: string, email?: string): Promise<Program> {
  const address = email ?? `${name.toLowerCase()}.sdk.${Date.now().toString(36)}${++addresses}@example.org`;
  const client = createClient({ baseUrl: url, community: 'tower-hamlets' });
  const known = await outbox.codesFor(address);
  const { attempt } = await client.signIns.sendCode({ email: address });
  const code = await outbox.nextCodeFor(address, known);
  const more = email === undefined ? { displayName: name, adult: true } : {};
  const { person } = await client.signIns.create({ attempt, email: address, code, ...more });
  return { client, id: person.id, email: address };
}

const desks = new Map<string, Promise<Program>>();

/** One of the demonstration's staff, with the password that the app on their phone would show. A password works once: so they sign in once. */
export function staff(url: string, outbox: Outbox, role: 'moderator' | 'coordinator' | 'safeguarding' | 'administrator'): Promise<Program> {
  const key = `${url} ${role}`;
  const signing = desks.get(key) ?? signInStaff(url, outbox, `${role}@example.org`);
  desks.set(key, signing);
  return signing;
}

async function signInStaff(url: string, outbox: Outbox, email: string): Promise<Program> {
  const one = await program(url, outbox, '', email);
  await expect(async () => {
    const shown = (await (await fetch(`${url}/demo/second-factor.json`)).json()) as { email: string; password?: string }[];
    const { password = '' } = shown.find((each) => each.email === email) ?? {};
    await one.client.secondFactor.give({ password });
  }).toPass({ timeout: 45_000, intervals: [500, 2000] });
  return one;
}
