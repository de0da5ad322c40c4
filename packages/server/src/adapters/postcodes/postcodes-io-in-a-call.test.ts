import { createServer, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let service: NodeServer;
const asked: string[] = [];

beforeAll(async () => {
  service = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 200, result: { latitude: 51.526509, longitude: -0.053771 } }));
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  server = await startTestServer({ config: { postcodes: 'postcodes.io', postcodesUrl: `http://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => service.close(resolve));
});

test('many calls at once look a postcode up within their own transactions, and it is asked for outside only until it is known', async () => {
  const preview = () =>
    server.call('/requests/preview', { body: { place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' } } });
  const first = await preview();
  expect(first).toMatchObject({ status: 200, body: { area: { name: expect.any(String) } } });
  const more = await Promise.all(Array.from({ length: 30 }, preview));
  expect(new Set(more.map((answer) => answer.status))).toEqual(new Set([200]));
  expect(asked).toEqual(['/postcodes/E20HL']);
});
