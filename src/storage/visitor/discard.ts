import { Dexie } from '../Dexie.ts';
import type { JournalFiles } from '../journal/JournalFiles.ts';
import type { RowTable } from '../RowsDatabase.ts';
import { withinDeadline } from '../withinDeadline.ts';

/** Something of the reader's that is to go for good. */
export type Discarded =
  /** Rows of one table by key, or all of them; to be called inside a transaction. */
  | {
      readonly what: 'rows';
      readonly table: Pick<RowTable<unknown, string>, 'clear' | 'bulkDelete'>;
      readonly keys: readonly string[] | 'all';
    }
  | { readonly what: 'files'; readonly files: JournalFiles; readonly names: readonly string[] }
  | { readonly what: 'database'; readonly name: string; readonly deadlineMs: number };

/**
 * The one door through which anything of the reader's leaves this device: rows, journal, photographs, the whole
 * database. Whatever deletes elsewhere in the room breaks a test, so that nothing is ever purged by a side path.
 * Rejects as the database or the files do.
 */
export function discard(target: Discarded): PromiseLike<unknown> {
  switch (target.what) {
    case 'rows':
      // No async function around this: it runs inside Dexie's transactions.
      return target.keys === 'all' ? target.table.clear() : target.table.bulkDelete([...target.keys]);
    case 'files':
      return target.names.length === 0 ? Promise.resolve() : target.files.removeFiles(target.names);
    case 'database':
      return withinDeadline(Dexie.delete(target.name), target.deadlineMs);
  }
}
