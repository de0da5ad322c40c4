/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { title: string, seconds: number }} Result
 */

/**
 * What failed, by name: the reports of two runners, which nest differently.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] } | undefined} report
 * @returns {string[]}
 */
export const vitestFailures = (report) =>
  (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [`${name} did not load`]
      : assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName),
  );

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, ok: boolean, tests: { projectName: string }[] }[] }} Suite
 * @param {{ suites: Suite[] } | undefined} report
 * @returns {string[]}
 */
export function playwrightFailures(report) {
  const within = (/** @type {Suite} */ suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${suite.title} › ${spec.title} (${spec.tests[0]?.projectName})`),
    ...(suite.suites ?? []).flatMap(within),
  ];
  return (report?.suites ?? []).flatMap(within);
}

/** A run that ended badly has failed at least once, even when no single test did (a file that does not load, an error outside a test). */
const honest = (counts, code) => ({ ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed });

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (!report) return honest({ passed: 0, failed: 0, skipped: 0 }, code === 0 ? 1 : code);
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return honest(counts, code);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} report
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function playwrightCounts(report, code) {
  if (!report) return honest({ passed: 0, failed: 0, skipped: 0 }, code === 0 ? 1 : code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** @param {Result[]} results */
export function table(results) {
  const rows = [
    ['', 'passed', 'failed', 'skipped', 'time'],
    ...results.map(({ title, passed, failed, skipped, seconds }) => [
      title,
      `${passed}`,
      `${failed}`,
      `${skipped}`,
      `${seconds.toFixed(1)} s`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '))
    .join('\n');
}

/**
 * Which tests failed, after the table: who reads a long run from its end sees their names.
 * @param {(Result & { failures?: string[] })[]} results
 */
export const failureLines = (results) =>
  results.flatMap(({ title, failures = [] }) => failures.map((name) => `Failed: ${title}: ${name}\n`)).join('');

/** @param {Result[]} results */
export function closingLine(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
