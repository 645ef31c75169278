import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { Case } from '../../domain/cases/Case.ts';
import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import type { Receipt } from '../../domain/receipt/Receipt.ts';
import { lineOfCase, withLine } from '../../storage/staff/CaseLine.ts';
import type { CaseRow } from '../../storage/staff/CaseRows.ts';
import { type ChainHead, sealChain } from '../../storage/staff/ChainHead.ts';
import type { CaseTail } from '../../storage/staff/openKeptCase.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import type { CaseChange, EnclosureToKeep } from '../../storage/staff/StaffStore.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';
import { hashOf } from './stampAction.ts';

export interface ChangeToSeal {
  readonly head: ChainHead;
  /** As it was read, or what a new one begins with. */
  readonly row: CaseRow | Pick<CaseRow, 'caseId' | 'salt' | 'packet'>;
  readonly sealer: Sealer;
  /** How many actions the case has so far. */
  readonly count: number;
  readonly action: CaseAction;
  /** The case with that action. */
  readonly after: Case;
  readonly handover?: Handover | null;
  readonly enclosure?: EnclosureToKeep;
  readonly receipt?: { readonly receipt: Receipt; readonly text: string; readonly hash: string };
}

/** Seals all that one action of a person writes, before the transaction begins. */
export async function sealChange(
  parts: Pick<StaffParts, 'sealing'>,
  { vault, window }: StaffSession,
  { head, row, sealer, count, action, after, handover, enclosure, receipt }: ChangeToSeal,
): Promise<CaseChange> {
  const { caseId, salt, packet } = row;
  const before = 'sealed' in row ? row : undefined;
  const opened = before?.opened;
  const { id, windowId, seq, at } = action;
  const hash = await hashOf(parts, action);
  const tail: CaseTail = { count: count + 1, last: hash };
  const sealedTail = await sealer.seal(placeOf.case(caseId, packet), canonicalText(tail));
  const kept = { caseId, salt, packet, ...(opened === undefined ? {} : { opened }), sealed: sealedTail };
  const line = lineOfCase(after);
  const receiptHead = receipt === undefined ? head.receipt : { number: receipt.receipt.number, hash: receipt.hash };
  const change: CaseChange = {
    after: head.seq,
    before,
    chain: await sealChain(vault, window.id, { seq, last: { hash, at }, receipt: receiptHead }),
    action: { id, caseId, windowId, seq, sealed: await sealer.seal(placeOf.action(id, caseId), canonicalText(action)) },
    row: line === undefined ? kept : await withLine(vault, window.id, kept, line),
  };
  if (handover) {
    const sealed = await sealer.seal(placeOf.packet(caseId), canonicalText(handover));
    const packetChange = { ...change, packet: { caseId, sealed } };
    return enclosure === undefined ? packetChange : { ...packetChange, enclosure };
  }
  if (receipt === undefined) return change;
  const { receiptId } = receipt.receipt;
  const text = canonicalText({ receipt: receipt.receipt, text: receipt.text });
  const sealed = await sealer.seal(placeOf.receipt(receiptId, caseId), text);
  return { ...change, receipt: { id: receiptId, caseId, sealed } };
}
