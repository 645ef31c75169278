import type { Receipt } from '../../domain/receipt/Receipt.ts';
import { ShiftReceipt } from '../shift/ShiftContents.ts';
import type { ReceiptRow } from './CaseRows.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer } from './StaffSealing.ts';

/** The receipts of a case, opened by its sealer; what was not sealed in its row is left out. */
export async function openReceipts(sealer: Sealer, rows: readonly ReceiptRow[]): Promise<Receipt[]> {
  const opened = await Promise.all(
    rows.map(async ({ id, caseId, sealed }) => {
      const kept = await openText(ShiftReceipt, sealer, placeOf.receipt(id, caseId), sealed);
      return kept?.receipt.receiptId === id ? kept.receipt : undefined;
    }),
  );
  return opened.filter((receipt) => receipt !== undefined);
}
