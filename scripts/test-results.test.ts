import { describe, expect, it } from 'vitest';
import { conclude, countPlaywright, countVitest, readCounts } from './test-results.mjs';

const passing = { passed: 3, failed: 0, skipped: 0 };

describe('countVitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  });
  const report = (testResults: object[], failed: number) =>
    JSON.stringify({
      numPassedTests: 2,
      numFailedTests: failed,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults,
    });

  it('adds up passed, failed and left out', () => {
    const files = [file('passed', 'passed', 'passed'), file('failed', 'failed')];
    expect(countVitest(report(files, 1))).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded', () => {
    expect(countVitest(report([file('failed')], 0)).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests and errors outside tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(JSON.stringify({ stats, errors: [{ message: 'no server' }] }))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
    });
  });
});

describe('readCounts', () => {
  it('takes a report that was never written for no tests', () => {
    expect(readCounts('/nonexistent/report.json', countVitest).passed).toBe(0);
  });
});

describe('conclude', () => {
  it('adds the runs', () => {
    const more = { passed: 4, failed: 0, skipped: 1 };
    expect(conclude([passing], true)).toEqual({ ok: true, line: '3 passed, 0 failed' });
    expect(conclude([passing, more], true)).toEqual({
      ok: true,
      line: '7 passed, 0 failed, 1 skipped',
    });
  });

  it('never succeeds with a failed test, a failed stage, or no test at all', () => {
    const failing = { passed: 1, failed: 2, skipped: 0 };
    expect(conclude([passing, failing], false)).toEqual({ ok: false, line: '4 passed, 2 failed' });
    expect(conclude([passing, failing], true).ok).toBe(false);
    expect(conclude([passing], false)).toEqual({ ok: false, line: '3 passed, 1 failed' });
    expect(conclude([], true)).toEqual({ ok: false, line: '0 passed, 1 failed' });
    expect(conclude([{ passed: 0, failed: 0, skipped: 9 }], true).ok).toBe(false);
  });
});
