import { existsSync } from 'node:fs';
import { findProgram } from '../../../src/build/launch/findProgram.ts';
import type { EnginePage } from './EnginePage.ts';
import { openFirefox } from './openFirefox.ts';
import { openWebKit } from './openWebKit.ts';

const miniBrowser = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
].find((path) => existsSync(path));
const firefox = findProgram('firefox-esr') ?? findProgram('firefox');
const webKitDriver = findProgram('WebKitWebDriver');

/** The other engines; without a way to open it one is not on this machine. */
export const engines: readonly [name: string, open: (() => Promise<EnginePage>) | undefined, install: string][] = [
  ['Firefox', firefox === undefined ? undefined : () => openFirefox(firefox), 'firefox-esr'],
  [
    'WebKitGTK',
    webKitDriver === undefined || miniBrowser === undefined || findProgram('Xvfb') === undefined
      ? undefined
      : () => openWebKit(webKitDriver, miniBrowser),
    'webkit2gtk-driver and xvfb',
  ],
];
