import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/content/RecordId.ts';
import { withErrand } from '../../domain/visit/changePreparation.ts';
import type { Preparation } from '../../domain/visit/Preparation.ts';
import type { Reading } from '../checklist/ChecklistServices.ts';
import { SaveStatus } from '../checklist/SaveStatus.tsx';
import { useSaving } from '../checklist/useSaving.ts';
import { Button } from '../controls/Button.tsx';
import { buttonClass } from '../controls/buttonClass.ts';
import { useHref } from '../locale/useHref.ts';
import { useSource } from '../source/useSource.ts';
import type { VisitPort } from './VisitPort.ts';

interface AddToVisitPartProps {
  readonly subjectId: RecordId;
  readonly visit: VisitPort;
}

const loading: Reading<never> = { status: 'loading' };

/** One tap puts the errand into the visit, for the reader; then the same place leads there. */
export function AddToVisitPart({ subjectId, visit }: AddToVisitPartProps) {
  const { t } = useTranslation('checklist');
  const href = useHref();
  const stored = useSource<Reading<Preparation>>(visit.preparation, loading);
  const { saving, run } = useSaving();
  const inside = stored.status === 'ready' && stored.value.errands.some((errand) => errand.subjectId === subjectId);
  const tapped = useRef(false);
  const link = useRef<HTMLAnchorElement>(null);
  // The button that had the focus is gone; the link in its place takes it.
  useEffect(() => {
    if (inside && tapped.current) link.current?.focus();
  }, [inside]);
  const add = () => {
    tapped.current = true;
    return run(() => visit.change((now) => withErrand(now, subjectId, ['self'])));
  };
  return (
    <>
      {inside ? (
        <a ref={link} href={href('/visit')} className={buttonClass('plain')}>
          {t('visit.inside')}
        </a>
      ) : (
        <Button onClick={() => void add()}>{t('visit.add')}</Button>
      )}
      {(saving.step === 'saving' || saving.step === 'failed') && <SaveStatus saving={saving} />}
    </>
  );
}
