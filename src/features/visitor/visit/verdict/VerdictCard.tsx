import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../domain/verdict/Verdict.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { Fold } from '../../../../ui/fact/Fold.tsx';
import type { Step } from '../useStep.ts';
import { NextStepButton } from './NextStepButton.tsx';
import { useReasonText } from './useReasonText.ts';
import { useVerdictTitle } from './useVerdictTitle.ts';
import { VerdictWhy } from './VerdictWhy.tsx';

interface VerdictCardProps {
  readonly verdict: Verdict;
  personName(person: PersonRef): string;
  go(step: Step): void;
}

/**
 * Whether to come: the answer large, the first reason in one sentence, the one next step, and all the rest folded.
 * It never claims more than is known: with anything left to ask, "come" is only "come, once you have asked",
 * and nothing is ready whose date is still to be looked up.
 */
export function VerdictCard({ verdict, personName, go }: VerdictCardProps) {
  const { t } = useTranslation('visit');
  const title = useVerdictTitle()(verdict);
  const reasonText = useReasonText(personName);
  const { total, ready } = verdict.papers;
  return (
    <section aria-labelledby="verdict" className="max-w-prose border-y-2 border-ink py-5">
      <h2 id="verdict" data-step-title tabIndex={-1} className="text-display font-bold">
        {title}
      </h2>
      <p className="mt-2 text-lead">{first()}</p>
      {total > 0 && <p className="text-ink-soft tabular-nums">{t('verdict.papers', { ready, total })}</p>}
      <NextStepButton next={verdict.next} personName={personName} go={go} />
      <div className="mt-4 print:hidden">
        <Fold look="note" label={t('verdict.why')}>
          <VerdictWhy verdict={verdict} personName={personName} />
        </Fold>
      </div>
    </section>
  );

  function first(): string {
    const [reason] = verdict.reasons;
    if (reason !== undefined) return reasonText(reason);
    const [check] = verdict.checks;
    if (check === undefined) return t(`verdict.known.${verdict.basis}`);
    const { name, person } = check.paper;
    const paper = person === 'self' ? name : t('verdict.paperOf', { paper: name, person: personName(person) });
    return t('verdict.check', { paper });
  }
}
