import { fileURLToPath } from 'node:url';

const page = (name) => fileURLToPath(new URL(name, import.meta.url));

export default { build: { rollupOptions: { input: [page('index.html'), page('mocked.html')] } } };
