import type { RowSelection, RowsDatabase, RowTable } from '../../RowsDatabase.ts';

/**
 * The rows of the reader in the memory of this window, for browsers that give a page no database. Transactions are
 * whole or nothing and wait for each other, as in a database; nothing of it outlives the page.
 */
export function createMemoryRows(): RowsDatabase {
  const kept = new Map<string, ReadonlyMap<string, unknown>>();
  let turn: PromiseLike<unknown> = Promise.resolve();
  return {
    table: (name) =>
      tableOver(
        () => kept.get(name) ?? new Map(),
        (rows) => kept.set(name, rows),
      ),
    transaction(_mode, _stores, work) {
      const run = async () => {
        // Every change makes new maps, so what was there before is still whole.
        const before = new Map(kept);
        const patience = new AbortController();
        try {
          const value = await work({ active: true, abort: () => patience.abort() });
          patience.signal.throwIfAborted();
          return value;
        } catch (cause) {
          for (const name of kept.keys()) kept.set(name, before.get(name) ?? new Map());
          throw cause;
        }
      };
      const done = turn.then(run);
      turn = done.then(undefined, () => undefined);
      return done;
    },
  };
}

function tableOver(
  read: () => ReadonlyMap<string, unknown>,
  write: (rows: ReadonlyMap<string, unknown>) => void,
): RowTable<unknown, unknown> {
  const select = (isWanted: (key: string) => boolean): RowSelection<unknown, unknown> => {
    const found = () => [...read()].filter(([key]) => isWanted(key));
    return {
      toArray: async () => found().map(([, row]) => row),
      primaryKeys: async () => found().map(([key]) => key),
      count: async () => found().length,
    };
  };
  const all = select(() => true);
  const bulkPut = async (rows: readonly unknown[]) =>
    write(new Map([...read(), ...rows.map((row) => [keyOf(row), row] as const)]));
  return {
    get: async (key) => read().get(String(key)),
    put: (row) => bulkPut([row]),
    bulkPut,
    bulkDelete: async (keys) => write(new Map([...read()].filter(([key]) => !keys.includes(key)))),
    clear: async () => write(new Map()),
    toArray: all.toArray,
    toCollection: () => all,
    where: () => ({
      equals: (wanted) => select((key) => key === wanted),
      startsWith: (begin) => select((key) => key.startsWith(begin)),
    }),
  };
}

/** Sealed records and the vault lie under `key`, the bytes of photographs under `id`. */
function keyOf(row: unknown): string {
  const { key, id } = row as { readonly key?: string; readonly id?: string };
  return key ?? id ?? '';
}
