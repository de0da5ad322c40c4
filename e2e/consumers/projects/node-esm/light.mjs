import { createClientWith, requests } from '@goodturn/sdk/light';

const where = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };
try {
  createClientWith({ ...where, timeout: 5000 }, { requests });
  console.log('taken');
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
const { message } = await createClientWith(where, { requests })
  .requests.get('x', { deadlineMs: 1, idempotencyKey: 'two words' })
  .catch((error) => error);
console.log(/idempotencyKey/.test(message) ? message : 'called');
