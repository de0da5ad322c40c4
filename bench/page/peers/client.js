/** What all peers call the API with: a small client as a careful developer writes one, without anything of Goodturn's own. */
const { api, community } = document.documentElement.dataset;
const base = `${api}/v1/${community}`;
const place = `neighbours ${base}`;
const mostAttempts = 3;

/** What went wrong, with the API's own sentence and its errors by field. */
export class Problem extends Error {
  constructor({ status, detail = 'It did not work. Try again in a moment.', code = '', errors = [] }) {
    super(detail);
    Object.assign(this, { status, code, errors });
  }
}

let signIn = read();
let refreshing;

function read() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? undefined;
  } catch {
    // Storage is blocked or holds something else: the person signs in again.
    return undefined;
  }
}

function keep(value) {
  signIn = value;
  try {
    if (value) localStorage.setItem(place, JSON.stringify(value));
    else localStorage.removeItem(place);
  } catch {
    // Without storage the sign-in lasts as long as the page.
    return;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function attempt(method, path, { body, key, token }) {
  let response;
  try {
    response = await fetch(base + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': `"${key}"` }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new Problem({ status: 0, detail: 'We could not connect. Check your connection and try again.' });
  }
  const answer = response.status === 204 ? undefined : await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw Object.assign(new Problem({ ...answer, status: response.status }), { wait: Number(response.headers.get('retry-after')) * 1000 });
}

async function send(method, path, sent = {}) {
  const repeatable = method === 'GET' || sent.key;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(method, path, sent);
    } catch (problem) {
      if (!repeatable || number === mostAttempts || ![0, 429, 500, 502, 503, 504].includes(problem.status)) throw problem;
      await pause(problem.wait || Math.random() * 300 * 2 ** number);
    }
  }
}

async function refresh() {
  try {
    keep(await send('POST', '/sign-ins/refresh', { body: { refreshToken: signIn.refreshToken } }));
  } catch (problem) {
    if (problem.status === 401) keep(undefined);
    throw problem;
  } finally {
    refreshing = undefined;
  }
}

/** Sends a call as whoever is signed in; a token that has ended is renewed once. */
async function call(method, path, sent) {
  try {
    return await send(method, path, { ...sent, token: signIn?.accessToken });
  } catch (problem) {
    if (problem.status !== 401 || !signIn) throw problem;
    await (refreshing ??= refresh());
    return send(method, path, { ...sent, token: signIn?.accessToken });
  }
}

const queryOf = (query) => {
  const given = Object.entries(query).filter(([, value]) => value);
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

export const isSignedIn = () => signIn !== undefined;
export const listRequests = (query) => call('GET', `/requests${queryOf(query)}`);
export const readCommunity = () => call('GET', '');
export const listAreas = async () =>
  (await call('GET', '/areas')).features
    .map(({ id, properties }) => ({ id, name: properties.name }))
    .sort((one, other) => one.name.localeCompare(other.name));
export const createRequest = (body, key) => call('POST', '/requests', { body, key });
export const sendCode = (email) => send('POST', '/sign-in-codes', { body: { email } });
export const enterCode = async (body) => keep(await send('POST', '/sign-ins', { body }));
export const signOut = async () => {
  await call('DELETE', '/sign-ins/current');
  keep(undefined);
};
