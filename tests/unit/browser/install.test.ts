import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askToPersist, isPersistent } from '../../../src/browser/persistence/persistence.ts';
import { createInstallService } from '../../../src/services/install/createInstallService.ts';

const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

/** A window with nothing but events, on an Android phone. */
function stubWindow(more: object = {}): EventTarget {
  const events = new EventTarget();
  vi.stubGlobal('window', events);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('navigator', { userAgent: chrome, maxTouchPoints: 5, ...more });
  return events;
}

function offerOf(outcome: 'accepted' | 'dismissed') {
  const prompt = vi.fn(async () => ({ outcome }));
  return { event: Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }), prompt };
}

describe('bringing the guide onto the device', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('[BROWSER-5] while pages are built there is no window, and nothing is touched', async () => {
    const install = createInstallService();
    expect(install.state.get()).toEqual({ type: 'unknown' });
    expect(await install.install()).toBe('unavailable');
  });

  describe('in a window', () => {
    let events: EventTarget;
    beforeEach(() => {
      events = stubWindow();
    });

    test('[INSTALL-1] the browser’s offer waits for the button and is used once', async () => {
      const install = createInstallService();
      expect(install.state.get()).toMatchObject({ offered: false, browser: { family: 'chrome-android' } });
      const { event, prompt } = offerOf('dismissed');
      events.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
      expect(prompt).not.toHaveBeenCalled();
      expect(install.state.get()).toMatchObject({ offered: true });
      expect(await install.install()).toBe('dismissed');
      expect(install.state.get()).toMatchObject({ offered: false });
      expect(await install.install()).toBe('unavailable');
      expect(prompt).toHaveBeenCalledOnce();
    });

    test('[INSTALL-2] once installed, nothing is offered any more', () => {
      const install = createInstallService();
      events.dispatchEvent(offerOf('accepted').event);
      events.dispatchEvent(new Event('appinstalled'));
      expect(install.state.get()).toMatchObject({ offered: false, justInstalled: true });
    });
  });

  test('[BROWSER-3] where the browser makes no promises, asking is answered and does not throw', async () => {
    stubWindow();
    expect(await isPersistent()).toBeUndefined();
    expect(await askToPersist()).toBeUndefined();
    expect(await createInstallService().askToKeep()).toBe('unsupported');
  });

  test('[INSTALL-3] what the browser promised is read when somebody looks, and follows its answer', async () => {
    const persisted = vi.fn(async () => false);
    stubWindow({ storage: { persisted, persist: async () => true } });
    const install = createInstallService();
    expect(persisted).not.toHaveBeenCalled();
    await new Promise<void>((resolve) => void install.keeping.subscribe(resolve));
    expect(install.keeping.get()).toBe('clearable');
    expect(await install.askToKeep()).toBe('kept');
    expect(install.keeping.get()).toBe('kept');
  });
});
