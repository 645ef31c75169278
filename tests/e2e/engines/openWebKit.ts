import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { EnginePage } from './EnginePage.ts';

/** WebKitGTK's own small browser on a screen that nobody sees. */
export async function openWebKit(driver: string, miniBrowser: string): Promise<EnginePage> {
  const display = 90 + (process.pid % 400);
  const screen = spawn('Xvfb', [`:${display}`, '-screen', '0', '400x800x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await untilTrue(async () => existsSync(`/tmp/.X11-unix/X${display}`), 'the screen');
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, LANG: 'zh_TW.UTF-8', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const base = `http://127.0.0.1:${port}`;
  await untilTrue(async () => (await fetch(`${base}/status`)).ok, 'the driver');
  const session = await command<{ sessionId: string }>(`${base}/session`, {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
    },
  });
  const at = `${base}/session/${session.sessionId}`;
  await command(`${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  return {
    engine: 'WebKitGTK',
    survivesRestart: false,
    open: async (url) => void (await command(`${at}/url`, { url })),
    async run<T>(body: string) {
      const answer = await command<{ readonly value?: T; readonly error?: string }>(`${at}/execute/async`, {
        script: `const done = arguments[arguments.length - 1];
          (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [],
      });
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as T;
    },
    restart: () => Promise.reject(new Error('automation sessions keep nothing')),
    async close() {
      await fetch(at, { method: 'DELETE' }).catch(() => undefined);
      stop(server);
      stop(screen);
    },
  };
}

async function command<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function untilTrue(look: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 150; turn += 1) {
    if (await look().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function stop(child: ChildProcess): void {
  child.kill('SIGTERM');
}
