import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { Case } from '../../domain/cases/Case.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { lineOfCase, withLine } from '../../storage/staff/CaseLine.ts';
import { type CaseTail, inOrder } from '../../storage/staff/openKeptCase.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import type { BroughtCase, EnclosureToKeep } from '../../storage/staff/StaffStore.ts';
import { markOfPacket } from '../staff/markOfPacket.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { ComparedCase } from './compareCase.ts';
import type { FileCase } from './readShiftPieces.ts';

export interface SealedCase {
  readonly brought: BroughtCase;
  /** The case with what came. */
  readonly after: Case;
}

/** Where a case is or will be kept here, and how far this window has counted, which is where it stands in its list. */
export interface BroughtPlace {
  /** 16 bytes in hexadecimal. */
  readonly salt: string;
  readonly sealer: Sealer;
  readonly counter: number;
  /** Whose photographs have been laid down. */
  readonly enclosures: readonly EnclosureToKeep[];
}

/** Seals what is new of a case under this window's keys, before the transaction begins. */
export async function sealBrought(
  { sealing }: Pick<StaffParts, 'sealing'>,
  { vault, window }: StaffSession,
  { caseId, handover, receipts: given }: FileCase,
  { kept, rows, added, lacking }: Extract<ComparedCase, { type: 'fresh' | 'more' }>,
  { salt, sealer, counter, enclosures }: BroughtPlace,
): Promise<SealedCase> {
  const before = kept.row;
  const packet = before?.packet ?? (handover && (await markOfPacket(vault, handover.packetId, false)));
  const all = [...(rows?.actions ?? []), ...added];
  const last = await sealing.hashHex(canonicalText(inOrder(all).at(-1)));
  const tail: CaseTail = { count: all.length, last };
  const sealed = await sealer.seal(placeOf.case(caseId, packet), canonicalText(tail));
  const row = { caseId, salt, packet, opened: before?.opened ?? Math.max(1, counter), sealed };
  const after = foldCase(all);
  const line = lineOfCase(after);
  const actions = await Promise.all(
    added.map(async (action) => {
      const { id, windowId, seq } = action;
      return {
        id,
        caseId,
        windowId,
        seq,
        sealed: await sealer.seal(placeOf.action(id, caseId), canonicalText(action)),
      };
    }),
  );
  const isNew = new Set(added.map((action) => (action.type === 'receiptGiven' ? action.receiptId : '')));
  const receipts = await Promise.all(
    given
      .filter(({ receipt }) => isNew.has(receipt.receiptId))
      .map(async (one) => {
        const id = one.receipt.receiptId;
        return { id, caseId, sealed: await sealer.seal(placeOf.receipt(id, caseId), canonicalText(one)) };
      }),
  );
  const brought: BroughtCase = {
    before,
    row: line === undefined ? row : await withLine(vault, window.id, row, line),
    actions,
    receipts,
    ...(enclosures.length === 0 ? {} : { enclosures: { before: lacking.before, added: enclosures } }),
  };
  if (kept.packet !== undefined || handover === null) return { brought, after };
  const sealedPacket = await sealer.seal(placeOf.packet(caseId), canonicalText(handover));
  return { brought: { ...brought, packet: { caseId, sealed: sealedPacket } }, after };
}
