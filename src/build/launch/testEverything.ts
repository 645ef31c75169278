import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { binOf } from './binOf.ts';
import { build } from './buildIfNeeded.ts';
import type { Lifetime } from './Lifetime.ts';
import { lockProblems } from './lockProblems.ts';
import { prepareBrowser } from './prepareBrowser.ts';
import { runSteps, type Step } from './runSteps.ts';
import { readTestTotals } from './TestTotals.ts';

const reports = 'node_modules/.cache/onetrip/reports';
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

/**
 * Every check there is, cheapest first, stopping at the first failure. Ends with one line `<n> passed, <m> failed`.
 * End-to-end tests marked as long are left to build machines and to whoever asks for all.
 */
export async function testEverything(lifetime: Lifetime, args: readonly string[]): Promise<number> {
  const isAll = args.includes('--all') || process.env['CI'] !== undefined;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  let browserEnv: Readonly<Record<string, string>> = {};
  const node = async (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (await lifetime.run(process.execPath, [script, ...args], { ...browserEnv, ...env })) === 0;

  const steps: readonly Step[] = [
    { heading: 'lock file', run: async () => saysNothing(lockProblems(readJson('package-lock.json'))) },
    {
      heading: 'types',
      run: async () => {
        for (const project of typeProjects()) {
          if (!(await node(binOf('typescript', 'tsc'), ['-p', project, '--noEmit']))) return false;
        }
        return true;
      },
    },
    { heading: 'lint and format', run: () => node(binOf('@biomejs/biome'), ['ci', '.']) },
    { heading: 'unused code', run: () => node(binOf('knip'), []) },
    {
      heading: 'browser, fonts, nginx, ffmpeg',
      run: async () => {
        const browser = await prepareBrowser(lifetime);
        browserEnv = browser?.env ?? {};
        return browser !== undefined;
      },
    },
    {
      heading: 'unit and component tests',
      run: () =>
        node(binOf('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]),
    },
    { heading: 'build', run: async () => (await build(lifetime)) === 0 },
    {
      heading: 'end to end',
      run: () =>
        node(
          binOf('@playwright/test', 'playwright'),
          [
            ...['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
            // Half an hour on a machine that others use as well: one stumble is told, a second one is a failure.
            ...(isAll ? ['--retries=1'] : ['--grep-invert', '@long']),
          ],
          // Playwright reads a relative name from the folder of its configuration.
          { PLAYWRIGHT_JSON_OUTPUT_FILE: join(process.cwd(), playwrightReport) },
        ),
    },
  ];

  const allPassed = await runSteps(steps);
  if (!isAll)
    console.log('\nThe longer end-to-end tests were left out: npm test -- --all runs them, as build machines do.');
  const totals = [readTestTotals(vitestReport), readTestTotals(playwrightReport)];
  const passed = totals.reduce((sum, total) => sum + total.passed, 0);
  const failed = totals.reduce((sum, total) => sum + total.failed, 0);
  const again = totals.reduce((sum, total) => sum + total.again, 0);
  if (again > 0)
    console.log(`Of these, ${again} passed only the second time: named above as flaky, each to be looked into.`);
  // A step that fails without a failing test (types, a crash) must not end in "0 failed".
  console.log(`${passed} passed, ${allPassed ? failed : Math.max(failed, 1)} failed`);
  return allPassed ? 0 : 1;
}

function saysNothing(problems: readonly string[]): boolean {
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

function typeProjects(): readonly string[] {
  const Solution = v.object({ references: v.array(v.object({ path: v.string() })) });
  return v.parse(Solution, readJson('tsconfig.json')).references.map(({ path }) => path);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
