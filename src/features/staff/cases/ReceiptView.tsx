import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { GivenReceipt } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { QrPicture } from '../../../ui/handover/QrPicture.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import type { CaseWords } from './useCase.ts';

interface ReceiptViewProps {
  readonly desk: StaffDesk;
  readonly given: GivenReceipt;
  readonly words: CaseWords;
  onClose(): void;
}

/** The receipt, to be scanned by the visitor or printed (A4 and 80 mm rolls). */
export function ReceiptView({ desk, given, words, onClose }: ReceiptViewProps) {
  const { t } = useTranslation(['staff', 'handover']);
  const { receipt, text } = given;
  const code = desk.qr(text);
  const state = useSource(desk.staff.state, undefined);
  const fileName = `receipt-${receipt.number}.txt`;
  return (
    <div className="max-w-prose" data-receipt={text}>
      <h1 className="text-title font-bold">{t('receipt.title', { number: receipt.number })}</h1>
      <p>
        {state?.type === 'open' && `${state.window.name}, `}
        {timeAtCentre(receipt.at)}
      </p>
      {receipt.practice && <p className="font-bold">{t('case.practice')}</p>}
      <div className="my-4 w-80 max-w-full print:w-64">
        {code !== undefined && <QrPicture rows={code.rows} label={t('receipt.code')} />}
      </div>
      <ul className="border-t border-hair">
        {receipt.papers.map(({ person, evidenceTypeId, check }) => (
          <li key={`${person}/${evidenceTypeId}`} className="border-b border-hair py-1">
            <span lang={words.visitorLocale} className="font-semibold">
              {words.visitor.get(evidenceTypeId)}
            </span>{' '}
            <span lang="zh-Hans" className="text-small">
              {words.clerk.get(evidenceTypeId)}
            </span>{' '}
            {person} {t(`check.${check.result}`)}
            {check.reason !== null && ` ${t(`handover:answer.reason.${check.reason}`)}`}
            {check.until !== null && ` ${check.until}`}
          </li>
        ))}
      </ul>
      <p className="mt-3 font-semibold">{t('receipt.notDecision')}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => print()}>{t('receipt.print')}</Button>
        <Button onClick={() => void desk.saveText(fileName, text, 'text/plain')}>{t('receipt.save')}</Button>
        <Button look="next" onClick={onClose}>
          {t('receipt.back')}
        </Button>
      </p>
    </div>
  );
}
