/** What a statement must hold to be the one that brings the page. */
const view = /\bpublic_requests\b/;

/**
 * Asks the real server for each path and writes down the statements that it sends for it.
 * @param {{ take(): import('./wiretap.mjs').Statement[][] }} wiretap
 * @param {string} origin of the server behind the wiretap
 * @param {string[]} paths
 * @returns {Promise<Record<string, { statements: import('./wiretap.mjs').Statement[], page: number, json: unknown }>>}
 */
export async function record(wiretap, origin, paths) {
  const recording = {};
  for (const path of paths) {
    // What the server looks up only once is not part of its usual work, so the first answers are thrown away;
    // a job may run in between, so the shortest of several is taken.
    const takes = [];
    let json;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      wiretap.take();
      const answer = await fetch(origin + path);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
      json = await answer.json();
      takes.push(wiretap.take().flat());
    }
    const statements = takes.filter((take) => take.some((one) => view.test(one.text))).sort((a, b) => a.length - b.length)[0];
    if (!statements) throw new Error(`${path} did not read the public view.`);
    recording[path] = { statements, page: statements.findLastIndex((one) => view.test(one.text)), json };
  }
  return recording;
}

/** The same without role, community and transaction: the one query, on a view without conditions. */
export function withoutSecurity(recording) {
  return Object.fromEntries(
    Object.entries(recording).map(([path, { statements, page, json }]) => {
      const { name: _name, ...statement } = statements[page];
      return [
        path,
        { statements: [{ ...statement, text: statement.text.replace(new RegExp(view, 'g'), 'plain_requests') }], page: 0, json },
      ];
    }),
  );
}
