import { useTranslation } from 'react-i18next';
import type { PaperRow } from './PaperRow.ts';
import type { CaseWords } from './useCase.ts';

interface VisitorHalfProps {
  readonly row: PaperRow | undefined;
  readonly words: CaseWords | undefined;
}

/** The half of the screen that is turned to the visitor: the same paper in their own script, large. */
export function VisitorHalf({ row, words }: VisitorHalfProps) {
  const { t } = useTranslation('staff');
  return (
    <aside aria-label={t('case.visitorHalf')} className="min-h-48 border-2 border-ink bg-raised p-6">
      {row === undefined || words === undefined ? null : (
        <>
          <p lang={words.visitorLocale} className="text-display font-bold">
            {words.visitor.get(row.evidenceTypeId)}
          </p>
          <p lang="zh-Hans" className="mt-2 text-lead text-ink-soft">
            {row.name}
          </p>
          {row.check !== null && <p className="mt-6 text-title font-semibold">{t(`check.${row.check.result}`)}</p>}
          {row.notes.length > 0 && (
            <p lang="zh-Hans" className="mt-4">
              {row.notes.join(' ')}
            </p>
          )}
          {row.said?.expiresOn != null && <p className="mt-4">{t('case.expires', { day: row.said.expiresOn })}</p>}
        </>
      )}
    </aside>
  );
}
