import { empty, mock } from '@goodturn/mock';
import { setupWorker } from 'msw/browser';

const where = { baseUrl: 'https://goodturn.example', community: 'tower-hamlets' };
const worker = setupWorker(...(location.search === '?empty' ? mock(where, empty) : mock(where)));

// The board asks as soon as it is defined, so the mock has to be there before.
await worker.start({ serviceWorker: { url: './mockServiceWorker.js' }, quiet: true });
await import('@goodturn/widgets/request-board/define');
