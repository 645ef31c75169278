import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagList } from '../../../../domain/bagList/BagList.ts';
import { timeAtCentre } from '../../../../domain/calendar/timeAtCentre.ts';
import type { PaperCheck } from '../../../../domain/cases/PaperCheck.ts';
import { lineStandings } from '../../../../domain/handover/lineStandings.ts';
import { otherReceipts } from '../../../../domain/handover/otherReceipts.ts';
import type { HandoverNotes, HandoverService } from '../../../../services/handover/HandoverService.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { formatDay } from '../day/formatDay.ts';

interface StandingsProps {
  readonly service: Pick<HandoverService, 'paperNames'>;
  readonly notes: HandoverNotes;
  readonly bag: BagList;
  personName(person: string): string;
}

/** All that windows have said, paper by paper: of the papers on the list, then of visits that this list knows nothing of. */
export function Standings({ service, notes, bag, personName }: StandingsProps) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  const [names, setNames] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    let gone = false;
    void service.paperNames(locale).then((read) => gone || setNames(read));
    return () => {
      gone = true;
    };
  }, [service, locale]);
  const { packets, windows, receipts } = notes;
  const lines = [...lineStandings(packets, receipts)];
  const others = otherReceipts(packets, receipts);
  if (names === undefined) return null;
  if (lines.length + others.length === 0) return <p className="mt-2 text-ink-soft">{t('answer.none')}</p>;
  const nameOf = (id: string) => names.get(id) ?? t('answer.otherPaper');
  return (
    <>
      {lines.length > 0 && (
        <ul className="mt-3 border-t border-hair" data-answers>
          {lines.map(([key, { evidenceTypeId, check }]) => (
            <Line key={key} name={nameOf(evidenceTypeId)} check={check}>
              {bag.persons.length > 1 && personName(key.slice(0, key.indexOf('/')))}
            </Line>
          ))}
        </ul>
      )}
      {others.map(({ receiptId, windowId, keyId, at, papers }) => {
        const from = windows.find((window) => window.windowId === windowId && window.keyId === keyId);
        const isForSeveral = new Set(papers.map(({ person }) => person)).size > 1;
        return (
          <div key={receiptId} className="mt-4">
            <p>{t('answer.other', { window: from?.name ?? t('answer.noWindow'), time: timeAtCentre(at) })}</p>
            <ul className="mt-1 border-t border-hair" data-other-answers>
              {papers.map(({ person, evidenceTypeId, check }) => (
                <Line key={`${person}/${evidenceTypeId}`} name={nameOf(evidenceTypeId)} check={check}>
                  {isForSeveral && t('answer.person', { number: Number(person.slice(1)) })}
                </Line>
              ))}
            </ul>
          </div>
        );
      })}
      <p className="mt-2 text-small">{t('answer.notDecision')}</p>
    </>
  );
}

interface LineProps {
  readonly name: string;
  readonly check: PaperCheck;
  /** For whom, where there are several. */
  readonly children: string | false;
}

function Line({ name, check, children }: LineProps) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  const result = t(`answer.result.${check.result}`, {
    day: check.until === null ? '' : formatDay(check.until, locale),
  });
  return (
    <li className="border-b border-hair py-2">
      <span className="font-semibold">{name}</span>
      {children !== false && <span className="text-small"> {children}</span>}
      <span className="block">
        {check.reason === null ? result : t('answer.because', { result, reason: t(`answer.reason.${check.reason}`) })}
      </span>
    </li>
  );
}
