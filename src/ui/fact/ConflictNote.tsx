import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../locale/LocaleContext.ts';
import { CareMark } from './CareMark.tsx';
import { SourceLine } from './SourceLine.tsx';

interface ConflictNoteProps {
  readonly conflicts: PageCitations['conflicts'];
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** Reports that disagree, side by side with their dates, in the order of the record. We do not choose. */
export function ConflictNote({ conflicts, citations }: ConflictNoteProps) {
  const { t } = useTranslation('facts');
  const locale = useLocale();
  return conflicts.map((conflict) => (
    <article key={conflict.id} className="border-t border-hair py-4">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {conflict.name}
        <CareMark />
      </h3>
      <ol className="mt-3 flex flex-wrap gap-4">
        {conflict.reports.map((report) => (
          <li
            key={`${report.asOf} ${report.text}`}
            className="flex-1 basis-48 border-s border-dashed border-ink-soft ps-4"
          >
            <p className="text-small text-ink-soft tabular-nums">
              {t('conflict.reported', { date: formatDate(report.asOf, locale) })}
            </p>
            <p>{report.text}</p>
            <ul className="mt-1 text-small">
              {report.sources.map((id) => {
                const source = citations.sources[id];
                return source === undefined ? null : <SourceLine key={id} source={source} />;
              })}
            </ul>
          </li>
        ))}
      </ol>
      {conflict.note !== null && <p className="mt-3">{conflict.note}</p>}
    </article>
  ));
}
