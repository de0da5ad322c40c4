const { createClient } = require('@goodturn/sdk');
const { operations } = require('@goodturn/contract/operations');
const { GoodturnRequestBoard, version } = require('@goodturn/widgets');

const client = createClient({ baseUrl: process.env.GOODTURN_URL, community: 'tower-hamlets' });
client.requests.list().then(({ items }) => {
  console.log(operations.requests.list.path);
  // A page that is rendered on a server may import the class, though there is no page there.
  console.log(`${GoodturnRequestBoard.name} ${version}`);
  for (const { title } of items) console.log(title);
});
