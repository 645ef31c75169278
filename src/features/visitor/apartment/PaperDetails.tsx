import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../../domain/content/PageCitations.ts';
import { groupByProvenance } from '../../../domain/content/StatementView.ts';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { GapList } from '../../../ui/fact/GapList.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import type { PaperView } from './ChecklistView.ts';

interface PaperDetailsProps {
  readonly paper: PaperView;
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** What is known of such a paper in general: what it is, who issues it, how to get it, what to ask. */
export function PaperDetails({ paper, citations }: PaperDetailsProps) {
  const { t } = useTranslation('apartment');
  return (
    <Fold look="note" label={t('paper.more')}>
      <div className="pb-4">
        <p>{paper.summary}</p>
        {paper.issuer !== null && <p className="mt-2">{t('paper.issuer', { issuer: paper.issuer })}</p>}
        {paper.howToGet !== null && <p className="mt-2">{paper.howToGet}</p>}
        {groupByProvenance(paper.statements).map((run) => (
          <div key={run[0].id} className="mt-2">
            {run.map((statement) => (
              <p key={statement.id}>{statement.text}</p>
            ))}
            <SourceNote provenance={run[0].provenance} doubtful={run[0].doubtful} citations={citations} />
          </div>
        ))}
        {paper.gaps.length > 0 && (
          <div className="mt-4">
            <GapList gaps={paper.gaps} />
          </div>
        )}
      </div>
    </Fold>
  );
}
