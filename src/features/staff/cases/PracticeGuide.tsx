import { useTranslation } from 'react-i18next';
import type { CaseAction } from '../../../domain/cases/CaseAction.ts';

interface PracticeGuideProps {
  readonly actions: readonly CaseAction[];
}

/** What there is to try in a practice case, in the order of a visit. */
const steps: readonly [
  name: 'taken' | 'accept' | 'missing' | 'undo' | 'receipt' | 'finish',
  isDone: (action: CaseAction) => boolean,
][] = [
  ['taken', ({ type }) => type === 'opened'],
  ['accept', (action) => action.type === 'paperChecked' && action.check.result === 'accepted'],
  ['missing', (action) => action.type === 'paperChecked' && action.check.result === 'missing'],
  ['undo', ({ type }) => type === 'undone'],
  ['receipt', ({ type }) => type === 'receiptGiven'],
  ['finish', ({ type }) => type === 'finished' || type === 'returned' || type === 'left'],
];

/** Leads a new clerk through a case that does not count: each step is ticked once it was done. */
export function PracticeGuide({ actions }: PracticeGuideProps) {
  const { t } = useTranslation('staff');
  const done = new Set(steps.flatMap(([name, isDone]) => (actions.some(isDone) ? [name] : [])));
  return (
    <section aria-labelledby="practice" className="mt-4 max-w-prose border-2 border-ink p-4" data-practice={done.size}>
      <h2 id="practice" className="font-bold">
        {t('practice.title')}
      </h2>
      <ol className="mt-2 list-decimal ps-6">
        {steps.map(([name]) => (
          <li key={name} className={done.has(name) ? 'text-ink-soft' : 'font-semibold'}>
            {t(`practice.${name}`)} {done.has(name) && <span className="font-semibold">✓ {t('practice.done')}</span>}
          </li>
        ))}
      </ol>
      <p role="status" className="mt-2">
        {done.size === steps.length && t('practice.end')}
      </p>
    </section>
  );
}
