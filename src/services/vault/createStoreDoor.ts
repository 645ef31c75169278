import { systemClock } from '../../browser/clock/Clock.ts';
import { ownScriptUrl } from '../../browser/scripts/ownScriptUrl.ts';
import { createSealing } from '../../browser/sealing/createSealing.ts';
import { ok } from '../../domain/result/Result.ts';
import { createOpfsFiles } from '../../storage/journal/createOpfsFiles.ts';
import journalWorkerUrl from '../../storage/journal/journalWorker.ts?worker&url';
import type { StorageError } from '../../storage/StorageError.ts';
import { eraseVisitor } from '../../storage/visitor/eraseVisitor.ts';
import { type MemoryKeeping, openInMemory } from '../../storage/visitor/memory/openInMemory.ts';
import { openVisitorStore } from '../../storage/visitor/openVisitorStore.ts';
import type { VisitorStoreParts } from '../../storage/visitor/VisitorStoreParts.ts';
import { localWitness } from '../../storage/visitor/VisitorWitness.ts';
import { defaultDeadlines } from '../../storage/withinDeadline.ts';
import { createUnlockPatience } from './createUnlockPatience.ts';
import { createWindowKeys } from './createWindowKeys.ts';
import type { StoreDoor } from './StoreDoor.ts';

/** How long the file system beside the database may take for one file; a change waits for it, but not for long. */
const fileDeadlineMs = 2500;

/**
 * Puts the store together with this browser's keys, files and memory. To be loaded when first needed. Where the browser
 * keeps nothing at all, what is kept lives in this window only: that is decided once, by the first answer, and not
 * before `beforeMemory` has brought what says so; where that fails, nothing is kept.
 */
export function createStoreDoor(
  given: Partial<VisitorStoreParts> = {},
  beforeMemory: () => Promise<unknown> = async () => undefined,
): StoreDoor {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('onetrip-vault');
  const keys = createWindowKeys(channel);
  // While the app is being developed the worker comes as a module; a build makes a plain script of it.
  const type = import.meta.env.DEV ? 'module' : 'classic';
  const startWorker = () => new Worker(ownScriptUrl(journalWorkerUrl), { type });
  const patience = createUnlockPatience(systemClock);
  const parts: VisitorStoreParts = {
    sealing: createSealing(),
    keyRing: keys,
    journal: createOpfsFiles(startWorker, fileDeadlineMs),
    witness: localWitness,
    patience,
    deadlines: defaultDeadlines,
    ballastBytes: 1 << 20,
    ...given,
  };
  let memory: MemoryKeeping | undefined;
  let isDecided = false;
  const inMemory = async (refused: StorageError): Promise<MemoryKeeping | undefined> => {
    try {
      const opened = await openInMemory(refused, parts);
      if (opened !== undefined) await beforeMemory();
      return opened;
    } catch {
      return undefined;
    }
  };
  return {
    async open(mode) {
      if (memory !== undefined) return ok(memory.open());
      const opened = await openVisitorStore(mode, parts);
      if (!opened.ok && !isDecided) memory = await inMemory(opened.error);
      isDecided = true;
      return memory === undefined ? opened : ok(memory.open());
    },
    async erase() {
      keys.tellErasing();
      const erased = memory === undefined ? await eraseVisitor(parts) : ok(await memory.erase());
      if (erased.ok) {
        keys.lock();
        patience.succeeded();
      }
      return erased;
    },
    acknowledge() {
      const seen = parts.witness.read();
      // Of what is lost there is nothing left to witness.
      if (seen?.notice?.kind === 'lost' && (seen.seq > 0 || seen.epoch === '')) parts.witness.forget();
      else if (seen !== undefined) parts.witness.write({ ...seen, notice: null });
    },
    lock: () => keys.lock(),
    onOtherWindow: (fn) => keys.onOtherWindow(fn),
  };
}
