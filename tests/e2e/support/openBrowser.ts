import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../../../src/build/launch/chromiumFlags.ts';

const cameraFlags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A browser that keeps nothing once it is closed. */
export interface FreshBrowser {
  readonly context: BrowserContext;
  /** What went wrong in any page: errors, refused code, requests to other hosts. */
  readonly complaints: string[];
  /** Closes and forgets. */
  discard(): Promise<void>;
}

export interface Device extends FreshBrowser {
  /** Where this device's browser keeps everything. */
  readonly profile: string;
  /** Closes the browser; the profile stays. */
  close(): Promise<void>;
  /** Opens the same profile again, as after a restart of the phone. */
  reopen(): Promise<Device>;
}

export interface ScreenOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly javaScriptEnabled?: boolean;
  readonly userAgent?: string;
  readonly reducedMotion?: boolean;
  /** A screen that is touched. */
  readonly hasTouch?: boolean;
}

export interface DeviceOptions extends ScreenOptions {
  readonly profile?: string;
  /** A film (`.y4m`) that this device's camera sees. */
  readonly camera?: string;
}

/** A real Chromium with a profile of its own, as a phone in somebody's hand. */
export async function openBrowser(options: DeviceOptions = {}): Promise<Device> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'onetrip-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args:
      options.camera === undefined
        ? [...chromiumFlags]
        : [...chromiumFlags, ...cameraFlags, `--use-file-for-fake-video-capture=${options.camera}`],
    ...screenOf(options),
  });
  return {
    context,
    profile,
    complaints: complaintsOf(context),
    close: () => context.close(),
    async reopen() {
      await context.close();
      return openBrowser({ ...options, profile });
    },
    async discard() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

let shared: Promise<Browser> | undefined;

/**
 * A browser with nothing in it, for what is done in one sitting. Starting Chromium takes longer than most of what is
 * looked at in it, so these live side by side in one process, each with storage, worker and caches of its own.
 */
export async function openFresh(options: ScreenOptions = {}): Promise<FreshBrowser> {
  if (shared === undefined || !(await shared).isConnected())
    shared = chromium.launch({ executablePath, args: [...chromiumFlags] });
  const context = await (await shared).newContext(screenOf(options));
  return { context, complaints: complaintsOf(context), discard: () => context.close() };
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

function screenOf(options: ScreenOptions) {
  return {
    locale: options.locale ?? 'zh-TW',
    viewport: { width: options.width ?? 360, height: options.height ?? 740 },
    colorScheme: options.dark === true ? ('dark' as const) : ('light' as const),
    reducedMotion: options.reducedMotion === true ? ('reduce' as const) : ('no-preference' as const),
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    hasTouch: options.hasTouch ?? false,
    ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
  };
}

function complaintsOf(context: BrowserContext): string[] {
  // What never comes is told where it was awaited, not at the end of the whole test.
  context.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A refused connection is what a test wants when it stops the server.
      if (
        message.type() === 'error' &&
        !/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|status of 404/.test(message.text())
      ) {
        complaints.push(`console: ${message.text()}`);
      }
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`foreign request: ${request.url()}`);
  });
  return complaints;
}

/** Waits until this page's device says that everything is stored and read back. */
export async function untilReadyOffline(page: Page): Promise<void> {
  await page.locator('[data-offline="ready"]').first().waitFor({ state: 'attached', timeout: 240_000 });
}
