/** What a statement must hold to be the one that brings the page. */
const view = /\bpublic_requests\b/;

/**
 * What a handler needs in order to answer one path as the server did.
 * @typedef {object} Recorded
 * @property {import('./wiretap.mjs').Statement[]} statements
 * @property {number} page index of the statement that brings the page
 * @property {{ x: number, y: number } | undefined} from where distances are measured from
 * @property {string | undefined} nextCursor sealed with the server's secret, so that nobody else can make it
 * @property {unknown} json the server's whole answer
 */

/**
 * Asks the real server for each path and writes down the statements that it sends for it.
 * @param {{ take(): import('./wiretap.mjs').Statement[][] }} wiretap
 * @param {string} origin of the server behind the wiretap
 * @param {string[]} paths
 * @returns {Promise<Record<string, Recorded>>}
 */
export async function record(wiretap, origin, paths) {
  const recording = {};
  for (const path of paths) {
    // What the server remembers for a while is not part of its usual work, so the shortest of several takes counts;
    // what its jobs send is on other connections.
    const takes = [];
    let json;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      wiretap.take();
      const answer = await fetch(origin + path);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      json = await answer.json();
      takes.push(...wiretap.take().filter((statements) => statements.some((one) => view.test(one.text))));
    }
    const statements = takes.sort((a, b) => a.length - b.length)[0];
    if (!statements) throw new Error(`${path} did not read the public view.`);
    if (statements.some((one) => one.follows))
      throw new Error('The server sends statements without waiting, which the bare handler does not.');
    const page = statements.findLastIndex((one) => view.test(one.text));
    recording[path] = { statements, page, from: pointIn(statements[page].values ?? []), nextCursor: json.nextCursor, json };
  }
  return recording;
}

function pointIn(values) {
  const found = values.map((value) => /^\((-?[\d.]+),(-?[\d.]+)\)$/.exec(value ?? '')).find(Boolean);
  return found && { x: Number(found[1]), y: Number(found[2]) };
}

/** The same without role, community and transaction: the one query, on a view without conditions. */
export function withoutSecurity(recording) {
  return Object.fromEntries(
    Object.entries(recording).map(([path, recorded]) => {
      const statement = recorded.statements[recorded.page];
      const plain = { ...statement, text: statement.text.replace(new RegExp(view, 'g'), 'plain_requests') };
      return [path, { ...recorded, statements: [plain], page: 0 }];
    }),
  );
}
