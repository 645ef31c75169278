import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import { comeBackReasons } from '../../../domain/cases/comeBackReasons.ts';
import type { LocalizedText } from '../../../domain/locale/LocalizedText.ts';
import { holdsWords, searchedName } from '../../../domain/visit/ErrandCatalogue.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { csvOf } from './csvOf.ts';

interface DayPageProps {
  readonly desk: StaffDesk;
  onOpen(caseId: string): void;
}

const statuses = ['open', 'held', 'returned', 'left', 'finished'] as const;
const shownAtOnce = 100;

/** Every case of this window, newest first, with what became of today's. */
export function DayPage({ desk, onOpen }: DayPageProps) {
  const { t } = useTranslation('staff');
  const [cases, setCases] = useState<readonly CaseSummary[]>();
  const [names, setNames] = useState<ReadonlyMap<string, LocalizedText>>(new Map());
  const [error, setError] = useState<StaffError>();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<CaseSummary['status'] | 'all'>('all');
  const [most, setMost] = useState(shownAtOnce);
  useEffect(() => {
    void desk.staff.list().then((result) => {
      if (result.ok) setCases(result.value);
      else setError(result.error);
    });
    void desk.edition.open().then(async (opened) => {
      const kinds = ['document', 'housing', 'benefit', 'measure', 'service'] as const;
      const lists = await Promise.all(kinds.map((kind) => opened?.content.list(kind) ?? []));
      setNames(new Map(lists.flatMap((list) => list.map(({ id, name }) => [id, name] as const))));
    });
  }, [desk]);
  const nameOf = (one: CaseSummary) =>
    one.errands.map(({ subjectId }) => names.get(subjectId)?.['zh-Hans'] ?? subjectId).join('、');
  const holds = (one: CaseSummary) =>
    one.caseId.startsWith(query.trim()) ||
    one.errands.some(({ subjectId }) => {
      const name = names.get(subjectId);
      return holdsWords(name === undefined ? subjectId : searchedName(name), query);
    });
  const today = todayAtCentre(desk.nowMs());
  const todays = useMemo(
    () => (cases ?? []).filter(({ openedAt, practice }) => !practice && todayAtCentre(Date.parse(openedAt)) === today),
    [cases, today],
  );
  if (error !== undefined) return <p role="alert">{t(errorKey(error), { ...error })}</p>;
  if (cases === undefined) return <p role="status">{t('day.reading')}</p>;
  const found = cases.filter((one) => (status === 'all' || one.status === status) && (query === '' || holds(one)));
  const count = (one: CaseSummary['status']) => todays.filter((summary) => summary.status === one).length;
  const done = count('finished') + count('returned');
  const reasons = comeBackReasons
    .map(({ code }) => ({ code, times: todays.filter(({ comeBack }) => comeBack === code).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const csv = (listed: readonly CaseSummary[]) =>
    csvOf([
      (['case', 'opened', 'status', 'errands', 'practice'] as const).map((column) => t(`day.column.${column}`)),
      ...listed.map((one) => [
        one.caseId,
        timeAtCentre(one.openedAt),
        t(`status.${one.status}`),
        nameOf(one),
        one.practice ? t('case.practice') : '',
      ]),
    ]);
  return (
    <div>
      <h1 className="text-display font-bold">{t('day.title')}</h1>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dt className="text-small">{t('day.today')}</dt>
          <dd className="text-title font-bold tabular-nums" data-today>
            {todays.length}
          </dd>
        </div>
        {statuses.map((one) => (
          <div key={one}>
            <dt className="text-small">{t(`status.${one}`)}</dt>
            <dd className="text-title font-bold tabular-nums">{count(one)}</dd>
          </div>
        ))}
      </dl>
      {done > 0 && (
        <section aria-labelledby="one-trip" className="mt-6 max-w-prose">
          <h2 id="one-trip" className="font-semibold">
            {t('day.oneTrip', { finished: count('finished'), done })}
          </h2>
          <Bar share={count('finished') / done} />
          {reasons.length > 0 && <h3 className="mt-3">{t('day.reasons')}</h3>}
          <ul>
            {reasons.map(({ code, times }) => (
              <li key={code} className="mt-1" data-reason={code}>
                {t(`comeBack.${code}`)} <span className="tabular-nums">{times}</span>
                <Bar share={times / done} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-6 flex flex-wrap items-end gap-3">
        <TextField label={t('day.search')} value={query} onChange={setQuery} />
        <label className="font-semibold">
          {t('day.status')}
          <select
            value={status}
            onChange={(event) => setStatus(event.target.value as typeof status)}
            className="mt-1 block min-h-11 w-full min-w-0 border-2 border-rule bg-raised px-3 py-2 font-normal"
          >
            {(['all', ...statuses] as const).map((one) => (
              <option key={one} value={one}>
                {t(`status.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button
          disabled={found.length === 0}
          onClick={() => void desk.saveText(`cases-${today}.csv`, csv(found), 'text/csv')}
        >
          {t('day.csv')}
        </Button>
      </div>
      <p role="status" className="mt-2 text-small">
        {t('day.found', { count: found.length })}
      </p>
      <ul className="mt-2 border-t border-hair">
        {found.slice(0, most).map((one) => (
          <li key={one.caseId} className="border-b border-hair">
            <button
              type="button"
              data-case={one.caseId}
              onClick={() => onOpen(one.caseId)}
              className="flex min-h-11 w-full flex-wrap items-baseline gap-x-4 py-2 text-start"
            >
              <span className="tabular-nums">{timeAtCentre(one.openedAt)}</span>
              <span lang="zh-Hans" className="flex-1 font-semibold">
                {nameOf(one)}
              </span>
              <span>{t(`status.${one.status}`)}</span>
              {one.practice && <span className="border border-ink px-1 text-small">{t('case.practice')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className="mt-3">
          <Button onClick={() => setMost(most + shownAtOnce)}>{t('day.more')}</Button>
        </p>
      )}
    </div>
  );
}

/** A share as a bar; the number stands beside it in words. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-4 w-full border border-ink"
    >
      <rect width={share * 100} height="4" fill="var(--river)" />
    </svg>
  );
}
