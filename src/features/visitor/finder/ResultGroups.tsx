import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderModel } from '../../../domain/eligibility/FinderModel.ts';
import {
  type FinderResult,
  type groupResults,
  type ResultGroup,
  resultGroups,
} from '../../../domain/eligibility/groupResults.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { VisitPort } from '../../../ui/visit/VisitPort.ts';
import { ResultItem } from './ResultItem.tsx';

interface ResultGroupsProps {
  readonly results: ReturnType<typeof groupResults>;
  readonly model: FinderModel;
  readonly visit: VisitPort;
  onAsk(fact: string): void;
}

/** What the answers so far come to, group by group. */
export function ResultGroups({ results, model, visit, onAsk }: ResultGroupsProps) {
  const { t } = useTranslation('finder');
  return (
    <section id="results" aria-labelledby="results-title" className="mt-10 max-w-prose border-t-2 border-ink pt-6">
      <h2 id="results-title" className="text-title font-semibold">
        {t('results.title')}
      </h2>
      <p className="mt-1 text-small text-ink-soft">{t('results.note')}</p>
      {resultGroups.map((group) =>
        results[group].length === 0 && group !== 'fits' ? null : (
          <Group key={group} group={group} results={results[group]} model={model} visit={visit} onAsk={onAsk} />
        ),
      )}
    </section>
  );
}

const shownAtFirst: Readonly<Record<ResultGroup, number>> = {
  fits: 20,
  depends: 3,
  staff: 20,
  differs: 3,
  notPublished: 3,
  held: 20,
};

interface GroupProps extends Omit<ResultGroupsProps, 'results'> {
  readonly group: ResultGroup;
  readonly results: readonly FinderResult[];
}

function Group({ group, results, model, visit, onAsk }: GroupProps) {
  const { t } = useTranslation('finder');
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded ? results : results.slice(0, shownAtFirst[group]);
  const hidden = results.length - shown.length;
  return (
    <section id={group} aria-labelledby={`${group}-title`} className="mt-10">
      <h3 id={`${group}-title`} className="text-lead font-semibold">
        {t(`group.${group}.title`, { number: results.length })}
      </h3>
      <p className="mb-3 text-small text-ink-soft">{t(results.length === 0 ? 'group.empty' : `group.${group}.lead`)}</p>
      {results.length > 0 && (
        <ul className="border-t border-hair">
          {shown.map((result) => (
            <li key={result.rule.subject.id} className="border-b border-hair">
              <ResultItem result={result} model={model} visit={visit} onAsk={onAsk} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className="mt-4">
          <Button onClick={() => setUnfolded(true)}>{t('group.more', { number: hidden })}</Button>
        </p>
      )}
    </section>
  );
}
