import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
}

const VitestReport = v.pipe(
  v.object({ numPassedTests: v.number(), numFailedTests: v.number() }),
  v.transform((report): TestTotals => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
);
const PlaywrightReport = v.pipe(
  v.object({ stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }) }),
  // A test that passes only when repeated has failed.
  v.transform(({ stats }): TestTotals => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
);
const AnyReport = v.union([VitestReport, PlaywrightReport]);

/** Reads the JSON report of vitest or Playwright; nothing passed and nothing failed where there is none. */
export function readTestTotals(path: string): TestTotals {
  try {
    return v.parse(AnyReport, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
