import { readFileSync } from 'node:fs';

/** What journeys in a browser hold to be so: docs and tests read the same file. */
export const readFacts = () => JSON.parse(readFileSync(new URL('../../docs/facts.json', import.meta.url), 'utf8'));

const filled = (text) => text.replaceAll('{goodturn}', 'https://goodturn.example').replaceAll('{community}', 'tower-hamlets');
const block = (directives) =>
  `\`\`\`http\nContent-Security-Policy: ${Object.entries(directives)
    .map(([name, value]) => `${name} ${filled(value)}`)
    .join('; ')}\n\`\`\``;

/** The parts of docs/privacy.md that tests hold, by the name of their marker. */
export function printFacts({ policies, needed, cookies, requests, storage }) {
  if (cookies.length > 0) throw new Error('The board sets a cookie now: say which, and until when.');
  return {
    'policy elsewhere': [block(policies.elsewhere), ...Object.entries(needed).map(([name, what]) => `- \`${name}\` ${what}.`)]
      .join('\n\n')
      .replaceAll('.\n\n-', '.\n-'),
    'policy with trusted types': block(policies.trustedTypes),
    'policy with named types': block(policies.namedTypes),
    'policy with shared types': block(policies.sharedTypes),
    'policy of one site': block(policies.sameSite),
    requests: [
      '| address | what | when |',
      '|---|---|---|',
      ...requests.map(({ path, what, when }) => `| \`${filled('{goodturn}')}${path}\` | ${what} | ${when} |`),
    ].join('\n'),
    storage: [
      '| what | where | its key | until |',
      '|---|---|---|---|',
      ...storage.map(({ what, where, key, until }) => `| ${what} | \`${where}\` | \`${filled(key)}\` | ${until} |`),
    ].join('\n'),
  };
}
