import { parseArgs } from 'node:util';
import { createClient, GoodturnError } from '@goodturn/sdk';

const usage = 'Use: node weekly-report.mjs [--days 7] [--format markdown|csv]';
const dayLong = 24 * 60 * 60 * 1000;

/** A reason to stop that the sentence itself explains. */
class WrongArgument extends Error {}

function argumentsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { days: { type: 'string', default: '7' }, format: { type: 'string', default: 'markdown' } },
    });
    const days = Number(values.days);
    if (!/^\d{1,3}$/.test(values.days) || days < 1 || days > 366) throw new WrongArgument('--days is a number from 1 to 366.');
    if (!['markdown', 'csv'].includes(values.format)) throw new WrongArgument('--format is markdown or csv.');
    return { days, format: values.format };
  } catch (error) {
    throw error instanceof WrongArgument ? error : new WrongArgument(error.message, { cause: error });
  }
}

/** The requests that were posted since then and are done. The API tells nobody but those concerned on which day a request was done. */
async function doneSince(goodturn, start) {
  const done = [];
  // Newest first, so the rest need not be read once one is too old.
  for await (const request of goodturn.requests.list({ status: 'done', sort: 'newest', limit: 50 })) {
    if (new Date(request.postedAt) < start) break;
    done.push(request);
  }
  return done;
}

/** How many there are of each name, the most first. */
function countBy(items, nameOf) {
  const counts = new Map();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b));
}

async function report(goodturn, days) {
  const now = new Date();
  const [community, done] = await Promise.all([goodturn.communities.get(), doneSince(goodturn, new Date(now - days * dayLong))]);
  const names = new Map(community.categories.map(({ id, names }) => [id, names.en]));
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: community.timeZone });
  return {
    community: community.name,
    from: day.format(now - days * dayLong),
    until: day.format(now),
    open: community.counts.openRequests,
    goodTurns: community.counts.goodTurns,
    done: done.length,
    kinds: countBy(done, ({ category }) => names.get(category) ?? category),
    areas: countBy(done, ({ area }) => area.name),
  };
}

const table = (heading, rows) => ['', `| ${heading} | Done |`, '| --- | ---: |', ...rows.map(([name, count]) => `| ${name} | ${count} |`)];

const asMarkdown = ({ community, from, until, open, goodTurns, done, kinds, areas }) =>
  [
    `# Good turns in ${community}`,
    '',
    `- Asked since ${from} and done by ${until}: ${done}`,
    `- Open now: ${open}`,
    `- Good turns done since January: ${goodTurns}`,
    ...(done > 0 ? [...table('Kind of help', kinds), ...table('Area', areas)] : []),
  ].join('\n');

const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

const asCsv = ({ community, from, until, open, goodTurns, done, kinds, areas }) =>
  [
    ['what', 'name', 'count'],
    ['done', `${community}, asked since ${from} and done by ${until}`, done],
    ['open', community, open],
    ['good turns since January', community, goodTurns],
    ...kinds.map(([name, count]) => ['done by kind of help', name, count]),
    ...areas.map(([name, count]) => ['done by area', name, count]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\n');

const baseUrl = process.env.GOODTURN_URL ?? 'http://localhost:8080';
const community = process.env.GOODTURN_COMMUNITY ?? 'tower-hamlets';

try {
  const { days, format } = argumentsOf(process.argv.slice(2));
  const goodturn = createClient({ baseUrl, community });
  const facts = await report(goodturn, days);
  console.log(format === 'csv' ? asCsv(facts) : asMarkdown(facts));
} catch (error) {
  if (error instanceof WrongArgument) console.error(`${error.message}\n${usage}`);
  else if (error.code === 'community-not-found') console.error(`There is no community “${community}” at ${baseUrl}.`);
  else if (error instanceof GoodturnError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
