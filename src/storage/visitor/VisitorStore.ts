import type { Result } from '../../domain/result/Result.ts';
import { EvidenceItem } from '../../domain/visitor/EvidenceItem.ts';
import { Person } from '../../domain/visitor/Person.ts';
import type { OpenedDatabase } from '../openGuarded.ts';
import { readRows } from '../readRow.ts';
import type { StorageError } from '../StorageError.ts';
import { type StorageUse, storageUse } from '../storageUse.ts';
import { transact } from '../transact.ts';
import { type Deadlines, defaultDeadlines } from '../withinDeadline.ts';
import { createEvidenceItemRepository, type EvidenceItemRepository } from './EvidenceItemRepository.ts';
import { createPersonRepository, type PersonRepository, sortPersons } from './PersonRepository.ts';

/** All that the reader has kept, as it stood at one moment. Persons in the order in which they were added. */
export interface VisitorSnapshot {
  readonly persons: readonly Person[];
  readonly evidenceItems: readonly EvidenceItem[];
  /** Rows that are kept but not understood, by store. */
  readonly unreadable: { readonly persons: number; readonly evidenceItems: number };
}

/** Every row exactly as stored, by store; what "show me all you keep about me" shows. */
export type VisitorRows = Readonly<Record<string, readonly unknown[]>>;

/** What the reader keeps on this device. */
export interface VisitorStore {
  readonly persons: PersonRepository;
  readonly evidenceItems: EvidenceItemRepository;
  readAll(): Promise<Result<VisitorSnapshot, StorageError>>;
  exportRows(): Promise<Result<VisitorRows, StorageError>>;
  storageUse(): Promise<Result<StorageUse, StorageError>>;
  /** Calls `fn` once when the connection closes under us, not when `close` is called. */
  onClosed(fn: () => void): () => void;
  close(): void;
}

export function createVisitorStore(opened: OpenedDatabase, deadlines: Deadlines = defaultDeadlines): VisitorStore {
  const { db } = opened;
  const stores = db.tables.map((table) => table.name);
  const read = { mode: 'r', stores, deadlineMs: deadlines.readMs } as const;
  return {
    persons: createPersonRepository(db, deadlines),
    evidenceItems: createEvidenceItemRepository(db, deadlines),
    readAll: () =>
      transact(db, read, async () => {
        const persons = readRows(Person, await db.table<unknown>('persons').toArray());
        const items = readRows(EvidenceItem, await db.table<unknown>('evidenceItems').toArray());
        return {
          persons: sortPersons(persons.rows),
          evidenceItems: items.rows,
          unreadable: { persons: persons.unreadable, evidenceItems: items.unreadable },
        };
      }),
    exportRows: () =>
      transact(db, read, async () => {
        const rows: Record<string, readonly unknown[]> = {};
        for (const store of stores) rows[store] = await db.table<unknown>(store).toArray();
        return rows;
      }),
    storageUse: () => storageUse(db, deadlines.readMs),
    onClosed: opened.onClosed,
    close: opened.close,
  };
}
