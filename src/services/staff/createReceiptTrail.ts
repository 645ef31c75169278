import type { Receipt } from '../../domain/receipt/Receipt.ts';
import type { ReceiptPlace } from '../../storage/staff/GoneAction.ts';
import type { RecordFault } from './RecordCheck.ts';

/** Follows the receipts of a window in the order in which they were given. */
export interface ReceiptTrail {
  /** One that is there. */
  take(receipt: Pick<Receipt, 'number' | 'previous'>, hash: string): void;
  /** One that its action tells of, but that is not there or cannot be read. */
  miss(): void;
  /** One of a case that was deleted by the rule; undefined where its place was not kept yet. */
  pass(gone: ReceiptPlace | undefined): void;
  /** The last receipt by what the window says; null where it gave none. */
  end(last: ReceiptPlace | null): void;
  count(): number;
}

/**
 * fault: told what does not fit. Cases that were deleted before the places of their receipts were kept leave gaps that
 * may be theirs: as many missing numbers as such actions are not told.
 */
export function createReceiptTrail(fault: (found: RecordFault) => void): ReceiptTrail {
  let last = 0;
  /** Of the last one; undefined where that is not known. Before the first there is none. */
  let hash: string | null | undefined = null;
  let spare = 0;
  let count = 0;

  /** Whether `number` comes next; what lies between is missing. */
  const reach = (number: number): void => {
    const gap = number - last - 1;
    if (gap === 0) return;
    hash = undefined;
    if (gap < 0) fault({ type: 'receipt-unlinked', number });
    if (gap < 0) return;
    const unexplained = Math.max(0, gap - spare);
    spare = Math.max(0, spare - gap);
    // Which of them were deleted by the rule nobody knows, so the latest are told.
    for (let at = number - unexplained; at < number; at++) fault({ type: 'receipt-missing', number: at });
  };

  return {
    take({ number, previous }, own) {
      reach(number);
      if (hash !== undefined && previous !== hash) fault({ type: 'receipt-unlinked', number });
      last = number;
      hash = own;
      count += 1;
    },
    miss() {
      last += 1;
      hash = undefined;
      fault({ type: 'receipt-missing', number: last });
    },
    pass(gone) {
      if (gone === undefined) {
        spare += 1;
        return;
      }
      reach(gone.number);
      last = gone.number;
      hash = gone.hash;
    },
    end(told) {
      reach((told?.number ?? 0) + 1);
      if (hash !== undefined && hash !== (told?.hash ?? null))
        fault({ type: 'receipt-unlinked', number: told?.number ?? 0 });
    },
    count: () => count,
  };
}
