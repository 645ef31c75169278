import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { Case } from '../../../domain/cases/Case.ts';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { GivenReceipt } from '../../../services/staff/StaffService.ts';
import { FocusOnArrival } from '../../../ui/controls/FocusOnArrival.tsx';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { MovingCode } from '../../../ui/handover/MovingCode.tsx';
import { QrPicture } from '../../../ui/handover/QrPicture.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import { caseKeys } from './caseKeys.ts';
import { KeyButton } from './KeyButton.tsx';
import { ReceiptNext } from './ReceiptNext.tsx';
import type { CaseWords } from './useCase.ts';
import { useCaseKeys } from './useCaseKeys.ts';

interface ReceiptViewProps {
  readonly desk: StaffDesk;
  readonly given: GivenReceipt;
  readonly words: CaseWords;
  readonly persons: Handover['persons'];
  /** Why they have to come again; null where they have not. */
  readonly comeBack: Case['comeBack'];
  /** To the case. */
  onBack(): void;
  /** To the desk, for the next visitor. */
  onNext(): void;
}

/** The receipt, to be scanned by the visitor or printed (A4 and 80 mm rolls): in the visitor's language, papers in both scripts. */
export function ReceiptView({ desk, given, words, persons, comeBack, onBack, onNext }: ReceiptViewProps) {
  const { t, i18n } = useTranslation('staff');
  const state = useSource(desk.staff.state, undefined);
  const { receipt, text } = given;
  const locale = words.visitorLocale;
  const theirs = i18n.getFixedT(locale, ['staff', 'handover']);
  const codes = useMemo(() => desk.codesOf(text), [desk, text]);
  const kindOf = (key: string) => persons.find((person) => person.key === key)?.kind ?? 'other';
  const save = () => void desk.saveText(`receipt-${receipt.number}.txt`, text, 'text/plain');
  useCaseKeys((key) => {
    if (key === caseKeys.back) onBack();
    else if (key === caseKeys.next) onNext();
    else if (key === caseKeys.print) print();
    else if (key === caseKeys.save) save();
    else return false;
    return true;
  });
  return (
    <FocusOnArrival className="max-w-prose outline-offset-4 print:outline-none">
      <div data-receipt={text} lang={locale}>
        <h1 className="text-title font-bold">{theirs('receipt.title', { number: receipt.number })}</h1>
        <p>
          {state?.type === 'open' && `${state.window.name}, `}
          {timeAtCentre(receipt.at)}
        </p>
        {receipt.practice && <p className="font-bold">{theirs('case.practice')}</p>}
        <div className={`my-4 w-80 max-w-full print:w-64 ${codes.length > 1 ? 'print:hidden' : ''}`}>
          <MovingCode codes={codes} label={theirs('receipt.code')} />
        </div>
        {codes.length > 1 && (
          // Nothing moves on paper: every part, to be read in any order.
          <div className="hidden print:block" data-printed-codes>
            {codes.map(({ rows }, at) => (
              <div key={String(at)} className="mb-4 w-64 max-w-full break-inside-avoid">
                <QrPicture rows={rows} label={theirs('handover:code.part', { number: at + 1, of: codes.length })} />
              </div>
            ))}
          </div>
        )}
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
        <ReceiptNext papers={receipt.papers} comeBack={comeBack} theirs={theirs} />
      </div>
      {codes.length !== 1 && (
        <p className="mt-3 print:hidden">{t(codes.length > 1 ? 'receipt.moving' : 'receipt.noCode')}</p>
      )}
      <p className="mt-4 flex flex-wrap gap-3 print:hidden">
        <KeyButton shortcut={caseKeys.print} onClick={() => print()}>
          {t('receipt.print')}
        </KeyButton>
        <KeyButton shortcut={caseKeys.save} onClick={save}>
          {t('receipt.save')}
        </KeyButton>
        <KeyButton shortcut={caseKeys.back} onClick={onBack}>
          {t('receipt.back')}
        </KeyButton>
        <KeyButton shortcut={caseKeys.next} look="next" onClick={onNext}>
          {t('case.close')}
        </KeyButton>
      </p>
    </FocusOnArrival>
  );
}
