import * as v from 'valibot';
import { SealedRow } from '../visitor/SealedRow.ts';
import { VaultHead } from '../visitor/VaultHead.ts';

/**
 * What one frame of the journal says. A file begins with `head`; `whole` follows once the state it starts from is
 * written down completely. An action that the database then refused is taken back by `abort`.
 */
export type JournalEntry =
  | { readonly type: 'head'; readonly head: VaultHead }
  | { readonly type: 'action'; readonly id: string; readonly seq: number; readonly rows: readonly SealedRow[] }
  | { readonly type: 'whole' }
  | { readonly type: 'abort'; readonly id: string };

const ActionId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The entry without the sealed bytes, which follow it: `size` bytes for each row in turn, null where it was removed. */
const EntryHead = v.variant('type', [
  v.strictObject({ type: v.literal('head'), head: VaultHead }),
  v.strictObject({
    type: v.literal('action'),
    id: ActionId,
    seq: Count,
    rows: v.array(v.strictObject({ key: SealedRow.entries.key, rev: Count, size: v.nullable(Count) })),
  }),
  v.strictObject({ type: v.literal('whole') }),
  v.strictObject({ type: v.literal('abort'), id: ActionId }),
]);

/** Length of the JSON text (four bytes, big-endian), the JSON text, then the sealed bytes of the rows. */
export function encodeEntry(entry: JournalEntry): Uint8Array<ArrayBuffer> {
  const rows = entry.type === 'action' ? entry.rows : [];
  const head =
    entry.type === 'action'
      ? { ...entry, rows: rows.map(({ key, rev, sealed }) => ({ key, rev, size: sealed?.length ?? null })) }
      : entry;
  const text = new TextEncoder().encode(JSON.stringify(head));
  const size = rows.reduce((sum, { sealed }) => sum + (sealed?.length ?? 0), 4 + text.length);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  let at = 4 + text.length;
  for (const { sealed } of rows) {
    if (sealed === null) continue;
    bytes.set(sealed, at);
    at += sealed.length;
  }
  return bytes;
}

/** Undefined when the bytes are not an entry; never throws. */
export function decodeEntry(bytes: Uint8Array<ArrayBuffer>): JournalEntry | undefined {
  if (bytes.length < 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const parsed = v.safeParse(EntryHead, parseJson(bytes.subarray(4, 4 + length)));
  if (!parsed.success) return undefined;
  const entry = parsed.output;
  if (entry.type !== 'action') return entry;
  let at = 4 + length;
  const rows = entry.rows.map(({ key, rev, size }): SealedRow => {
    const sealed = size === null ? null : bytes.slice(at, at + size);
    at += size ?? 0;
    return { key, rev, sealed };
  });
  return at === bytes.length ? { ...entry, rows } : undefined;
}

const AnyHead = v.object({ type: v.literal('head'), head: v.object({ format: v.number() }) });

/** The format that a journal says it has, of whatever build; undefined for any other entry. Never throws. */
export function formatOf(bytes: Uint8Array<ArrayBuffer>): number | undefined {
  if (bytes.length < 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const parsed = v.safeParse(AnyHead, parseJson(bytes.subarray(4, 4 + length)));
  return parsed.success ? parsed.output.head.format : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
