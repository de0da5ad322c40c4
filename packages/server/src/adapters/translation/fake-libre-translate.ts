import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A few words of each language: enough to see that something was translated, and never mistaken for a translation. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { help: 'مساعدة', garden: 'حديقة', dog: 'كلب', house: 'بيت', book: 'كتاب', water: 'ماء', letter: 'رسالة' },
  bn: { help: 'সাহায্য', garden: 'বাগান', dog: 'কুকুর', house: 'বাড়ি', book: 'বই', water: 'পানি', letter: 'চিঠি' },
  cy: { help: 'cymorth', garden: 'gardd', dog: 'ci', house: 'tŷ', book: 'llyfr', water: 'dŵr', letter: 'llythyr' },
  en: {},
  es: { help: 'ayuda', garden: 'jardín', dog: 'perro', house: 'casa', book: 'libro', water: 'agua', letter: 'carta' },
  fr: { help: 'aide', garden: 'jardin', dog: 'chien', house: 'maison', book: 'livre', water: 'eau', letter: 'lettre' },
  it: { help: 'aiuto', garden: 'giardino', dog: 'cane', house: 'casa', book: 'libro', water: 'acqua', letter: 'lettera' },
  pl: { help: 'pomoc', garden: 'ogród', dog: 'pies', house: 'dom', book: 'książka', water: 'woda', letter: 'list' },
  pt: { help: 'ajuda', garden: 'jardim', dog: 'cão', house: 'casa', book: 'livro', water: 'água', letter: 'carta' },
  so: { help: 'caawimo', garden: 'beer', dog: 'eey', house: 'guri', book: 'buug', water: 'biyo', letter: 'warqad' },
  zh: { help: '帮助', garden: '花园', dog: '狗', house: '房子', book: '书', water: '水', letter: '信' },
};

/** What the fake names itself on screens. */
export const fakeProvider = 'the demo’s word list';

export interface FakeLibreTranslate {
  readonly url: string;
  /** Bodies of `/translate`, in the order in which they came. */
  readonly asked: { q: string[]; source: string; target: string; format: string; api_key?: string }[];
  /** How it answers from now on. */
  mood: 'well' | 'busy' | 'page' | 'nonsense' | 'silent';
  close(): Promise<void>;
}

/**
 * An HTTP server on this machine that answers as LibreTranslate does, from a list of words: `GET /languages`,
 * `POST /translate`. Each translation begins with “[demo]”.
 * @param needs key that calls must have, and the most characters of a text, as the real one can be told
 */
export async function fakeLibreTranslate(needs: { key?: string; characters?: number } = {}): Promise<FakeLibreTranslate> {
  const server = createServer((request, response) => {
    answer(fake, needs, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It serves its own process, and does not keep it alive.
  server.unref();
  const fake: FakeLibreTranslate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

async function answer(
  fake: FakeLibreTranslate,
  needs: { key?: string; characters?: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const say = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (fake.mood === 'silent') return;
  if (fake.mood === 'busy') return void say(429, { error: 'Slowdown: 60 per 1 minute' });
  if (fake.mood === 'page') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
  if (fake.mood === 'nonsense') return void say(200, { translatedText: 12 });
  const targets = Object.keys(words);
  if (request.method === 'GET' && request.url === '/languages')
    return void say(
      200,
      targets.map((code) => ({ code, name: new Intl.DisplayNames(['en'], { type: 'language' }).of(code), targets })),
    );
  if (request.method !== 'POST' || request.url !== '/translate') return void say(404, { error: 'Not found' });

  let text = '';
  for await (const chunk of request) text += String(chunk);
  const asked = JSON.parse(text) as FakeLibreTranslate['asked'][number];
  fake.asked.push(asked);
  if (needs.key !== undefined && asked.api_key !== needs.key) return void say(403, { error: 'Invalid API key' });
  const list = words[asked.target];
  if (!list) return void say(400, { error: `${asked.target} is not supported` });
  const characters = asked.q.reduce((sum, one) => sum + one.length, 0);
  if (needs.characters !== undefined && characters > needs.characters)
    return void say(400, { error: `Invalid request: request (${characters}) exceeds text limit (${needs.characters})` });
  say(200, {
    translatedText: asked.q.map((one) => `[demo] ${one.replace(/\p{Letter}+/gu, (word) => list[word.toLowerCase()] ?? word)}`),
    detectedLanguage: asked.q.map(() => ({ confidence: 90, language: 'en' })),
  });
}
