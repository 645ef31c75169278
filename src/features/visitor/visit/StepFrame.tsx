import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveStatus } from '../../../ui/checklist/SaveStatus.tsx';
import type { Saving } from '../../../ui/checklist/useSaving.ts';
import { type Step, steps } from './useStep.ts';

interface StepFrameProps {
  readonly step: Exclude<Step, 'show'>;
  readonly title: string;
  readonly lead: string;
  readonly saving: Saving;
  readonly children: ReactNode;
}

/** One question at a time, under its heading; last, exactly where the answer is kept. */
export function StepFrame({ step, title, lead, saving, children }: StepFrameProps) {
  const { t } = useTranslation('visit');
  return (
    <section aria-labelledby="step-title" className="max-w-prose print:hidden">
      <p className="text-small text-ink-soft">{t('step', { number: steps.indexOf(step) + 1, of: steps.length - 1 })}</p>
      <h2 id="step-title" data-step-title tabIndex={-1} className="text-title font-semibold">
        {title}
      </h2>
      <p className="mt-2">{lead}</p>
      {children}
      <div className="mt-2">
        <SaveStatus saving={saving} />
      </div>
    </section>
  );
}
