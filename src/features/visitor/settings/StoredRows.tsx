import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../domain/visitor/Person.ts';
import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { formatNumber } from '../../../ui/format/formatNumber.ts';
import { useLateWords } from '../../../ui/i18n/useLateWords.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { useLatePart } from '../../../ui/page/useLatePart.ts';
import type { StoredCount } from './countStored.ts';
import type { SettingsServices } from './SettingsServices.ts';

interface StoredRowsProps {
  readonly edition: SettingsServices['edition'];
  readonly persons: readonly Person[];
  readonly count: StoredCount;
  readonly found: VisitorExport;
}

const loadList = async () => (await import('./HeldList.tsx')).HeldList;

/** What is kept: in a sentence, by kind with sizes, and every row exactly as stored. */
export function StoredRows({ persons, count, found, edition }: StoredRowsProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const [isReading, setReading] = useState(false);
  const List = useLatePart(isReading, loadList);
  const hasWords = useLateWords(isReading ? 'backup' : undefined);
  return (
    <>
      <p>
        {t('stored.summary', {
          persons: count.persons,
          ticks: count.ticks,
          notes: count.notes,
          files: count.files,
        })}
      </p>
      <ul className="list-disc ps-6">
        {persons.map(({ id, kind, label }) => (
          <li key={id}>
            {label === ''
              ? t(`stored.person.${kind}`)
              : t('stored.labelled', { kind: t(`stored.person.${kind}`), label })}
          </li>
        ))}
      </ul>
      <table className="mt-4 w-full text-start tabular-nums">
        <thead>
          <tr className="border-b border-rule text-small text-ink-soft">
            <th scope="col" className="py-2 text-start font-normal">
              {t('stored.columns.kind')}
            </th>
            <th scope="col" className="py-2 ps-3 text-end font-normal whitespace-nowrap">
              {t('stored.columns.rows')}
            </th>
            <th scope="col" className="py-2 ps-3 text-end font-normal whitespace-nowrap">
              {t('stored.columns.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {count.kinds.map(({ kind, rows, bytes }) => (
            <tr key={kind} className="border-b border-hair">
              <th scope="row" className="py-2 text-start font-normal">
                {t([`stored.kind.${kind}`, 'stored.kind.other'])}
              </th>
              <td className="py-2 ps-3 text-end whitespace-nowrap">{formatNumber(rows, locale)}</td>
              <td className="py-2 ps-3 text-end whitespace-nowrap">{formatBytes(bytes, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details
        className="fold fold-row mt-4"
        onToggle={(event) => {
          if (event.currentTarget.open) setReading(true);
        }}
      >
        <summary>
          <span>{t('stored.readable')}</span>
        </summary>
        {List !== undefined && hasWords && <List found={found} edition={edition} />}
      </details>
      <Fold look="row" label={t('stored.all')}>
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse.
          tabIndex={0}
          aria-label={t('stored.all')}
          className="max-h-96 overflow-auto border border-rule p-3"
        >
          <pre className="text-small break-words whitespace-pre-wrap">{JSON.stringify(found.rows, null, 2)}</pre>
        </section>
      </Fold>
    </>
  );
}
