import { createClientWith, requests } from '@goodturn/sdk/light';

const client = createClientWith({ baseUrl: self.location.origin, community: 'tower-hamlets' }, { requests });
client.requests.list().then(({ items }) => self.postMessage(items.map(({ title }) => title)));
