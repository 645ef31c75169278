import { Fragment, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../domain/handover/Handover.ts';
import type { PaperRow } from './PaperRow.ts';

interface PaperListProps {
  readonly rows: readonly PaperRow[];
  readonly marked: PaperRow | undefined;
  readonly persons: Handover['persons'];
  readonly listRef: Ref<HTMLUListElement>;
  onMark(at: number): void;
}

/** Working by keys, the marked paper never leaves the screen. */
function bringIntoView(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

/** Every paper under its person: what the visitor said of it, and what the window found. */
export function PaperList({ rows, marked, persons, listRef, onMark }: PaperListProps) {
  const { t } = useTranslation('staff');
  const kindOf = (key: string) => persons.find((person) => person.key === key)?.kind ?? 'other';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys of the whole case.
    <ul ref={listRef} tabIndex={0} aria-label={t('case.papers')} className="outline-offset-4">
      {rows.map((row, at) => (
        <Fragment key={row.key}>
          {row.person !== rows[at - 1]?.person && (
            <li className="border-b-2 border-ink pt-4 pb-1 font-bold">
              {t(`person.${kindOf(row.person)}`)}{' '}
              <span className="text-small font-normal text-ink-soft">{row.person}</span>
            </li>
          )}
          {row.oneOf !== null && (row.oneOf !== rows[at - 1]?.oneOf || row.person !== rows[at - 1]?.person) && (
            <li className="px-2 pt-2 text-small text-ink-soft">
              {t('case.oneOf')} <span lang="zh-Hans">{row.oneOf}</span>
            </li>
          )}
          <li
            ref={row === marked ? bringIntoView : undefined}
            aria-current={row === marked ? 'true' : undefined}
            data-paper={row.key}
            className={`flex flex-wrap items-baseline gap-x-4 border-b border-hair px-2 py-1 ${row === marked ? 'bg-river-wash' : ''}`}
          >
            <button
              type="button"
              onClick={() => onMark(at)}
              className={`min-h-11 min-w-0 flex-1 lg:min-h-9 text-start ${row.oneOf === null ? 'font-semibold' : 'ps-6'}`}
            >
              <span lang="zh-Hans">{row.name}</span>
            </button>
            <span className="text-small text-ink-soft">
              {row.said === undefined ? t('case.saidNothing') : t(`said.${row.said.state}`)}
            </span>
            <span className="font-semibold sm:w-28" data-check={row.check?.result ?? 'none'}>
              {row.check === null ? '—' : t(`check.${row.check.result}`)}
            </span>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}
