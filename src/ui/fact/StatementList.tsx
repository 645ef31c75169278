import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../domain/content/PageCitations.ts';
import { groupByTopic, type StatementView } from '../../domain/content/StatementView.ts';
import { SourceNote } from './SourceNote.tsx';

interface StatementListProps {
  readonly statements: readonly StatementView[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

/**
 * Facts, one sentence each with what it is based on. Neighbours on one topic share its label; sentences of one topic
 * that rest on the same sources share one note, below the last of them. No heading of its own.
 */
export function StatementList({ statements, citations }: StatementListProps) {
  const { t } = useTranslation('facts');
  if (statements.length === 0) return null;
  return (
    <dl className="border-t border-hair">
      {groupByTopic(statements).map(({ topic, runs }) => (
        <div key={runs[0]?.[0].id} className="border-b border-hair pt-4 sm:grid sm:grid-cols-[8rem_1fr] sm:gap-x-6">
          <dt className="text-small text-ink-soft">{t(`topic.${topic}`)}</dt>
          {runs.map((run) => (
            <dd key={run[0].id} className="mb-2 sm:col-start-2">
              {run.map((statement) => (
                <p key={statement.id} className="mb-1">
                  {statement.text}
                </p>
              ))}
              <SourceNote provenance={run[0].provenance} doubtful={run[0].doubtful} citations={citations} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
