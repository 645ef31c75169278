import { vi } from 'vitest';
import type { Source } from '../../src/domain/source/Source.ts';
import { createStoreDoor } from '../../src/services/vault/createStoreDoor.ts';
import { createVaultService } from '../../src/services/vault/createVaultService.ts';
import type { StoreDoor } from '../../src/services/vault/StoreDoor.ts';
import { createVisitService } from '../../src/services/visit/createVisitService.ts';
import { createVisitorService, type Stored } from '../../src/services/visitor/createVisitorService.ts';
import { createVisitorSnapshots } from '../../src/services/visitor/createVisitorSnapshots.ts';
import type { VisitorStoreParts } from '../../src/storage/visitor/VisitorStoreParts.ts';

/** Windows of one browser. They are to be closed after a test: one that watches would bring its database back. */
export function createWindows() {
  const closing: (() => void)[] = [];
  let opened = 0;
  return {
    open(parts: Partial<VisitorStoreParts> = {}) {
      const number = ++opened;
      let isClosed = false;
      const stores: { close(): void }[] = [];
      closing.push(() => {
        isClosed = true;
        for (const store of stores) store.close();
      });
      const openDoor = async (): Promise<StoreDoor> => {
        const door = createStoreDoor(parts);
        return {
          ...door,
          open: async (mode) => {
            if (isClosed) return { ok: false, error: { type: 'storage/closed' } };
            const result = await door.open(mode);
            if (result.ok && result.value.store) stores.push(result.value.store);
            return result;
          },
        };
      };
      const snapshots = createVisitorSnapshots({ openDoor });
      let count = 0;
      const visitor = createVisitorService({
        clock: { nowMs: () => Date.UTC(2026, 10, 20, 8) },
        random: { bytes: (length) => new Uint8Array(length).fill(number).fill(++count, 0, 2) },
        snapshots,
        currentEdition: () => 3,
      });
      return { snapshots, visitor, visit: createVisitService(snapshots), vault: createVaultService(snapshots) };
    },
    closeAll() {
      for (const close of closing.splice(0)) close();
    },
  };
}

/** The first value that is there; keeps watching. */
export async function read<T>(source: Source<Stored<T>>): Promise<T> {
  source.subscribe(() => undefined);
  return vi.waitUntil(() => {
    const state = source.get();
    return state.status === 'ready' && state.value;
  }) as Promise<T>;
}
