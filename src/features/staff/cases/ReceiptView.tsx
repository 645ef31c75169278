import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { GivenReceipt } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { QrPicture } from '../../../ui/handover/QrPicture.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import type { CaseWords } from './useCase.ts';

interface ReceiptViewProps {
  readonly desk: StaffDesk;
  readonly given: GivenReceipt;
  readonly words: CaseWords;
  readonly persons: Handover['persons'];
  onClose(): void;
}

/** The receipt, to be scanned by the visitor or printed (A4 and 80 mm rolls): in the visitor's language, papers in both scripts. */
export function ReceiptView({ desk, given, words, persons, onClose }: ReceiptViewProps) {
  const { t, i18n } = useTranslation('staff');
  const state = useSource(desk.staff.state, undefined);
  const { receipt, text } = given;
  const locale = words.visitorLocale;
  const theirs = i18n.getFixedT(locale, ['staff', 'handover']);
  const code = desk.qr(text);
  const kindOf = (key: string) => persons.find((person) => person.key === key)?.kind ?? 'other';
  return (
    <div className="max-w-prose" data-receipt={text}>
      <div lang={locale}>
        <h1 className="text-title font-bold">{theirs('receipt.title', { number: receipt.number })}</h1>
        <p>
          {state?.type === 'open' && `${state.window.name}, `}
          {timeAtCentre(receipt.at)}
        </p>
        {receipt.practice && <p className="font-bold">{theirs('case.practice')}</p>}
        <div className="my-4 w-80 max-w-full print:w-64">
          {code !== undefined && <QrPicture rows={code.rows} label={theirs('receipt.code')} />}
        </div>
        <ul className="border-t border-hair">
          {receipt.papers.map(({ person, evidenceTypeId, check }) => (
            <li key={`${person}/${evidenceTypeId}`} className="border-b border-hair py-1">
              <span className="font-semibold">{words.visitor.get(evidenceTypeId)}</span>{' '}
              <span lang="zh-Hans" className="text-small">
                {words.clerk.get(evidenceTypeId)}
              </span>
              <span className="block">
                {persons.length > 1 && `${theirs(`person.${kindOf(person)}`)}: `}
                {check.reason === null
                  ? theirs(`check.${check.result}`)
                  : theirs('handover:answer.because', {
                      result: theirs(`check.${check.result}`),
                      reason: theirs(`handover:answer.reason.${check.reason}`),
                    })}
                {check.until !== null && ` ${formatDate(check.until, locale)}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-3 font-semibold">{theirs('receipt.notDecision')}</p>
      </div>
      <p className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => print()}>{t('receipt.print')}</Button>
        <Button onClick={() => void desk.saveText(`receipt-${receipt.number}.txt`, text, 'text/plain')}>
          {t('receipt.save')}
        </Button>
        <Button look="next" onClick={onClose}>
          {t('receipt.back')}
        </Button>
      </p>
    </div>
  );
}
