import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { Clerk, WindowBook } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface WindowLogProps {
  /** Null where it cannot be read. */
  readonly book: WindowBook | null;
  readonly clerks: readonly Clerk[];
}

/** So many are drawn until somebody wants to see all. */
const firstEntries = 30;

/** What was done to the window itself, by whom and when, newest first. */
export function WindowLog({ book, clerks }: WindowLogProps) {
  const { t } = useTranslation('staff');
  const [isWhole, setIsWhole] = useState(false);
  const known = [...clerks, ...(book?.former ?? [])];
  const windowOf = (id: string) => book?.elsewhere?.windows.find((one) => one.id === id)?.name ?? t('case.otherWindow');
  const nameOf = (clerkId: string) => known.find(({ id }) => id === clerkId)?.name ?? t('history.somebody');
  // New ones come behind, so their place from the oldest is theirs until an old unlocking leaves.
  const entries = (book?.log ?? []).map((entry, place) => ({ entry, place })).reverse();
  const shown = isWhole ? entries : entries.slice(0, firstEntries);
  return (
    <section aria-labelledby="log" className="mt-10 print:hidden">
      <h2 id="log" className="text-title font-semibold">
        {t('log.title')}
      </h2>
      {book === null && <p role="alert">{t('log.damaged')}</p>}
      {book?.log.length === 0 && <p>{t('log.none')}</p>}
      <ol>
        {shown.map(({ entry, place }) => (
          <li key={place} data-log={entry.type} className="border-b border-hair py-1 text-small">
            <span className="tabular-nums">{timeAtCentre(entry.at)}</span>{' '}
            {t(keyOf(entry), {
              count: countOf(entry),
              days: 'days' in entry ? entry.days : undefined,
              setBy: 'setBy' in entry ? nameOf(entry.setBy) : undefined,
              by: nameOf(entry.by),
              format: 'format' in entry ? entry.format.toUpperCase() : undefined,
              window: 'windowId' in entry ? windowOf(entry.windowId) : undefined,
              name: 'clerkId' in entry ? nameOf(entry.clerkId) : undefined,
            })}
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <p className="mt-2">
          <Button look="quiet" onClick={() => setIsWhole(true)}>
            {t('log.more', { count: entries.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

type Entry = WindowBook['log'][number];

function keyOf(entry: Entry) {
  return entry.type === 'keepSet' && entry.days === null
    ? ('log.keepSetNever' as const)
    : entry.type === 'checked' && entry.count === 0
      ? ('log.checkedFits' as const)
      : (`log.${entry.type}` as const);
}

function countOf(entry: Entry): number | undefined {
  if (entry.type === 'idleSet') return entry.minutes;
  return 'count' in entry ? entry.count : undefined;
}
