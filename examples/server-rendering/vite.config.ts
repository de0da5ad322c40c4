import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Vite writes `%NONCE%` wherever the policy wants a nonce; `server.mjs` puts a fresh one there for every page. */
export default defineConfig({ plugins: [react()], html: { cspNonce: '%NONCE%' } });
