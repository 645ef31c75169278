import { ok, type Result } from '../../domain/result/Result.ts';
import { bytesCopyName, bytesCopyPrefix } from '../journal/journalNames.ts';
import type { RowsDatabase } from '../RowsDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import { withinDeadline } from '../withinDeadline.ts';
import { discard } from './discard.ts';
import type { BytesRef } from './Sealing.ts';
import { type BytesRow, tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';

/** The sealed bytes of photographs and PDFs: in the database, and a copy of each beside it. */
export interface BytesDrawer {
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly row: BytesRow; readonly ref: BytesRef }>;
  /** From whichever copy opens; the other one is mended. Undefined when none does. */
  read(ref: BytesRef): Promise<Result<Uint8Array<ArrayBuffer> | undefined, StorageError>>;
  /** Lays bytes down in both places before any record points to them. */
  stage(row: BytesRow): Promise<Result<void, StorageError>>;
  /** Removes from both places all bytes but these. To be called under the visitor lock. */
  keepOnly(refs: readonly BytesRef[]): Promise<void>;
  /**
   * Brings back in the one place what only the other has. A copy of the wrong length was cut off while it was written
   * and counts as none. `length`: bytes before they were sealed.
   */
  mendCopies(files: readonly { readonly ref: BytesRef; readonly length: number }[]): Promise<void>;
  /** Bytes that all sealed files take in the database. */
  drop(ids: readonly string[]): Promise<void>;
}

export function createBytesDrawer(db: RowsDatabase, { sealing, journal, deadlines }: VisitorStoreParts): BytesDrawer {
  const { bytes: table } = tablesOf(db);
  const read = { mode: 'r', stores: ['bytes'], deadlineMs: deadlines.readMs } as const;
  const write = { mode: 'rw', stores: ['bytes'], deadlineMs: deadlines.writeMs } as const;

  const readCopy = async (id: string) => {
    try {
      return await journal?.read(bytesCopyName(id));
    } catch {
      return undefined;
    }
  };
  const writeCopy = async ({ id, sealed }: BytesRow) => {
    try {
      await (journal && withinDeadline(journal.write(bytesCopyName(id), sealed), deadlines.writeMs));
    } catch {
      // The database has it; the next start tries again.
    }
  };
  const dropFrom = async (ids: readonly string[], copies: readonly string[]) => {
    if (ids.length > 0) await transact(db, write, () => discard({ what: 'rows', table, keys: ids }));
    try {
      if (journal !== undefined) await discard({ what: 'files', files: journal, names: copies });
    } catch {
      // Swept at the next start.
    }
  };

  return {
    async seal(bytes) {
      const { ref, sealed } = await sealing.sealBytes(bytes);
      return { ref, row: { id: ref.id, sealed } };
    },
    async read(ref) {
      const found = await transact(db, read, () => table.get(ref.id));
      const here = found.ok && found.value ? await sealing.openBytes(ref, found.value.sealed) : undefined;
      if (here !== undefined) return ok(here);
      const sealed = await readCopy(ref.id);
      const there = sealed && (await sealing.openBytes(ref, sealed));
      if (sealed === undefined || there === undefined) return found.ok ? ok(undefined) : found;
      if (found.ok) await transact(db, write, () => table.put({ id: ref.id, sealed }));
      return ok(there);
    },
    async stage(row) {
      await writeCopy(row);
      const put = await transact(db, write, () => table.put(row));
      return put.ok ? ok(undefined) : put;
    },
    async keepOnly(refs) {
      const wanted = new Set(refs.map(({ id }) => id));
      const keys = await transact(db, read, () => table.toCollection().primaryKeys());
      const names = (await journal?.list().catch(() => [])) ?? [];
      await dropFrom(
        keys.ok ? keys.value.filter((id) => !wanted.has(id)) : [],
        names.filter((name) => name.startsWith(bytesCopyPrefix) && !wanted.has(name.slice(bytesCopyPrefix.length))),
      );
    },
    async mendCopies(files) {
      if (journal === undefined || files.length === 0) return;
      const keys = await transact(db, read, () => table.toCollection().primaryKeys());
      if (!keys.ok) return;
      const rows = new Set(keys.value);
      for (const { ref, length } of files) {
        const size = await journal.sizeOf(bytesCopyName(ref.id)).catch(() => undefined);
        const hasCopy = size === sealing.sealedLength(length);
        if (rows.has(ref.id) === hasCopy) continue;
        if (hasCopy) {
          const sealed = await readCopy(ref.id);
          if (sealed && (await sealing.openBytes(ref, sealed)) !== undefined) {
            await transact(db, write, () => table.put({ id: ref.id, sealed }));
          }
        } else {
          const row = await transact(db, read, () => table.get(ref.id));
          if (row.ok && row.value) await writeCopy(row.value);
        }
      }
    },
    drop: (ids) => dropFrom(ids, ids.map(bytesCopyName)),
  };
}
