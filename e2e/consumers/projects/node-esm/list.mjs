import { empty, mock } from '@goodturn/mock';
import { createClient } from '@goodturn/sdk';
import { createClientWith, requests } from '@goodturn/sdk/light';
import { setupServer } from 'msw/node';

console.log(process.version);
const where = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };
const server = setupServer(...mock(where));
server.listen({ onUnhandledRequest: 'error' });

const whole = createClient({ ...where, validate: 'error' });
for (const { title } of (await whole.requests.list()).items) console.log(title);

server.use(...mock(where, empty));
const light = createClientWith(where, { requests });
console.log(`then ${(await light.requests.list()).items.length}`);
server.close();
