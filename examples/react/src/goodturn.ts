import { createClient } from '@goodturn/sdk';

export const api = import.meta.env.VITE_GOODTURN_URL ?? 'http://localhost:8080';
export const community = import.meta.env.VITE_GOODTURN_COMMUNITY ?? 'tower-hamlets';

/** Shares its sign-in with every Goodturn element of the page that has the same address. */
export const goodturn = createClient({ baseUrl: api, community });
