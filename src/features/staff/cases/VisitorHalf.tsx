import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/formatDate.ts';
import type { PaperRow } from './PaperRow.ts';
import type { CaseWords } from './useCase.ts';

interface VisitorHalfProps {
  readonly row: PaperRow | undefined;
  readonly words: CaseWords | undefined;
}

/** The half of the screen that is turned to the visitor: the same paper in their own language, large. */
export function VisitorHalf({ row, words }: VisitorHalfProps) {
  const { t, i18n } = useTranslation('staff');
  const locale = words?.visitorLocale ?? 'zh-Hant';
  const theirs = i18n.getFixedT(locale, 'staff');
  return (
    <aside aria-label={t('case.visitorHalf')} className="min-h-48 border-2 border-ink bg-raised p-6">
      {row !== undefined && words !== undefined && (
        <div lang={locale}>
          <p className="text-display font-bold">{words.visitor.get(row.evidenceTypeId)}</p>
          <p lang="zh-Hans" className="mt-2 text-lead text-ink-soft">
            {row.name}
          </p>
          {row.check !== null && <p className="mt-6 text-title font-semibold">{theirs(`check.${row.check.result}`)}</p>}
          <p className="mt-4">{words.visitorNotes.get(row.key)?.join(' ')}</p>
          {locale !== 'zh-Hans' && (
            <p lang="zh-Hans" className="text-small text-ink-soft">
              {row.notes.join(' ')}
            </p>
          )}
          {row.said?.issuedOn != null && (
            <p className="mt-4">{theirs('case.issued', { day: formatDate(row.said.issuedOn, locale) })}</p>
          )}
          {row.said?.expiresOn != null && (
            <p className="mt-4">{theirs('case.expires', { day: formatDate(row.said.expiresOn, locale) })}</p>
          )}
        </div>
      )}
    </aside>
  );
}
