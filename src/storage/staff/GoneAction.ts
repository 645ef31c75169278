import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { ChainNumber, HashHex } from '../../domain/cases/CaseIds.ts';
import type { GoneRow } from './CaseRows.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer } from './StaffSealing.ts';

/** A place in a window's count of receipts, and the hash of the receipt. */
export const ReceiptPlace = v.strictObject({ number: ChainNumber, hash: HashHex });
export type ReceiptPlace = v.InferOutput<typeof ReceiptPlace>;

/**
 * What stays of an action that was discarded: its hash, so that the action after it can still be proven to follow, and
 * the same of the receipt that it gave; null where it gave none, absent where that was not kept yet.
 */
export const GoneAction = v.strictObject({ hash: HashHex, receipt: v.optional(v.nullable(ReceiptPlace)) });
export type GoneAction = v.InferOutput<typeof GoneAction>;

/** A place in a window's chain. */
export interface ChainPlace {
  readonly windowId: string;
  readonly seq: number;
}

export const gonePrefix = 'gone/';

export function goneKey({ windowId, seq }: ChainPlace): string {
  return `${gonePrefix}${windowId}/${seq}`;
}

export async function sealGone(vault: Sealer, place: ChainPlace, gone: GoneAction): Promise<GoneRow> {
  const key = goneKey(place);
  return { key, sealed: await vault.seal(placeOf.gone(key), canonicalText(gone)) };
}

/** Undefined where the row is not what this window has sealed. */
export async function openGone(vault: Sealer, { key, sealed }: GoneRow): Promise<GoneAction | undefined> {
  return openText(GoneAction, vault, placeOf.gone(key), sealed);
}
