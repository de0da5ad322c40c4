import { createClient, GoodturnError } from '@goodturn/sdk';

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const when = ({ kind, date }) => (date ? `${kind} ${days.format(new Date(date))}` : 'any day');

try {
  const goodturn = createClient({
    baseUrl: process.env.GOODTURN_URL ?? 'http://localhost:8080',
    community: process.env.GOODTURN_COMMUNITY ?? 'tower-hamlets',
  });
  const [category] = process.argv.slice(2);
  for await (const request of goodturn.requests.list({ limit: 50, ...(category && { category }) })) {
    const helpers = `${request.helpersMatched} of ${request.helpersWanted} found`;
    console.log([request.title, request.area.name, when(request.timing), `${request.minutes} minutes`, helpers].join(' · '));
  }
} catch (error) {
  if (!(error instanceof GoodturnError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
