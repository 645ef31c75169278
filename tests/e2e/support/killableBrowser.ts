import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumFlags } from '../../../src/build/launch/chromiumFlags.ts';

/** A browser that can be killed as a phone dies: all of its processes in the same moment. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Holds every process still: nothing is computed or written until it is killed. */
  freeze(): void;
  /** Resolves when no process of the profile is left, so that nothing can be written any more. */
  kill(): Promise<void>;
}

export async function startKillable(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    ['--headless', ...chromiumFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: 'ignore' },
  );
  const pid = child.pid ?? 0;
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'));
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('no window');
  return {
    context,
    freeze: () => process.kill(-pid, 'SIGSTOP'),
    async kill() {
      // Stopped first, so that no process outlives another and tidies up after it.
      process.kill(-pid, 'SIGSTOP');
      process.kill(-pid, 'SIGKILL');
      await until(() => !isRunning(profile));
      await browser.close().catch(() => undefined);
    },
  };
}

function isRunning(profile: string): boolean {
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  });
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited half a minute in vain');
}
