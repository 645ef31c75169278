import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { Clerk, WindowBook } from '../../../services/staff/StaffService.ts';

interface WindowLogProps {
  /** Null where it cannot be read. */
  readonly book: WindowBook | null;
  readonly clerks: readonly Clerk[];
}

/** What was done to the window itself, by whom and when, newest first. */
export function WindowLog({ book, clerks }: WindowLogProps) {
  const { t } = useTranslation('staff');
  const known = [...clerks, ...(book?.former ?? [])];
  const nameOf = (clerkId: string) => known.find(({ id }) => id === clerkId)?.name ?? t('history.somebody');
  // Entries are only ever added, so their place from the oldest is theirs for good.
  const entries = (book?.log ?? []).map((entry, place) => ({ entry, place })).reverse();
  return (
    <section aria-labelledby="log" className="mt-10 print:hidden">
      <h2 id="log" className="text-title font-semibold">
        {t('log.title')}
      </h2>
      {book === null && <p role="alert">{t('log.damaged')}</p>}
      {book?.log.length === 0 && <p>{t('log.none')}</p>}
      <ol>
        {entries.map(({ entry, place }) => (
          <li key={place} data-log={entry.type} className="border-b border-hair py-1 text-small">
            <span className="tabular-nums">{timeAtCentre(entry.at)}</span>{' '}
            {t(`log.${entry.type}`, {
              count: 'minutes' in entry ? entry.minutes : undefined,
              by: nameOf(entry.by),
              name: 'clerkId' in entry ? nameOf(entry.clerkId) : undefined,
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
