import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeYamlForPhp } from '../../scripts/checks/php/yaml.js';
import { findPhp } from '../../scripts/php.mjs';
import type { HostPage } from './host-page.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** What PHP prints. */
function printed(script: string, ...given: string[]): string {
  const php = findPhp();
  if (!php) throw new Error('There is no PHP: npm run test:e2e finds or installs one.');
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-php-'));
  try {
    const yaml = join(folder, 'yaml.json');
    writeYamlForPhp(yaml);
    return execFileSync(php, [join(examples, script), ...given], { encoding: 'utf8', env: { ...process.env, GOODTURN_YAML: yaml } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A website on a free port: its page is at `/`, its style sheets where the page says, and 404 everywhere else. */
async function website(answerOf: (path: string, url: string) => string | undefined, policy?: string): Promise<HostPage> {
  let url = '';
  const send = (answer: ServerResponse, path: string): void => {
    const body = answerOf(path, url);
    const type = path === '/' ? 'text/html; charset=utf-8' : 'text/css; charset=utf-8';
    answer.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...(policy && { 'content-security-policy': policy }) });
    answer.end(body);
  };
  const server = createServer((request, answer) => send(answer, new URL(request.url ?? '/', 'http://localhost').pathname));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * A charity's page as the WordPress plugin writes it.
 * @param settings of the plugin
 * @param content with blocks and shortcodes, as an editor saved it
 */
export const wordpressPage = (settings: object, content: string): Promise<HostPage> =>
  website((path, url) => {
    if (path === '/') return printed('wordpress/tests/page.php', url, JSON.stringify(settings), content);
    const asset = /^\/wp-content\/plugins\/goodturn\/assets\/([\w-]+\.css)$/.exec(path)?.[1];
    return asset && readFileSync(join(examples, 'wordpress/goodturn/assets', asset), 'utf8');
  });

/**
 * A council's page as the Drupal module writes it.
 * @param settings of the module
 * @param configuration of the block
 * @param policy its content security policy
 */
export const drupalPage = (settings: object, configuration: object, policy: string): Promise<HostPage> => {
  const answer = (wanted: string) =>
    printed('localgov-drupal/tests/page.php', JSON.stringify(settings), JSON.stringify(configuration), wanted);
  return website((path) => {
    if (path === '/') return answer('page');
    if (path === '/site/goodturn/accent') return answer('accent');
    const asset = /^\/site\/modules\/contrib\/goodturn\/css\/([\w-]+\.css)$/.exec(path)?.[1];
    return asset && readFileSync(join(examples, 'localgov-drupal/goodturn/css', asset), 'utf8');
  }, policy);
};
