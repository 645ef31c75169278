import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { isExecutable } from '../../../src/build/launch/findProgram.ts';
import { createStaticServer } from '../../../src/build/serve/createStaticServer.ts';
import { ask } from './ask.ts';
import { writeSite } from './writeSite.ts';

const launcher = 'src/build/launch/run.mjs';
const site = writeSite();
const started = new Set<ChildProcess>();

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
});
afterAll(() => site.remove());

test('[LAUNCH-2] a taken port is reported and the next one used', async () => {
  const other = createStaticServer({ root: site.folder });
  const { port } = await other.listen(0);
  const app = await startApp(process.execPath, String(port));
  expect(app.said()).toContain(`Port ${port} is taken, trying the next one.`);
  expect(app.port).toBeGreaterThan(port);
  expect((await ask(app.port, '/floors')).status).toBe(200);
  await other.close();
  await app.end('SIGTERM');
});

test('[LAUNCH-2] a PORT that is no port is told plainly', () => {
  for (const PORT of ['eighty', '-1', '65536', '1.5']) {
    const app = spawnSync(process.execPath, [launcher, 'start', '--built'], {
      env: environment(PORT),
      encoding: 'utf8',
    });
    expect(app.status).toBe(1);
    expect(app.stderr).toBe(`PORT should be a number from 0 to 65535, not ${PORT}.\n`);
  }
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '[LAUNCH-3] %s ends the app without complaint and leaves nothing listening',
  async (signal) => {
    const app = await startApp(process.execPath);
    expect(await app.end(signal)).toBe(0);
    await expectFree(app.port);
  },
);

test.skipIf(olderNode() === undefined)(
  '[LAUNCH-3] started by an older Node, the app ends with it, even when that one is killed outright',
  { timeout: 20_000 },
  async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
      const app = await startApp(olderNode() ?? '');
      const code = await app.end(signal);
      if (signal !== 'SIGKILL') expect(code).toBe(0);
      await expect.poll(() => isFree(app.port), { timeout: 5000 }).toBe(true);
    }
  },
);

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '[LAUNCH-3] %s ends a running step the way that lets it tidy up, and no step follows',
  async (signal) => {
    // The step tidies up on SIGINT only, as Playwright does with the server it started.
    const step = `process.on('SIGTERM', () => {}); process.on('SIGINT', () => { console.log('tidied'); process.exit(0); });
      setInterval(() => {}, 1000); console.log('step');`;
    const command = `import { createLifetime } from './src/build/launch/Lifetime.ts';
      await createLifetime().run(process.execPath, ['--eval', ${JSON.stringify(step)}]); console.log('next step');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', command]);
    started.add(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output === 'step\n') child.kill(signal);
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(output).toBe('step\ntidied\n');
    expect(code).toBe(128 + constants.signals[signal]);
  },
);

test('[LAUNCH-8] an unknown command names the known ones', () => {
  for (const args of [[], ['deploy'], ['constructor']]) {
    const run = spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('start, test, build, dev, bench, prove, screens, fix, content');
  }
});

function environment(PORT: string): NodeJS.ProcessEnv {
  return { ...process.env, OUT_DIR: site.folder, PORT };
}

async function startApp(node: string, port = '0') {
  const child = spawn(node, [launcher, 'start', '--built'], { env: environment(port) });
  started.add(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<URL>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(new URL(address));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`ended early: ${output}`)));
  });
  return {
    port: Number(url.port),
    said: () => output,
    end(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function expectFree(port: number): Promise<void> {
  expect(await isFree(port)).toBe(true);
}

/** A Node on this machine other than the one that runs the tests. */
function olderNode(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .find((path) => isExecutable(path) && realpathSync(path) !== realpathSync(process.execPath));
}
