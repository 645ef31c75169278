import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { whyNoPowerCut } from '../e2e/support/loopDisk.ts';

/** The longer proofs, each a command of its own: they take minutes, so the everyday run leaves them out. */
const root = join(import.meta.dirname, '../..');
const proofs: {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Why this machine cannot run it. */
  readonly cannotRun?: string | undefined;
}[] = [
  {
    name: '100,000 mutations of a pack',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/packs'],
    env: { PROVE_MUTATIONS: '100000' },
  },
  {
    name: '100,000 mutations of a backup',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/backup'],
    env: { PROVE_MUTATIONS: '100000' },
  },
  {
    name: '100,000 mutations of each code that crosses the counter',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/handover', 'tests/unit/shift'],
    env: { PROVE_MUTATIONS: '100000' },
  },
  {
    name: '100,000 mutations of the copy of a window',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/windowCopy'],
    env: { PROVE_MUTATIONS: '100000' },
  },
  {
    name: 'exports open right in LibreOffice',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/staff/spreadsheet'],
    env: { PROVE: '1' },
    cannotRun: spawnSync('soffice', ['--version']).error === undefined ? undefined : 'no soffice here',
  },
  {
    name: 'every address of every language without a server; many builds under one open tab; killed while installing',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      '/endurance',
      'offline',
      '--reporter=list',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'every screen in every language, by day and by night, at every width; held to the camera in every way; both hosts',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      'access',
      'static',
      'windowScreens',
      '/counter',
      'hosting',
      'memoryOnly',
      '--reporter=list',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'killed in mid-write, storage damaged, storage full: nothing acknowledged is lost',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      'storeEndurance',
      'storeEngines',
      '--reporter=list',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'a window killed in mid-case: no action that was shown as done is lost',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      'windowEndurance',
      '--reporter=list',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'killed while taking in what came by file: nothing shown is lost, nothing is half, the same file completes',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      'fileEndurance',
      '--reporter=list',
      '--workers=1',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'power cut in mid-write: nothing acknowledged is lost',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      'powerCut',
      '--reporter=list',
    ],
    env: { PROVE: '1' },
    cannotRun: whyNoPowerCut(),
  },
  {
    name: 'the same journeys in Firefox and WebKitGTK, where they are installed',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/playwright.config.ts',
      '/engines',
      '--reporter=list',
      '--workers=1',
    ],
    env: { PROVE: '1' },
  },
  {
    name: 'each call of the storage fails and hangs in turn, through everything a person does',
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'component', 'tests/component/storage/faults'],
    env: { VITE_PROVE: '1' },
  },
];

let failed = 0;
for (const { name, args, env, cannotRun } of proofs) {
  console.log(`\n== ${name}`);
  if (cannotRun !== undefined) {
    console.log(`== ${name}: NOT RUN, not counted as passed: ${cannotRun}`);
    continue;
  }
  const startedMs = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(
    `== ${name}: ${status === 0 ? 'holds' : 'BROKEN'} after ${Math.round((Date.now() - startedMs) / 1000)} s`,
  );
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
