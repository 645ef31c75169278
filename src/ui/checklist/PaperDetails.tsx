import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../domain/checklist/ChecklistView.ts';
import { recordPath } from '../../domain/content/recordPath.ts';
import { Fold } from '../fact/Fold.tsx';
import { useHref } from '../locale/useHref.ts';

interface PaperDetailsProps {
  readonly paper: PaperView;
}

/** What such a paper is in general, who issues it, how to get it; facts and questions stand on the page it leads to. */
export function PaperDetails({ paper }: PaperDetailsProps) {
  const { t } = useTranslation('checklist');
  const href = useHref();
  const path = recordPath(paper.evidenceTypeId);
  return (
    <div className="print:hidden">
      <Fold look="note" label={t('paper.more')}>
        <div className="pb-4">
          <p>{paper.summary}</p>
          {paper.issuer !== null && <p className="mt-2">{t('paper.issuer', { issuer: paper.issuer })}</p>}
          {paper.howToGet !== null && <p className="mt-2">{paper.howToGet}</p>}
          {path !== undefined && (
            <p>
              <a
                href={href(path)}
                className="inline-flex min-h-11 items-center text-river underline underline-offset-4"
              >
                {t('paper.page', { paper: paper.name })}
              </a>
            </p>
          )}
        </div>
      </Fold>
    </div>
  );
}
