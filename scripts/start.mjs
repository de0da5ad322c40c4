import './require-node.mjs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

await install();
await build();

// The server runs in this very process: nothing stands between it and its signals.
const command = process.env['DATABASE_URL'] ? 'serve' : 'demo';
const cli = fileURLToPath(new URL('packages/server/dist/cli.js', root));
process.argv = [process.execPath, cli, command, ...process.argv.slice(2)];
await import(pathToFileURL(cli).href);
