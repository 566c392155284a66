import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Vitest's JSON report, counted. A file that could not even be loaded holds no test that failed, so
 * each failed suite beyond the failed tests counts as one.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countVitest(json) {
  const report = JSON.parse(json);
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's JSON report, counted. A test that failed before it passed counts as failed.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countPlaywright(json) {
  const { stats, errors } = JSON.parse(json);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of a report file; nothing at all where the run ended before it could write one.
 *
 * @param {string} file
 * @param {(json: string) => Counts} count
 * @returns {Counts}
 */
export function readCounts(file, count) {
  return existsSync(file)
    ? count(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
}

/**
 * What a whole run comes to: its closing line, and whether it succeeded. It succeeds only if every
 * stage did, no test failed and at least one passed.
 *
 * @param {Counts[]} counts
 * @param {boolean} everyStageSucceeded
 * @returns {{ ok: boolean, line: string }}
 */
export function conclude(counts, everyStageSucceeded) {
  const sum = (/** @type {keyof Counts} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  const [passed, skipped] = [sum('passed'), sum('skipped')];
  // A stage without tests of its own (types, lint, build) counts as one failure when it fails.
  const ok = everyStageSucceeded && sum('failed') === 0 && passed > 0;
  const failed = ok ? 0 : Math.max(1, sum('failed'));
  return {
    ok,
    line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  };
}
