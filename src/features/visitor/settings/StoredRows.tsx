import { useTranslation } from 'react-i18next';
import type { Person } from '../../../domain/visitor/Person.ts';
import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { formatNumber } from '../../../ui/format/formatNumber.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { StoredCount } from './countStored.ts';
import { formatBytes } from './formatBytes.ts';

interface StoredRowsProps {
  readonly persons: readonly Person[];
  readonly count: StoredCount;
  readonly found: VisitorExport;
}

/** What is kept: in a sentence, by kind with sizes, and every row exactly as stored. */
export function StoredRows({ persons, count, found }: StoredRowsProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  return (
    <>
      <p>{t('stored.summary', { persons: count.persons, ticks: count.ticks, notes: count.notes })}</p>
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
            <th scope="col" className="py-2 text-end font-normal">
              {t('stored.columns.rows')}
            </th>
            <th scope="col" className="py-2 text-end font-normal">
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
              <td className="py-2 text-end">{formatNumber(rows, locale)}</td>
              <td className="py-2 text-end">{formatBytes(bytes, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
