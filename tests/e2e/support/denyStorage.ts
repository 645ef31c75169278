import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Device, type DeviceOptions, openBrowser } from './openBrowser.ts';

/** A Chromium that denies every page all storage, as its own setting does; nothing in the page is replaced. */
export async function openDeniedBrowser(options: DeviceOptions = {}): Promise<Device> {
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-denied-'));
  mkdirSync(join(profile, 'Default'));
  const block = 2;
  const settings = { profile: { default_content_setting_values: { cookies: block } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
  return openBrowser({ ...options, profile });
}

/** How engines deny a page its databases; each runs in the page before anything else. */
export const denials = {
  /** Some in-app browsers. */
  missing: () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
  /** Firefox with storage blocked. */
  securityError: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  /** Private windows of older Firefox and of browsers made of it. */
  invalidState: () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget() as unknown as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] };
      setTimeout(() => {
        request.error = new DOMException('A mutation operation was attempted', 'InvalidStateError');
        const event = new Event('error', { cancelable: true });
        request.onerror?.(event);
        request.dispatchEvent(event);
      });
      return request as IDBOpenDBRequest;
    };
  },
} as const;
