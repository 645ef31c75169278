import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  /** Of the passed ones, those that failed at first; Playwright names them. */
  readonly again: number;
}

const VitestReport = v.pipe(
  v.object({ numPassedTests: v.number(), numFailedTests: v.number() }),
  v.transform((report): TestTotals => ({ passed: report.numPassedTests, failed: report.numFailedTests, again: 0 })),
);
const PlaywrightReport = v.pipe(
  v.object({ stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }) }),
  v.transform(
    ({ stats }): TestTotals => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      again: stats.flaky,
    }),
  ),
);
const AnyReport = v.union([VitestReport, PlaywrightReport]);

/** Reads the JSON report of vitest or Playwright; nothing passed and nothing failed where there is none. */
export function readTestTotals(path: string): TestTotals {
  try {
    return v.parse(AnyReport, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, again: 0 };
  }
}
