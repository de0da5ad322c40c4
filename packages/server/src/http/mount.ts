import { isRefusedToSuspended, type ContractEntry } from '@goodturn/contract';
import { guardianSentence, needsGuardian } from '../features/volunteers/rules.js';
import * as z from 'zod/mini';
import { isUniqueViolation } from '../database/source.js';
import { answerOf, type Outcome } from './answer.js';
import { bearerToken, personOf, prove } from './authentication.js';
import { bestLanguage } from './answer-headers.js';
import { ProblemError, type Answer, type Call, type CallContext, type CommunityRecord, type PersonRecord } from './handler.js';
import { beginOnce, inProgress, keepCall, readKey, type CallKey } from './idempotency.js';
import { readBody, readQuery, readText } from './input.js';
import type { AppParts } from './parts.js';
import type { Arrival, Mounted } from './routes.js';
import { suspendedSentence } from '../features/people/rules.js';
import { mayCall, secondFactorSentence, staffSentence } from '../features/staff/rules.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Runs one operation: limits, token, input, one transaction, answer. @throws ProblemError */
export async function run(mounted: Mounted, arrival: Arrival, parts: AppParts): Promise<Response> {
  const { entry } = mounted;
  const { request, community, now, origin } = arrival;
  const { services, limiter } = parts;
  const writes = entry.operation.method !== 'GET';

  await limiter.ofAddress(arrival.address);
  if (mounted.name === 'signIns.sendCode') await limiter.codesOfAddress(arrival.address);
  const token = bearerToken(request.headers.get('authorization'));
  const proof = token === undefined ? undefined : await prove(token, community, origin, { services, hostTokens: parts.hostTokens, now });
  if (!proof && entry.operation.who !== 'anyone') throw new ProblemError('signed-out', { detail: 'Sign in first.' });
  if (proof?.kind === 'own') await limiter.ofPerson(proof.claims.personId, writes);

  const { community: _, id, ...others } = arrival.params;
  if (id !== undefined && !uuid.test(id)) throw new ProblemError('not-found');
  const params = id === undefined ? others : { ...others, id: id.toLowerCase() };
  const key = entry.operation.key ? readKey(request.headers.get('idempotency-key')) : undefined;
  const query = readQuery(entry, arrival.url.searchParams);
  const text = entry.body ? await readText(request) : '';

  const outcome = await parts.database.transact(
    { communityId: community.id, personId: proof?.kind === 'own' ? proof.claims.personId : undefined, now },
    async (transaction) => {
      const context: CallContext = {
        community,
        person: proof && (await personOf(proof, community, transaction, services, now)),
        language: bestLanguage(request.headers.get('accept-language'), community.settings.languages),
        now,
        requestId: arrival.requestId,
        origin,
        address: arrival.address,
        transaction,
        services,
      };
      if (proof?.kind === 'host' && context.person) await limiter.ofPerson(context.person.id, writes);
      allow(entry, context.person, community);
      const call = { ...context, params, query, body: readBody(entry, request.headers.get('content-type'), text) } as Call<unknown>;
      if (key === undefined || !context.person) return keepingChanges(() => mounted.handler(call));
      return once(
        { communityId: community.id, personId: context.person.id, method: entry.operation.method, path: arrival.url.pathname, key },
        call,
        mounted,
        parts,
      );
    },
  );
  if (outcome instanceof ProblemError) throw outcome;
  return answerOf(mounted, outcome, { arrival, signedIn: token !== undefined, body: checkedBody(mounted, outcome.body) });
}

/** A problem that is to keep what was written becomes an answer here, so that the transaction ends well. */
async function keepingChanges(work: () => Promise<Answer<unknown>>): Promise<Outcome | ProblemError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && error.keepChanges) return error;
    throw error;
  }
}

/** Does a keyed call, or reads again what it was about when it was done before. */
async function once(key: CallKey, call: Call<unknown>, mounted: Mounted, parts: AppParts): Promise<Outcome | ProblemError> {
  const earlier = await beginOnce(call.transaction, key, call.body, call.now);
  if (earlier) {
    const body = earlier.resource ? await parts.readers[earlier.resource.kind](call, earlier.resource.id) : undefined;
    return { body, status: earlier.status, replayed: true };
  }
  const outcome = await keepingChanges(() => mounted.handler(call));
  if (outcome instanceof ProblemError) return outcome;
  if (mounted.entry.output && !outcome.resource) throw new Error(`${mounted.name} takes a key and does not say what a replay reads again.`);
  try {
    await keepCall(call.transaction, key, call.body, { status: mounted.entry.operation.status, resource: outcome.resource }, call.now);
  } catch (error) {
    throw isUniqueViolation(error, 'idempotency_records_pkey') ? inProgress() : error;
  }
  return outcome;
}

/** @throws ProblemError signed-out, suspended, adults-only, second-factor-needed, not-allowed */
function allow(entry: ContractEntry, person: PersonRecord | undefined, community: CommunityRecord): void {
  const { who } = entry.operation;
  if (who === 'anyone') return;
  if (!person) throw new ProblemError('signed-out');
  if (person.suspended && isRefusedToSuspended(entry.operation))
    throw new ProblemError('suspended', { detail: suspendedSentence(community) });
  if (needsGuardian(person) && isRefusedToSuspended(entry.operation) && entry.operation.beforeGuardian !== true)
    throw new ProblemError('guardian-needed', { detail: guardianSentence });
  if (who === 'adult' && !person.adult)
    throw new ProblemError('adults-only', { detail: 'Only people of 18 or over may ask or offer, for now. You can go on reading.' });
  if (!mayCall(who, person) && mayCall(who, { roles: person.rolesWaiting ?? [] }))
    throw new ProblemError('second-factor-needed', { detail: secondFactorSentence(person) });
  if (!mayCall(who, person)) throw new ProblemError('not-allowed', { detail: staffSentence(who) });
}

/** The answer as the contract has it: what the contract does not name is left out. @throws Error when it is not what was promised */
function checkedBody(mounted: Mounted, body: unknown): unknown {
  if (!mounted.entry.output) return undefined;
  const quick = mounted.readAnswer?.(body);
  if (quick) return quick.data;
  const parsed = z.safeParse(mounted.entry.output, body);
  if (parsed.success) return parsed.data;
  throw new ContractBreach(
    mounted.name,
    parsed.error.issues.map((issue) => issue.path.map(String).join('.')),
  );
}

/** A handler gave an answer that the contract does not allow: names the operation and the fields, never their values. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
  constructor(
    readonly operation: string,
    readonly fields: readonly string[],
  ) {
    super(`The answer of ${operation} breaks the contract at ${fields.join(', ')}.`);
  }
}
