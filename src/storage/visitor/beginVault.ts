import type { Dexie } from 'dexie';
import { ok, type Result } from '../../domain/result/Result.ts';
import { recordKeyOf } from '../../domain/visitor/VisitorRecord.ts';
import { allAtOnce } from '../allAtOnce.ts';
import type { RowsDatabase } from '../RowsDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import { discard } from './discard.ts';
import { textOfRecord } from './KeptRecords.ts';
import type { SealedRow } from './SealedRow.ts';
import type { VaultKey } from './Sealing.ts';
import type { VaultHead, VaultRow } from './VaultHead.ts';
import { tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import { noteState } from './VisitorWitness.ts';
import { recordsOfV1, type V1Rows } from './versions/recordsOfV1.ts';

/** What the database holds after a step that decided it. */
export interface DatabaseState {
  readonly vault: VaultRow;
  readonly rows: readonly SealedRow[];
}

/** The first thing ever kept here: a key, and no records yet. */
export async function beginVault(
  parts: VisitorStoreParts,
  db: RowsDatabase,
): Promise<Result<DatabaseState, StorageError>> {
  const { head, key } = await newHead(parts);
  const vault: VaultRow = { key: 'vault', head, seq: 0, part: 0, journal: false };
  const request = { mode: 'rw', stores: ['meta'], deadlineMs: parts.deadlines.writeMs } as const;
  const put = await transact(db, request, () => tablesOf(db).meta.put(vault));
  if (!put.ok) return put;
  parts.keyRing.add(key);
  return ok({ vault, rows: [] });
}

/**
 * Seals what version 1 kept in the open, and in the same transaction that writes it removes the open rows: cut off
 * at any point, everything is either still as it was or carried over.
 */
export async function carryOverV1(
  parts: VisitorStoreParts,
  db: Dexie,
  old: V1Rows,
): Promise<Result<DatabaseState, StorageError>> {
  const { sealing, witness, deadlines } = parts;
  const { head, key } = await newHead(parts);
  const rows: SealedRow[] = [];
  for (const record of recordsOfV1(old)) {
    const rowKey = await sealing.rowKey(key, record.kind, recordKeyOf(record));
    rows.push({ key: rowKey, rev: 1, sealed: await sealing.seal(key, rowKey, textOfRecord(record, undefined)) });
  }
  const vault: VaultRow = { key: 'vault', head, seq: 1, part: 0, journal: false };
  const tables = tablesOf(db);
  const stores = ['records', 'meta', 'persons', 'evidenceItems'];
  const done = await transact(db, { mode: 'rw', stores, deadlineMs: deadlines.writeMs }, async () => {
    const aside = await tables.meta.where('key').startsWith('aside.').primaryKeys();
    await allAtOnce([
      tables.records.bulkPut(rows),
      tables.meta.put(vault),
      discard({ what: 'rows', table: tables.meta, keys: aside }),
      discard({ what: 'rows', table: tables.persons, keys: 'all' }),
      discard({ what: 'rows', table: tables.evidenceItems, keys: 'all' }),
    ]);
  });
  if (!done.ok) return done;
  parts.keyRing.add(key);
  noteState(witness, head.epoch, 1);
  return ok({ vault, rows });
}

async function newHead({ sealing }: VisitorStoreParts): Promise<{ head: VaultHead; key: VaultKey }> {
  const { key, secret } = await sealing.newKey();
  const epoch = sealing.randomHex(16);
  return { key, head: { format: 1, epoch, generation: 1, keyId: key.id, key: { open: secret } } };
}
