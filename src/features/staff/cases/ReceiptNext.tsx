import type { TFunction } from 'i18next';
import type { Case } from '../../../domain/cases/Case.ts';
import type { Receipt } from '../../../domain/receipt/Receipt.ts';

interface ReceiptNextProps {
  readonly papers: Receipt['papers'];
  readonly comeBack: Case['comeBack'];
  /** In the visitor's language. */
  readonly theirs: TFunction<['staff', 'handover']>;
}

/** What the visitor does next, who decides, and what the receipt does not mean. */
export function ReceiptNext({ papers, comeBack, theirs }: ReceiptNextProps) {
  const has = (...results: readonly string[]) => papers.some(({ check }) => results.includes(check.result));
  return (
    <div className="mt-3" data-receipt-next>
      {comeBack !== null && <p>{theirs('receipt.comeBack', { reason: theirs(`comeBack.${comeBack}`) })}</p>}
      {has('missing', 'wrong') && <p>{theirs('receipt.bring')}</p>}
      {has('deferred') && <p>{theirs('receipt.follow')}</p>}
      {papers.length > 0 && !has('missing', 'wrong', 'deferred') && <p>{theirs('receipt.nothing')}</p>}
      <p className="font-semibold">{theirs('receipt.notDecision')}</p>
      <p>{theirs('receipt.whoDecides')}</p>
    </div>
  );
}
