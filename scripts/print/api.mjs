import { bundled } from './bundled.mjs';

/** The contract as it is in the source now, whether or not it has been built. */
export const readContract = () =>
  bundled(
    'packages/contract',
    `export { everyOperation } from '@goodturn/contract/examples'; export { limits, mediaTypeOf, noteOf, problemNotes, problems, problemsOf } from '@goodturn/contract'; export { toJSONSchema } from 'zod/mini';`,
  );

const who = {
  anyone: 'anyone, signed in or not',
  person: 'a person who is signed in',
  adult: 'a person who is signed in and said that they are 18 or over',
  staff: 'anybody of the staff',
  coordinator: 'a coordinator, of the community or of one organisation: then what is of theirs',
  'safeguarding-lead': 'a safeguarding lead',
  administrator: 'an administrator',
  moderator: 'a moderator of the community',
};
/** Resources in the order of the menu, with their titles. */
export const titles = {
  communities: 'Community',
  settings: 'Settings of a community',
  areas: 'Areas',
  signIns: 'Sign-in',
  me: 'Me',
  requests: 'Requests',
  offers: 'Offers and messages',
  organisations: 'Organisations',
  opportunities: 'Opportunities and sessions',
  bookings: 'Bookings',
  people: 'People',
  queue: 'Queue',
  checkIns: 'Check-ins',
  safeguardingCases: 'Safeguarding cases',
  safety: 'Blocks and reports',
  checks: 'Checks',
  references: 'References of volunteers',
  staff: 'Staff',
  secondFactor: 'One-time passwords of staff',
  volunteers: 'Volunteer profiles',
  equalityAnswers: 'Equality answers',
  suggestions: 'Suggestions for volunteers',
};

export const cell = (text) => text.replaceAll('|', '\\|');
export const code = (text) => `\`${text}\``;

/** A schema in words: `text, 1 to 100 characters`. */
function inWords(schema) {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(value)).join(', ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map(inWords))].join(' or ');
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return 'id (UUID)';
      if (schema.format === 'date') return 'day, `YYYY-MM-DD`';
      if (schema.format === 'date-time') return 'instant, ISO 8601 with offset';
      if (schema.maxLength === undefined) return 'text';
      return `text, ${schema.minLength ? 'needed, ' : ''}at most ${schema.maxLength} characters`;
    case 'integer':
    case 'number':
      if (Math.abs(schema.maximum ?? Infinity) > 1e9) return 'number';
      return `whole number, ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `list${schema.maxItems ? ` of at most ${schema.maxItems}` : ''}`;
    default:
      return 'object';
  }
}

/** One row for each field, with its way in front: `place.postcode`. */
function rows(schema, path = '', always = true) {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices?.every((choice) => choice.properties))
    return choices.flatMap((choice) => {
      const kind = choice.properties.kind ?? choice.properties.type;
      return rows(choice, path, always).map((row) => ({ ...row, only: row.only ?? kind?.const }));
    });
  if (schema.allOf) return schema.allOf.flatMap((part) => rows(part, path, always));
  if (schema.type === 'array' && schema.items) return rows(schema.items, `${path}[]`, always);
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const way = path ? `${path}.${name}` : name;
    const row = { way, what: inWords(part), always: schema.required?.includes(name) ?? false };
    return [row, ...rows(part, way, row.always)];
  });
}

function table(schema) {
  const all = rows(schema);
  if (all.length === 0) return 'None: leave the body out, or send `{}`.';
  const merged = new Map();
  for (const row of all) {
    const key = `${row.way}\n${row.what}\n${row.always}`;
    const known = merged.get(key);
    if (known) known.only = known.only && row.only ? `${known.only}, ${row.only}` : undefined;
    else merged.set(key, { ...row });
  }
  const lines = [...merged.values()].map(
    ({ way, what, always, only }) =>
      `| ${code(way)} | ${cell(what)}${only && code(JSON.stringify(only)) !== what ? ` (with ${code(only)})` : ''} | ${always ? 'always' : 'optional'} |`,
  );
  return ['| field | what | given |', '|---|---|---|', ...lines].join('\n');
}

/** How a page names an operation: its address below that of the community. */
export const headingOf = ({ method, path }) => code(`${method} ${path.replace('/{community}', '') || '/'}`);

/** The part after # that an operation's heading gets. */
const anchor = ({ operation }) =>
  `${operation.method}${operation.path.replace('/{community}', '')}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** JSON as a block; a long one is folded away, so that the next operation is in sight. */
function json(value) {
  const text = JSON.stringify(value, null, 2);
  const block = `\`\`\`json\n${text}\n\`\`\``;
  const lines = text.split('\n').length;
  return lines > 60 ? `<details><summary>${lines} lines</summary>\n\n${block}\n\n</details>` : block;
}

/** The table of an answer, or where the same answer stands already. */
function answerOf(output, link, printed, shown) {
  const first = shown.get(output);
  if (first) return [`Answer: as of ${first}.`];
  shown.set(output, link);
  return ['Answer:', table(printed(output))];
}

function section({ resource, operation, query, body, output, examples }, { mediaTypeOf, noteOf, problems, toJSONSchema }, shown) {
  const heading = headingOf(operation);
  const [example] = examples;
  const printed = (schema) => toJSONSchema(schema, { io: 'input' });
  const wanted = new Set(noteOf(operation).problems);
  const path = operation.path.replace(/\{(\w+)\}/g, (all, name) =>
    name === 'community' ? 'tower-hamlets' : (example.params?.[name] ?? all),
  );
  const search = new URLSearchParams(Object.entries(example.query ?? {}).map(([name, value]) => [name, String(value)])).toString();
  return [
    `## ${heading}`,
    `${noteOf(operation).summary}.`,
    [
      `- Who: ${who[operation.who]}.`,
      `- Answers: ${operation.status}${mediaTypeOf(operation) === 'application/json' ? '' : `, as ${code(mediaTypeOf(operation))}`}.`,
      ...(operation.key ? ['- Needs an `Idempotency-Key`.'] : []),
      ...(wanted.size > 0
        ? [
            `- Problems of its own: ${[...wanted].map((one) => `[${code(one)}](../problems.md#${one}) (${problems[one].status})`).join(', ')}.`,
          ]
        : []),
    ].join('\n'),
    ...(query ? ['Query:', table(printed(query))] : []),
    ...(body ? ['Body:', table(printed(body))] : []),
    ...(output ? answerOf(output, `[${heading}](${resource}.md#${anchor({ operation })})`, printed, shown) : []),
    `Example: ${example.name.charAt(0).toLowerCase()}${example.name.slice(1)}.`,
    `\`\`\`http\n${operation.method} /v1${path}${search ? `?${search}` : ''}\n\`\`\``,
    ...(example.body === undefined ? [] : [json(example.body)]),
    ...(example.answer === undefined ? [] : [`answers ${example.status}:`, json(example.answer)]),
  ].join('\n\n');
}

const printedFrom = '<!-- Printed from packages/contract by `node scripts/print-reference.mjs`. Change the contract, not this file. -->';

/** A page for each resource, and one for what holds in all operations: path below docs/ and Markdown. */
export function printApi(contract) {
  const { everyOperation, limits, problemsOf } = contract;
  const shown = new Map();
  const problemsWhere = (test) => {
    const lists = everyOperation.filter(({ operation }) => test(operation)).map(({ operation }) => problemsOf(operation, []));
    return lists[0].filter((one) => lists.every((list) => list.includes(one)));
  };
  const named = (list) => list.map((one) => `[${code(one)}](../problems.md#${one})`).join(', ');
  const always = problemsWhere(() => true);
  const also = (test, besides = []) => named(problemsWhere(test).filter((one) => !always.includes(one) && !besides.includes(one)));
  const operationsOf = (resource) => everyOperation.filter((described) => described.resource === resource);
  const index = [
    '# The API',
    printedFrom,
    'Everything is JSON in camelCase under `/v1/{community}`, where `{community}` is the slug of a community, such as `tower-hamlets`. The same as a machine reads it is at `/openapi.json` of every Goodturn (OpenAPI 3.1).',
    '## Every operation',
    [
      '| operation | what it does | who |',
      '|---|---|---|',
      ...Object.keys(titles).flatMap((resource) =>
        operationsOf(resource).map((described) => {
          const { operation } = described;
          return `| [${headingOf(operation)}](${resource}.md#${anchor(described)}) | ${contract.noteOf(operation).summary} | ${{ anyone: 'anyone', person: 'signed in', adult: 'adults', staff: 'staff', moderator: 'moderators', coordinator: 'coordinators', 'safeguarding-lead': 'safeguarding leads', administrator: 'administrators' }[operation.who]} |`;
        }),
      ),
    ].join('\n'),
    '## In all operations',
    [
      '- **Who is calling**: `Authorization: Bearer <access token>`, from a sign-in. An operation for anyone needs none.',
      '- **Idempotency**: where an operation needs an `Idempotency-Key`, send a new random one (a UUID) for each thing that a person does, and the same one when you try again. A replay does nothing twice and carries `Idempotency-Replayed: true`. The order of a body’s fields does not matter; another body is refused.',
      '- **Lists**: `{ "items": […], "nextCursor": "…" }`. Give `nextCursor` back as `cursor`; it is absent on the last page. Do not look into it.',
      '- **What you send** is strict: an unknown field, or a parameter that is given twice, is refused and named. **What you get** may grow: ignore fields that you do not know, and expect new words where a page lists words, such as a new `status`.',
      '- **Days** are `YYYY-MM-DD` and times `HH:MM`, both in the community’s time zone. Instants are ISO 8601 with offset. Durations and distances carry their unit in the name: `minutes`, `metres`.',
      '- **What is read without a token** carries an `ETag` and may be kept for 30 seconds: send it as `If-None-Match`, and an answer that has not changed is a 304 without a body.',
      '- **What you may not see** answers 404, as if it were not there. What you see but may not do answers 403.',
      '- **Text** is cut of outer spaces, control characters and the marks of Unicode that turn words round (U+202A–U+202E, U+2066–U+2069). Text of spaces alone counts as empty.',
      `- **A body** may have ${limits.bodyBytes / 1024} KB.`,
    ].join('\n'),
    '## Problems',
    'A refusal is `application/problem+json` (RFC 9457). `code` is what programs go by, `type` is the address of its entry in [Problems](../problems.md), `detail` is a sentence for a person, and `requestId` is what to quote to whoever runs the Goodturn. With `invalid-input`, `errors` says what is wrong with each part: `pointer` is a JSON Pointer into the body (`#/place/postcode`), or `?name` for a query parameter.',
    `Any operation may answer ${named(always)}. Besides those and its own,`,
    [
      `- one for people who are signed in may answer ${also(({ who, method }) => who === 'person' && method === 'GET')};`,
      `- one for adults ${also(({ who }) => who === 'adult')};`,
      `- one for staff ${also(({ who, method }) => !['anyone', 'person', 'adult'].includes(who) && method === 'GET')};`,
      `- one with a body ${also(({ method, who }) => who === 'anyone' && method === 'POST')};`,
      `- one that needs an \`Idempotency-Key\` also ${also(({ key }) => key, ['signed-out', 'malformed-json', 'unsupported-media-type', 'too-large'])}.`,
    ].join('\n'),
  ].join('\n\n');
  const pages = Object.entries(titles).map(([resource, title]) => [
    `api/${resource}.md`,
    [
      `# ${title}`,
      printedFrom,
      'Each address below stands under `/v1/{community}`. What holds for every operation is in [In all operations](index.md#in-all-operations).',
      ...operationsOf(resource).map((described) => section(described, contract, shown)),
    ].join('\n\n'),
  ]);
  return new Map([['api/index.md', index], ...pages]);
}

/** What each problem means and what to do, each with an anchor of its own: the `type` of a problem leads to it. */
export function printProblems({ problems, problemNotes }) {
  return [
    '# Problems',
    printedFrom,
    'When Goodturn cannot do what was asked, it answers with a problem: JSON with a `code` that programs go by and a `detail` that a person can read. Its `type` is the address of one of the headings below. How a problem looks on the wire is in [the API](api/index.md#problems), how the SDK throws it in [Errors](sdk/index.md#errors).',
    [
      '| code | means | status |',
      '|---|---|---|',
      ...Object.entries(problems).map(([one, { status, title }]) => `| [${code(one)}](#${one}) | ${title} | ${status} |`),
    ].join('\n'),
    ...Object.keys(problems).map((one) =>
      [
        `## ${one}`,
        `**${problems[one].status} · ${problems[one].title}**`,
        problemNotes[one].when,
        `**What to do**: ${problemNotes[one].then}`,
      ].join('\n\n'),
    ),
  ].join('\n\n');
}
