import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';

/** Whether this device tells us when its own screen is locked: `ask` where a person may still allow it. */
export type ScreenLockStanding = 'told' | 'ask' | 'denied' | 'unavailable';

export interface ScreenLock {
  readonly standing: Source<ScreenLockStanding>;
  /** Asks the person for it. Must be called from a tap. */
  allow(): Promise<void>;
  /** Calls `onLock` whenever the device's screen is locked, from the moment it may be told; gives back how to stop. */
  watch(onLock: () => void): () => void;
}

/** Only what is used of it. Source: WICG Idle Detection, draft of 2024. */
interface IdleDetector extends EventTarget {
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number; readonly signal: AbortSignal }): Promise<void>;
}
interface IdleDetectorClass {
  new (): IdleDetector;
  requestPermission(): Promise<PermissionState>;
}

/** The least that engines take; whether somebody touches anything is not what is asked. */
const thresholdMs = 60_000;

/** The lock of the device's own screen, as Chromium's idle detector tells it. Nothing is touched before the first call. */
export function createScreenLock(): ScreenLock {
  const standing = createSourceCell<ScreenLockStanding>('unavailable');
  const watchers = new Set<() => void>();
  let stop: AbortController | undefined;

  /** Starts where it is allowed and somebody wants to know; answers how it stands. */
  async function begin(): Promise<void> {
    const Detector = detectorClass();
    if (Detector === undefined) return;
    const allowed = await permission();
    standing.set(allowed === 'granted' ? 'told' : allowed === 'denied' ? 'denied' : 'ask');
    if (allowed !== 'granted' || stop !== undefined || watchers.size === 0) return;
    const mine = new AbortController();
    stop = mine;
    try {
      const detector = new Detector();
      detector.addEventListener('change', () => {
        if (detector.screenState === 'locked') for (const onLock of [...watchers]) onLock();
      });
      await detector.start({ threshold: thresholdMs, signal: mine.signal });
    } catch {
      if (stop === mine) stop = undefined;
      if (!mine.signal.aborted) standing.set('unavailable');
    }
  }

  return {
    standing,
    async allow() {
      await detectorClass()
        ?.requestPermission()
        .catch(() => undefined);
      await begin();
    },
    watch(onLock) {
      watchers.add(onLock);
      void begin();
      return () => {
        watchers.delete(onLock);
        if (watchers.size > 0) return;
        stop?.abort();
        stop = undefined;
      };
    },
  };
}

function detectorClass(): IdleDetectorClass | undefined {
  return (globalThis as { IdleDetector?: IdleDetectorClass }).IdleDetector;
}

async function permission(): Promise<PermissionState> {
  try {
    return (await navigator.permissions.query({ name: 'idle-detection' as PermissionName })).state;
  } catch {
    return 'prompt';
  }
}
