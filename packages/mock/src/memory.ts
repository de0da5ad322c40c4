import { everyOperation, type DescribedOperation } from '@goodturn/contract/examples';
import type { Asked, SomeExample } from './choose.js';

/** Anything with an id: a request, an offer, a message, a block. */
export type Thing = { readonly [name: string]: unknown; readonly id: string };

/** Where what a call makes is listed from then on, by the names of the operations. */
const listedIn: Readonly<Record<string, readonly string[]>> = {
  'requests.create': ['requests.list'],
  'offers.create': ['offers.list', 'offers.listForRequest'],
  'offers.sendMessage': ['offers.listMessages'],
  'requests.block': ['safety.listBlocks'],
  'offers.block': ['safety.listBlocks'],
  'organisations.block': ['safety.listBlocks'],
  'organisations.create': ['organisations.list'],
  'opportunities.create': ['opportunities.list'],
  'bookings.create': ['bookings.list'],
  'bookings.apply': ['bookings.list'],
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'id') === 'string';
const itemsOf = (value: unknown): Thing[] | undefined => {
  const items: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'items') : undefined;
  // A list of what has no id of its own, as suggestions, is answered as it stands.
  return Array.isArray(items) && items.every(isThing) ? items : undefined;
};
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The things of the examples as they are first shown, by id. */
const firstShown = new Map<string, Thing>();
for (const { operation, examples } of everyOperation) {
  const shown = operation.method === 'GET' ? examples.filter(({ status }) => status < 400) : [];
  for (const thing of shown.flatMap(({ answer }) => itemsOf(answer) ?? (isThing(answer) ? [answer] : [])))
    if (!firstShown.has(thing.id)) firstShown.set(thing.id, thing);
}

/** A value with what was sent in its place: parts of an object one by one, unless it is of another kind. */
function replaced(before: unknown, sent: unknown): unknown {
  const parts = [before, sent].every((value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value));
  return parts ? { ...(before as object), ...(sent as object) } : sent;
}

/** What was made, moved and ended since the mock was made: each later answer shows it so. */
export class Memory {
  readonly #latest = new Map<string, Thing>();
  readonly #made = new Map<string, string[]>();
  readonly #ended = new Set<string>();

  /** Shows a thing like this wherever it is answered, or in the place of another one's id. */
  keep(thing: object & { readonly id: string }, id = thing.id): void {
    this.#latest.set(id, { ...thing });
  }

  /** What an operation answers with an example, now that all this has happened; a call that makes or moves something is remembered. */
  answer(described: DescribedOperation, example: SomeExample, asked: Asked): unknown {
    const { operation, resource, name } = described;
    const full = `${resource}.${name}`;
    const id = typeof asked.params['id'] === 'string' ? asked.params['id'] : undefined;
    if (operation.method === 'DELETE' && id) this.#ended.add(id);
    if (operation.method === 'GET') return this.#read(full, example, asked, id);
    if (operation.method === 'PATCH' && isThing(example.answer))
      return this.#change(described, example.answer, { inExample: example.body, sent: asked.body, id });
    const said = this.#said(described, example, asked);
    if (!isThing(said)) return this.#signedIn(said);
    if (full in listedIn) return this.#make(full, said, id);
    return said.id === (example.params?.['id'] ?? said.id) ? this.#move(said, id ?? said.id) : said;
  }

  /** The example's answer in the caller's words: what was sent otherwise than in the example is answered as it was sent. */
  #said(
    { output, operation: { method, status } }: DescribedOperation,
    { answer, body: exampleBody }: SomeExample,
    { body }: Asked,
  ): unknown {
    const asks = method === 'POST' && status === 200;
    if (typeof answer !== 'object' || answer === null || typeof body !== 'object' || body === null || (asks && isThing(answer)))
      return answer;
    const inExample = (exampleBody ?? {}) as Readonly<Record<string, unknown>>;
    const sent = Object.entries(body).filter(([name, value]) => !same(value, inExample[name]));
    // What is only asked about, such as a part of a request, is answered about that part.
    const unsaid = asks ? Object.keys(inExample).filter((name) => !(name in body)) : [];
    const said: Record<string, unknown> = { ...answer };
    for (const [name, value] of sent) said[name] = replaced(said[name], value);
    for (const name of unsaid) delete said[name];
    const known = output?.safeParse(said);
    return known?.success ? known.data : answer;
  }

  /** A sign-in is of the person who is remembered. */
  #signedIn(said: unknown): unknown {
    const person: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'person') : undefined;
    return isThing(person) ? { ...(said as object), person: this.#latest.get(person.id) ?? person } : said;
  }

  /** A thing that is new: with an id of its own, and of what its path names. */
  #make(full: string, said: Thing, parent: string | undefined): Thing {
    const of = ['requestId', 'offerId'].find((name) => name in said);
    const thing = { ...said, id: crypto.randomUUID(), ...(of && parent && { [of]: parent }) };
    this.keep(thing);
    for (const list of listedIn[full] ?? []) this.#made.set(list, [...(this.#made.get(list) ?? []), thing.id]);
    return thing;
  }

  /** What was sent is changed about the one that was asked for, and nothing that only the example sent. */
  #change(
    { output }: DescribedOperation,
    said: Thing,
    { inExample, sent, id = said.id }: { readonly inExample: unknown; readonly sent: unknown; readonly id: string | undefined },
  ): Thing {
    const thing = this.#move(said, id, Object.keys(inExample ?? {}));
    const parts = Object.entries(sent ?? {}).map(([name, value]): [string, unknown] => [name, replaced(thing[name], value)]);
    const changed = { ...thing, ...Object.fromEntries(parts) };
    // What the API works out from what was sent, such as which categories are in use, is answered as in the example.
    const known = output?.safeParse(changed).success === false ? said : changed;
    this.keep(known, id);
    return known;
  }

  /** What the example changes about its own thing is changed about the one that was asked for, `besides` some of its fields. */
  #move(said: Thing, id: string, besides: readonly string[] = []): Thing {
    const before = firstShown.get(said.id);
    const thing = this.#latest.get(id) ?? firstShown.get(id);
    if (!thing) return said;
    const changes = Object.entries(said).filter(([name, value]) => !besides.includes(name) && !same(value, before?.[name]));
    const moved = { ...thing, ...Object.fromEntries(changes) };
    this.keep(moved, id);
    return moved;
  }

  #read(full: string, example: SomeExample, asked: Asked, id: string | undefined): unknown {
    const { answer } = example;
    const items = itemsOf(answer);
    if (!items) {
      if (!isThing(answer)) return answer;
      const asExample = id === undefined || answer.id === id ? answer : firstShown.get(id);
      return this.#now(this.#latest.get(id ?? answer.id) ?? asExample ?? answer);
    }
    const made = (this.#made.get(full) ?? []).flatMap((one) => this.#latest.get(one) ?? []);
    const ofParent = made.filter((thing) => [thing['requestId'], thing['offerId'], undefined].includes(id));
    const before = items.map((item) => ({ ...item, ...this.#latest.get(item.id) }));
    const all = full === 'offers.listMessages' ? [...before, ...ofParent] : [...ofParent.toReversed(), ...before];
    return {
      ...(answer as object),
      items: all.filter((thing) => !this.#ended.has(thing.id) && agrees(full, thing, asked.query)).map((thing) => this.#now(thing)),
    };
  }

  /** A request with the caller's own offer on it, and the caller's offer with its request. */
  #now(thing: Thing): Thing {
    const requestId = thing['requestId'];
    if (thing['mine'] === true && typeof requestId === 'string')
      return { request: this.#latest.get(requestId) ?? firstShown.get(requestId), ...thing };
    const offer = [...this.#latest.values()].findLast(({ requestId, mine }) => requestId === thing.id && mine === true);
    if (!offer || !('helpersWanted' in thing)) return thing;
    return { ...thing, you: { asker: false, offer: { id: offer.id, status: offer['status'] } } };
  }
}

/** Whether a list's filters let a thing in; a board without filters has what is open. */
function agrees(full: string, thing: Thing, query: URLSearchParams): boolean {
  if (full !== 'requests.list') return true;
  const status = query.get('status') ?? (query.has('mine') ? thing['status'] : 'open');
  return thing['status'] === status && thing['category'] === (query.get('category') ?? thing['category']);
}
