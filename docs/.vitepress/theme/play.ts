import { goodturnHandlers, type Scenario } from '@goodturn/mock';
import { getResponse, type HttpHandler } from 'msw';

/** The slug that the examples of the contract are about. */
const community = 'tower-hamlets';

/** What a reader may choose to happen, in the mock's words and in theirs. */
export const scenarios: readonly { readonly name: Scenario; readonly words: string }[] = [
  { name: 'usual', words: 'All is well' },
  { name: 'empty', words: 'Nothing is there yet' },
  { name: 'slow', words: 'Answers take three seconds' },
  { name: 'refused', words: 'Every call is refused' },
  { name: 'down', words: 'No call is answered' },
];

const playing = new Map<string, HttpHandler[]>();

/** Plays the API in this page. @returns what to set on an element: where that API is, and its community */
export function play(scenario: Scenario): { api: string; community: string } {
  const api = `https://${scenario}.goodturn.example`;
  if (playing.size === 0) standIn();
  playing.set(api, goodturnHandlers({ baseUrl: api, community, scenario }));
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
