import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../domain/handover/Handover.ts';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { CaseWords } from './useCase.ts';

interface VisitorSaysProps {
  /** Null where the case was opened without a code. */
  readonly handover: Handover | null;
  /** The day that a code read aloud named. */
  readonly spokenDay: string | null;
  /** How many things in the code this edition does not know. */
  readonly unknown: number;
  readonly words: CaseWords;
  /** The day at the centre, `2026-12-01`. */
  readonly today: string;
}

/** What was handed over beside the papers: the day, who comes, what is undecided, the dates that were typed. */
export function VisitorSays({ handover, spokenDay, unknown, words, today }: VisitorSaysProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  if (handover === null && spokenDay === null) return null;
  const day = handover?.day ?? spokenDay;
  const { helper = false, persons = [], undecided = [], papers = [] } = handover ?? {};
  const dated = papers.filter(({ issuedOn, expiresOn }) => issuedOn !== null || expiresOn !== null);
  const choices = new Map<string, string[]>();
  for (const { person, checklistId, requirementId } of undecided) {
    const key = `${checklistId}/${requirementId}`;
    choices.set(key, [...(choices.get(key) ?? []), person]);
  }
  const whose = (person: string) => (persons.length > 1 ? ` (${person})` : '');
  return (
    <section aria-labelledby="says" className="mb-4 border-2 border-rule p-4" data-says>
      <h2 id="says" className="font-semibold">
        {t('says.title')}
      </h2>
      <ul className="mt-1">
        <li>
          {day === null
            ? t('says.noDay')
            : t(day === today ? 'says.today' : 'says.day', { day: formatDate(day, locale) })}
        </li>
        {helper && <li>{t('says.helper')}</li>}
        {unknown > 0 && <li className="font-semibold">{t('says.unknown', { count: unknown })}</li>}
      </ul>
      {undecided.length > 0 && (
        <>
          <p className="mt-2 text-small">{t('says.undecided')}</p>
          <ul className="list-disc ps-6">
            {[...choices].map(([key, whom]) => (
              <li key={key}>
                <span lang="zh-Hans">{words.clerk.get(key) ?? key}</span>
                {words.visitorLocale !== 'zh-Hans' && (
                  <span lang={words.visitorLocale} className="text-small text-ink-soft">
                    {' '}
                    {words.visitor.get(key)}
                  </span>
                )}
                {whose(whom.join(', '))}
              </li>
            ))}
          </ul>
        </>
      )}
      {dated.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2">{t('says.dates', { count: dated.length })}</summary>
          <ul className="list-disc ps-6">
            {dated.map(({ person, evidenceTypeId, issuedOn, expiresOn }) => (
              <li key={`${person}/${evidenceTypeId}`}>
                <span lang="zh-Hans">{words.clerk.get(evidenceTypeId) ?? evidenceTypeId}</span>
                {whose(person)}
                {issuedOn !== null && ` · ${t('case.issued', { day: formatDate(issuedOn, locale) })}`}
                {expiresOn !== null && ` · ${t('case.expires', { day: formatDate(expiresOn, locale) })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
