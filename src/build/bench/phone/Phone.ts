import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumFlags } from '../../launch/chromiumFlags.ts';
import { findChromium } from '../../launch/findChromium.ts';
import { pageProbe } from './pageProbe.ts';

/** A fresh Chromium with an empty profile, as slow as a cheap phone. */
export interface Phone {
  readonly context: BrowserContext;
  /** A new tab that watches its own paints, tasks and shifts. */
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Evaluates an expression; promises are waited for. The page's own policy against `eval` does not apply. */
  read<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  /** How many times slower than this machine. */
  readonly slowdown?: number;
  readonly extraFlags?: readonly string[];
}

export async function openPhone({ slowdown = 4, extraFlags = [] }: PhoneOptions = {}): Promise<Phone> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found; name one with CHROMIUM_PATH');
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumFlags, ...extraFlags],
    locale: 'zh-TW',
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  return {
    context,
    async openTab() {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Page.enable');
      await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageProbe });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return {
        page,
        devtools,
        async read<T>(expression: string): Promise<T> {
          const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
            expression,
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'page error');
          return result.value as T;
        },
        close: () => page.close(),
      };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
