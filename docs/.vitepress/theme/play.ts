import { down, empty, keepSignIn, mock, offline, refused, signedInAs, slow, type PersonName, type Scenario } from '@goodturn/mock';
import { getResponse, type HttpHandler } from 'msw';

/** The slug that the examples of the contract are about. */
const community = 'tower-hamlets';

/** What a reader may choose to happen, in their words. */
interface Choice {
  readonly name: string;
  readonly words: string;
  readonly plays: readonly Scenario[];
  /** Who is signed in. */
  readonly as?: PersonName;
}

const person = (as: PersonName, words: string): Choice => ({ name: as, words, plays: [signedInAs(as)], as });

export const choices: readonly Choice[] = [
  { name: 'usual', words: 'All is well', plays: [] },
  person('ruth', 'Signed in as Ruth, who asked'),
  person('samira', 'Signed in as Samira, who helps'),
  person('moderator', 'Signed in as a moderator'),
  { name: 'empty', words: 'Nothing is there yet', plays: [empty] },
  { name: 'slow', words: 'Answers take three seconds', plays: [slow] },
  { name: 'refused', words: 'The list is refused', plays: [refused('requests.list', 'too-many-requests')] },
  { name: 'down', words: 'The API is not ready', plays: [down] },
  { name: 'offline', words: 'No call is answered', plays: [offline] },
];

const playing = new Map<string, HttpHandler[]>();

/** Plays the API in this page, from its beginning. @returns what to set on an element: where that API is, and its community */
export function play(name: string): { api: string; community: string } {
  const api = `https://${name}.goodturn.example`;
  if (playing.size === 0) standIn();
  const choice = choices.find((one) => one.name === name);
  playing.set(api, mock({ baseUrl: api, community }, ...(choice?.plays ?? [])));
  if (choice?.as) keepSignIn(choice.as, { baseUrl: api, community });
  return { api, community };
}

/** From now on calls to an API that is played never leave the page; all others do as before. */
function standIn(): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const handlers = playing.get(address.origin);
    if (!handlers) return real(input, init);
    const request = new Request(input, init);
    const answer = await getResponse(handlers, request);
    request.signal.throwIfAborted();
    if (!answer || answer.type === 'error') throw new TypeError('Failed to fetch');
    return answer;
  };
}
