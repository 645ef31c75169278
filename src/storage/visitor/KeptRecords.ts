import * as v from 'valibot';
import { hexOf } from '../../domain/sealing/hex.ts';
import { recordKeyOf, VisitorRecord, type VisitorRecordKind } from '../../domain/visitor/VisitorRecord.ts';
import type { SealedRow } from './SealedRow.ts';
import type { BytesRef, Sealing, VaultKey } from './Sealing.ts';

/** The value of a record of one kind. */
export type ValueOf<K extends VisitorRecordKind> = Extract<VisitorRecord, { kind: K }>['value'];

export interface KeptRecord {
  readonly rowKey: string;
  readonly record: VisitorRecord;
  /** Where the bytes of a `file` lie. */
  readonly bytes?: BytesRef;
}

/** A row that is kept but not understood: `row` is what can be told of it. `isSealed` when it does not even open. */
export interface StrangeRow {
  readonly rowKey: string;
  readonly row: unknown;
  readonly isSealed: boolean;
}

/** Everything kept, unsealed. */
export interface KeptRecords {
  readonly records: readonly KeptRecord[];
  readonly strange: readonly StrangeRow[];
  list<K extends VisitorRecordKind>(kind: K): readonly ValueOf<K>[];
  find<K extends VisitorRecordKind>(kind: K, key: string): ValueOf<K> | undefined;
}

export function createKeptRecords(records: readonly KeptRecord[], strange: readonly StrangeRow[]): KeptRecords {
  const byKey = new Map(records.map((kept) => [`${kept.record.kind}:${recordKeyOf(kept.record)}`, kept.record.value]));
  return {
    records,
    strange,
    list: <K extends VisitorRecordKind>(kind: K) =>
      records.flatMap(({ record }) => (record.kind === kind ? [record.value as ValueOf<K>] : [])),
    find: <K extends VisitorRecordKind>(kind: K, key: string) => byKey.get(`${kind}:${key}`) as ValueOf<K> | undefined,
  };
}

const BytesRefSchema = v.strictObject({ id: v.string(), key: v.string() });

/** The text that is sealed: a record, and for photographs where their bytes lie. */
export function textOfRecord(record: VisitorRecord, bytes: BytesRef | undefined): string {
  return JSON.stringify(bytes === undefined ? record : { ...record, bytes });
}

/** Unseals one row; undefined for one that was removed. */
export async function openRow(
  sealing: Sealing,
  key: VaultKey,
  row: SealedRow,
): Promise<{ readonly kept: KeptRecord } | { readonly strange: StrangeRow } | undefined> {
  const { key: rowKey, sealed } = row;
  if (sealed === null) return undefined;
  const text = await sealing.open(key, rowKey, sealed);
  if (text === undefined) return { strange: { rowKey, row: { sealed: hexOf(sealed) }, isSealed: true } };
  const found = parseJson(text);
  const { bytes, ...rest } = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const record = v.safeParse(VisitorRecord, rest);
  const ref = v.safeParse(v.optional(BytesRefSchema), bytes);
  if (!record.success || !ref.success) return { strange: { rowKey, row: found, isSealed: false } };
  return { kept: { rowKey, record: record.output, ...(ref.output === undefined ? {} : { bytes: ref.output }) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
