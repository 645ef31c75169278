import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { ChainNumber, HashHex } from '../../domain/cases/CaseIds.ts';
import { Instant } from '../../domain/dates/Instant.ts';
import type { ChainRow } from './CaseRows.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer } from './StaffSealing.ts';

/**
 * Where the window's chains end. Sealed although only hashes stand in it: whoever guesses a short note could try the
 * guess against the hash of its action.
 */
export const ChainHead = v.strictObject({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The last action; null before the first. */
  last: v.nullable(v.strictObject({ hash: HashHex, at: Instant })),
  /** The last receipt; null before the first. */
  receipt: v.nullable(v.strictObject({ number: ChainNumber, hash: HashHex })),
});
export type ChainHead = v.InferOutput<typeof ChainHead>;

export const emptyChain: ChainHead = { seq: 0, last: null, receipt: null };

export async function sealChain(vault: Sealer, windowId: string, head: ChainHead): Promise<ChainRow> {
  const sealed = await vault.seal(placeOf.chain(windowId, head.seq), canonicalText(head));
  return { key: 'chain', windowId, seq: head.seq, sealed };
}

/** Undefined where the row is not what this window has sealed. */
export async function openChain(vault: Sealer, windowId: string, row: ChainRow): Promise<ChainHead | undefined> {
  const head = await openText(ChainHead, vault, placeOf.chain(windowId, row.seq), row.sealed);
  return head?.seq === row.seq && row.windowId === windowId ? head : undefined;
}
