import './require-node.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { docsAreStale } from './docs.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

await install();
await build();

// The server runs in this very process: nothing stands between it and its signals.
const command = process.env['DATABASE_URL'] ? 'serve' : 'demo';
const cli = fileURLToPath(new URL('packages/server/dist/cli.js', root));
process.argv = [process.execPath, cli, command, ...process.argv.slice(2)];
await import(pathToFileURL(cli).href);

// Nobody waits for the docs: until they are built, /docs says so.
if (docsAreStale()) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('scripts/docs.mjs', root))], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
  child.once('close', (code, signal) => {
    if (code === 0) console.log('The docs are built: they are at /docs/.');
    else if (signal === null) console.error(`${said.join('')}\nThe docs were not built, so /docs/ has none: npm run build says why.`);
  });
  process.once('exit', () => child.kill());
}
