import { describe, expect, test } from 'vitest';
import type { ServiceWorkerHandle } from '../../../src/browser/serviceWorker/registerServiceWorker.ts';
import {
  contentPart,
  createOfflineService,
  type OfflineParts,
} from '../../../src/services/offline/createOfflineService.ts';

interface Fake {
  readonly parts: OfflineParts;
  missing: string[];
  waiting: boolean;
  unsaved: boolean;
  contentIsWhole: boolean;
  controlled: boolean;
  remembered: { parts: number; bytes: number } | undefined;
  announce(): void;
  replace(): void;
  readonly asked: string[];
}

function fake(hasWorker = true): Fake {
  const onWaiting: (() => void)[] = [];
  const onReplaced: (() => void)[] = [];
  const made: Fake = {
    missing: [],
    waiting: false,
    unsaved: false,
    contentIsWhole: true,
    controlled: true,
    remembered: undefined,
    asked: [],
    announce() {
      made.waiting = true;
      for (const listener of onWaiting) listener();
    },
    replace() {
      for (const listener of onReplaced) listener();
    },
    parts: {
      worker: async () => (hasWorker ? handle : undefined),
      installContent: async () => {
        made.asked.push('install');
        return true;
      },
      verifyContent: async () => made.contentIsWhole,
      isInputUnsaved: async () => {
        made.asked.push('unsaved');
        return made.unsaved;
      },
      recallReady: async () => made.remembered,
      rememberReady: async (parts, bytes) => {
        made.remembered = { parts, bytes };
      },
    },
  };
  const handle: ServiceWorkerHandle = {
    controlled: async () => made.controlled,
    check: async () => ({ total: 10, bytes: 1000, missing: made.missing }),
    repair: async () => {
      made.missing = [];
      return { total: 10, bytes: 1000, missing: [] };
    },
    hasWaiting: () => made.waiting,
    activateWaiting: async () => {
      made.asked.push('skip');
      return true;
    },
    lookForUpdate: () => undefined,
    onWaiting: (listener) => void onWaiting.push(listener),
    onReplaced: (listener) => void onReplaced.push(listener),
  };
  return made;
}

describe('working without a connection', () => {
  test('[OFFLINE-4] ready is said only after files and records were read back', async () => {
    const device = fake();
    const offline = createOfflineService(device.parts);
    expect(offline.state.get()).toEqual({ type: 'unknown' });
    const preparing = offline.prepare();
    await preparing;
    expect(offline.state.get()).toEqual({ type: 'ready', parts: 11, bytes: 1000 });
  });

  test.each([undefined, { parts: 11, bytes: 1000 }])(
    '[OFFLINE-4] and not before the records can be used (remembered: %j)',
    async (remembered) => {
      const device = fake();
      device.remembered = remembered;
      const offline = createOfflineService(device.parts);
      const told: string[] = [];
      offline.state.subscribe(() => told.push(offline.state.get().type));
      await offline.prepare(async () => void told.push('in use'));
      expect(told).toEqual(['preparing', 'in use', 'ready']);
    },
  );

  test('[OFFLINE-5] a missing file or a changed record is named, and fetching again repairs it', async () => {
    const device = fake();
    device.missing = ['pages/all.txt'];
    device.contentIsWhole = false;
    const offline = createOfflineService(device.parts);
    await offline.prepare();
    expect(offline.state.get()).toEqual({ type: 'incomplete', parts: 11, missing: ['pages/all.txt', contentPart] });
    device.contentIsWhole = true;
    expect(await offline.fetchAgain()).toEqual({ type: 'ready', parts: 11, bytes: 1000 });
  });

  test('[OFFLINE-6] without a worker nothing is promised, but the records are still brought in', async () => {
    const device = fake(false);
    const offline = createOfflineService(device.parts);
    await offline.prepare();
    expect(offline.state.get()).toEqual({ type: 'impossible' });
    expect(device.asked).toEqual(['install']);
  });
});

test('[OFFLINE-7] later pages of a session rely on the check of its first page; a page that found damage does not', async () => {
  const device = fake();
  await createOfflineService(device.parts).prepare();
  expect(device.remembered).toEqual({ parts: 11, bytes: 1000 });
  device.missing = ['pages/all.txt'];
  const later = createOfflineService(device.parts);
  await later.prepare();
  expect(later.state.get().type).toBe('ready');
  expect((await later.check()).type).toBe('incomplete');
});

describe('a newer build', () => {
  test('[UPDATE-6] a page change takes it, and costs nothing while there is none', async () => {
    const device = fake();
    const offline = createOfflineService(device.parts);
    await offline.prepare();
    expect(await offline.takeUpdate()).toBe(false);
    expect(device.asked).toEqual(['install']);
    device.announce();
    expect(offline.updateWaiting.get()).toBe(true);
    expect(await offline.takeUpdate()).toBe(true);
    expect(device.asked).toContain('skip');
  });

  test('[UPDATE-7] unsaved input anywhere holds it back, also when another tab took it', async () => {
    const device = fake();
    const offline = createOfflineService(device.parts);
    await offline.prepare();
    device.announce();
    device.unsaved = true;
    expect(await offline.takeUpdate()).toBe(false);
    device.replace();
    expect(await offline.takeUpdate()).toBe(false);
    expect(device.asked).not.toContain('skip');
    device.unsaved = false;
    device.waiting = false;
    expect(await offline.takeUpdate()).toBe(true);
  });
});
