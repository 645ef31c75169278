import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runSteps, type Step } from '../../../src/build/launch/runSteps.ts';
import { readTestTotals } from '../../../src/build/launch/TestTotals.ts';

afterEach(() => vi.restoreAllMocks());

test('[LAUNCH-5] the first step that fails is the last that runs, and the summary says so', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const ran: string[] = [];
  const step = (heading: string, passes: boolean): Step => ({
    heading,
    run: async () => {
      ran.push(heading);
      return passes;
    },
  });
  expect(await runSteps([step('one', true), step('two', false), step('three', true)])).toBe(false);
  expect(ran).toEqual(['one', 'two']);
  const summary = String(log.mock.calls.at(-1)?.[0]);
  expect(summary).toMatch(/passed +one \([\d.]+ s\)\nFAILED +two \([\d.]+ s\)\nnot run +three$/);
  expect(await runSteps([step('one', true)])).toBe(true);
});

test('[LAUNCH-7] totals are what the runners reported; what passed only the second time is counted apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onetrip-reports-'));
  const totalsOf = (report: unknown) => {
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    return readTestTotals(join(folder, 'report.json'));
  };
  expect(totalsOf({ numPassedTests: 5, numFailedTests: 1, testResults: [] })).toEqual({
    passed: 5,
    failed: 1,
    again: 0,
  });
  expect(totalsOf({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } })).toEqual({
    passed: 9,
    failed: 1,
    again: 2,
  });
  expect(totalsOf({ something: 'else' })).toEqual({ passed: 0, failed: 0, again: 0 });
  expect(readTestTotals(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, again: 0 });
  rmSync(folder, { recursive: true });
});
