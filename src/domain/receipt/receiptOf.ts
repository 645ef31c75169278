import type { Case } from '../cases/Case.ts';
import { err, ok, type Result } from '../result/Result.ts';
import type { Receipt } from './Receipt.ts';

/** What the window adds: its identity, its place in the chain, the time. */
export type ReceiptStamp = Pick<Receipt, 'receiptId' | 'windowId' | 'keyId' | 'number' | 'previous' | 'at' | 'edition'>;

/**
 * The receipt of a case as it stands, with every paper that was looked at. Where a correction is open it takes the
 * place of the last receipt. Errors: `receipt/not-opened`, no opening has been seen.
 */
export function receiptOf(
  { opened, papers, openCorrections, receiptIds }: Case,
  stamp: ReceiptStamp,
): Result<Receipt, { readonly type: 'receipt/not-opened' }> {
  if (opened === undefined) return err({ type: 'receipt/not-opened' });
  return ok({
    ...stamp,
    version: 1,
    packetId: opened.packetId,
    papers: papers.flatMap(({ person, evidenceTypeId, now }) =>
      now === null ? [] : [{ person, evidenceTypeId, check: now }],
    ),
    corrects: openCorrections.length === 0 ? null : (receiptIds.at(-1) ?? null),
    practice: opened.practice,
    isDecision: false,
  });
}
