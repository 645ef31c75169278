import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personsOf, withErrand } from '../../../../domain/visit/changePreparation.ts';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import { readVisitLink, type VisitLink } from '../../../../domain/visit/visitLink.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import type { EditionReading } from '../../../../ui/visit/useEdition.ts';
import { formatDay } from '../day/formatDay.ts';
import { useNames } from './useNames.ts';

interface IncomingProps {
  readonly preparation: Preparation;
  readonly edition: EditionReading;
  change(edit: (now: Preparation) => Preparation): Promise<boolean>;
  onAdded(): void;
}

/** A link to this page that carries errands or a day: it is shown and asked about; nothing changes before that. */
export function Incoming({ preparation, edition, change, onAdded }: IncomingProps) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const [link, setLink] = useState(() => readVisitLink(location.search));
  const carried = link?.ok === true ? link.value : undefined;
  const names = useNames(carried?.subjectIds ?? [], edition);
  if (link === undefined || (carried !== undefined && names === undefined)) return null;
  const put = (away: () => void) => {
    forgetLink();
    setLink(undefined);
    away();
  };
  const close = <Button onClick={() => put(() => undefined)}>{t('incoming.close')}</Button>;
  if (carried === undefined) return <Note words={t('incoming.bad')}>{close}</Note>;
  const known = [...(names ?? new Map<string, string>())];
  if (known.length === 0 && carried.day === null) return <Note words={t('incoming.unknown')}>{close}</Note>;
  const { day } = carried;
  const next = takeIn(carried, new Set(known.map(([id]) => id)));
  if (next(preparation) === preparation) return <Note words={t('incoming.allThere')}>{close}</Note>;
  const now = preparation.day;
  return (
    <section aria-labelledby="incoming" className="mb-8 max-w-prose border-2 border-ink p-4 print:hidden">
      <h2 id="incoming" className="text-lead font-semibold">
        {t('incoming.title')}
      </h2>
      <ul className="mt-2 list-disc ps-6">
        {known.map(([id, name]) => (
          <li key={id}>{name}</li>
        ))}
        {day !== null && (
          <li className="tabular-nums">
            {now === null || now === day
              ? t('incoming.day', { day: formatDay(day, locale) })
              : t('incoming.dayInstead', { day: formatDay(day, locale), now: formatDay(now, locale) })}
          </li>
        )}
      </ul>
      <p className="mt-2 text-small text-ink-soft">{t('incoming.nothingYet')}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Button look="main" onClick={() => void change(next).then((kept) => kept && put(onAdded))}>
          {t('incoming.add')}
        </Button>
        <Button onClick={() => put(() => undefined)}>{t('incoming.decline')}</Button>
      </p>
    </section>
  );
}

function Note({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div role="alert" className="mb-8 max-w-prose border-2 border-dashed border-ink p-4 print:hidden">
      <p className="mb-4">{words}</p>
      {children}
    </div>
  );
}

/** What the edition knows of the link is added for everyone the visit is for; the day replaces the one chosen before. */
function takeIn({ subjectIds, day }: VisitLink, known: ReadonlySet<string>) {
  return (now: Preparation): Preparation => {
    const everyone = personsOf(now);
    const persons = everyone.length === 0 ? (['self'] as const) : everyone;
    const wanted = subjectIds.filter((id) => known.has(id) && !now.errands.some(({ subjectId }) => subjectId === id));
    const added = wanted.reduce((visit, id) => withErrand(visit, id, persons), now);
    return day === null || day === added.day ? added : { ...added, day };
  };
}

function forgetLink(): void {
  const address = new URL(location.href);
  address.searchParams.delete('add');
  address.searchParams.delete('day');
  history.replaceState(history.state, '', address);
}
