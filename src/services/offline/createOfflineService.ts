import type { BuildCheckReport, ServiceWorkerHandle } from '../../browser/serviceWorker/registerServiceWorker.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';

/**
 * How far this device is from working without a connection. `ready` is said only after every file and every
 * record has been read back; `impossible` where the browser has no service worker or stores nothing.
 */
export type OfflineState =
  | { readonly type: 'unknown' }
  | { readonly type: 'preparing' }
  | ReadyState
  | { readonly type: 'incomplete'; readonly parts: number; readonly missing: readonly string[] }
  | { readonly type: 'impossible' };

export interface ReadyState {
  readonly type: 'ready';
  readonly parts: number;
  readonly bytes: number;
}

export interface OfflineService {
  readonly state: Source<OfflineState>;
  /** True while a newer build lies ready; it is applied at the next page change. */
  readonly updateWaiting: Source<boolean>;
  /**
   * Waits for the worker, brings the content into the database, then reads everything back. `onInstalled` is awaited
   * before anything is called ready: what is ready can be used.
   */
  prepare(onInstalled?: () => Promise<void>): Promise<void>;
  /** Reads every stored part back and names what is missing. */
  check(): Promise<OfflineState>;
  /** Fetches what is missing once more, needs the network, then reads everything back. */
  fetchAgain(): Promise<OfflineState>;
  /** Whether the next page change must load the page anew; lets a waiting build take over first. */
  takeUpdate(): Promise<boolean>;
}

export interface OfflineParts {
  /** Registers on first call. */
  worker(): Promise<ServiceWorkerHandle | undefined>;
  /** Brings the shipped edition into the database; false when it could not be stored. */
  installContent(): Promise<boolean>;
  /** Recomputes the edition's hash from the database. */
  verifyContent(): Promise<boolean>;
  isInputUnsaved(): Promise<boolean>;
  /** What the check of this very build told earlier in this session; reading everything back at each page would be work for nothing. */
  recallReady(): Promise<Omit<ReadyState, 'type'> | undefined>;
  rememberReady(parts: number, bytes: number): Promise<void>;
}

const workerTimeoutMs = 60_000;
const takeOverTimeoutMs = 3_000;

/** The name under which the records are counted among the parts of the offline check. */
export const contentPart = 'content';

export function createOfflineService(parts: OfflineParts): OfflineService {
  const state = createSourceCell<OfflineState>({ type: 'unknown' });
  const updateWaiting = createSourceCell(false);
  let replaced = false;
  let handle: ServiceWorkerHandle | undefined;

  async function tell(files: BuildCheckReport | undefined): Promise<OfflineState> {
    const found =
      files === undefined ? ({ type: 'impossible' } as const) : summarise(files, await parts.verifyContent());
    state.set(found);
    if (found.type === 'ready') await parts.rememberReady(found.parts, found.bytes);
    return found;
  }

  const check = async () => tell(await handle?.check());

  return {
    state,
    updateWaiting,
    check,
    async fetchAgain() {
      const files = await handle?.repair();
      await parts.installContent();
      return tell(files);
    },
    async prepare(onInstalled) {
      handle = await parts.worker();
      handle?.onWaiting(() => updateWaiting.set(true));
      handle?.onReplaced(() => {
        replaced = true;
      });
      if (handle !== undefined) state.set({ type: 'preparing' });
      const controlled = (await handle?.controlled(workerTimeoutMs)) ?? false;
      // Without a worker the pack comes over the network, so that moving about still works from the database.
      await parts.installContent();
      await onInstalled?.();
      const earlier = controlled ? await parts.recallReady() : undefined;
      if (earlier !== undefined) state.set({ type: 'ready', parts: earlier.parts, bytes: earlier.bytes });
      else if (controlled) await check();
      else state.set({ type: 'impossible' });
    },
    async takeUpdate() {
      // Asked at every page change, so the common case, nothing new, must cost nothing.
      const waiting = handle?.hasWaiting() === true;
      if (!replaced && !waiting) return false;
      if (await parts.isInputUnsaved()) return false;
      return replaced || (waiting && handle !== undefined && (await handle.activateWaiting(takeOverTimeoutMs)));
    },
  };
}

function summarise(files: BuildCheckReport, contentIsWhole: boolean): OfflineState {
  const parts = files.total + 1;
  const missing = contentIsWhole ? files.missing : [...files.missing, contentPart];
  return missing.length === 0 ? { type: 'ready', parts, bytes: files.bytes } : { type: 'incomplete', parts, missing };
}
