import * as v from 'valibot';
import type { Result } from '../../domain/result/Result.ts';
import type { RowsDatabase, RowTable } from '../RowsDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import { SealedRow } from './SealedRow.ts';
import { VaultRow } from './VaultHead.ts';
import type { V1Rows } from './versions/recordsOfV1.ts';

export const visitorDatabaseName = 'onetrip-visitor';

/** The sealed bytes of one photograph or PDF. */
export interface BytesRow {
  readonly id: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** All rows but the bytes, as one transaction saw them. */
export interface FoundRows {
  /** Undefined when nothing was ever kept in this version, or when it cannot be read. */
  readonly vault: VaultRow | undefined;
  readonly rows: readonly SealedRow[];
  /** Rows of `records` that are not even sealed rows; nothing writes such. */
  readonly broken: number;
  /** Undefined when version 1 has left nothing. */
  readonly v1: V1Rows | undefined;
}

/** The tables, typed. */
export function tablesOf(db: RowsDatabase) {
  const table = <Row>(name: string) => db.table(name) as RowTable<Row, string>;
  return {
    records: table<SealedRow>('records'),
    bytes: table<BytesRow>('bytes'),
    meta: table<{ readonly key: string }>('meta'),
    persons: table<unknown>('persons'),
    evidenceItems: table<unknown>('evidenceItems'),
  };
}

/** Reads everything but the bytes in one transaction. */
export function readFoundRows(db: RowsDatabase, deadlineMs: number): Promise<Result<FoundRows, StorageError>> {
  const stores = ['records', 'meta', 'persons', 'evidenceItems'];
  const tables = tablesOf(db);
  return transact(db, { mode: 'r', stores, deadlineMs }, async () => {
    const vault = v.safeParse(VaultRow, await tables.meta.get('vault'));
    const found = await tables.records.toArray();
    const rows = found.filter((row) => v.is(SealedRow, row));
    const persons = await tables.persons.toArray();
    const evidenceItems = await tables.evidenceItems.toArray();
    const meta = await tables.meta.where('key').startsWith('aside.').toArray();
    const isEmpty = persons.length + evidenceItems.length + meta.length === 0;
    return {
      vault: vault.success ? vault.output : undefined,
      rows,
      broken: found.length - rows.length,
      v1: isEmpty ? undefined : { persons, evidenceItems, meta },
    };
  });
}
