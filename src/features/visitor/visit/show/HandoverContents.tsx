import { useTranslation } from 'react-i18next';
import type { BagLine, BagList } from '../../../../domain/bagList/BagList.ts';
import { personsOf } from '../../../../domain/visit/changePreparation.ts';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import { evidenceStates } from '../../../../domain/visitor/evidenceStates.ts';
import type { PersonKind } from '../../../../domain/visitor/Person.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { formatDay } from '../day/formatDay.ts';

interface HandoverContentsProps {
  readonly preparation: Preparation;
  readonly bag: BagList;
  kindOf(person: PersonRef): PersonKind;
  nameOf(subjectId: string): string;
}

/** What the code will say, and what it will not. */
export function HandoverContents({ preparation, bag, kindOf, nameOf }: HandoverContentsProps) {
  const { t } = useTranslation(['handover', 'checklist', 'visit']);
  const locale = useLocale();
  const and = t('visit:and');
  const lines: readonly BagLine[] = bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
  const dated = lines.filter(({ issuedOn, expiresOn }) => issuedOn !== null || expiresOn !== null).length;
  const states = evidenceStates.flatMap((state) => {
    const count = lines.filter((line) => line.state === state).length;
    return count === 0 ? [] : [t('contents.state', { state: t(`checklist:paper.state.${state}`), count })];
  });
  return (
    <>
      <h3 className="mt-6 font-semibold">{t('contents.title')}</h3>
      <ul className="list-disc ps-6">
        <li>
          {t('contents.errands', { names: preparation.errands.map(({ subjectId }) => nameOf(subjectId)).join(and) })}
        </li>
        <li>
          {t('contents.persons', {
            kinds: personsOf(preparation)
              .map((person) => t(`checklist:person.kind.${kindOf(person)}`))
              .join(and),
          })}
          {preparation.helper !== null && t('contents.helper')}
        </li>
        <li>{bag.day === null ? t('contents.noDay') : t('contents.day', { day: formatDay(bag.day, locale) })}</li>
        {states.length > 0 && <li>{t('contents.papers', { states: states.join(and) })}</li>}
        {dated > 0 && <li>{t('contents.dates', { count: dated })}</li>}
      </ul>
      <h3 className="mt-4 font-semibold">{t('contents.notTitle')}</h3>
      <p>{t('contents.not')}</p>
    </>
  );
}
