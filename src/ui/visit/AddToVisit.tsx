import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/content/RecordId.ts';
import { buttonClass } from '../controls/buttonClass.ts';
import { useHref } from '../locale/useHref.ts';
import { useLatePart } from '../page/useLatePart.ts';
import { useIdle } from '../source/useIdle.ts';
import type { VisitPort } from './VisitPort.ts';

interface AddToVisitProps {
  /** What the page is about; nothing is offered where that is no record. */
  readonly subjectId: RecordId | undefined;
  readonly visit: VisitPort;
}

const loadPart = async () => (await import('./AddToVisitPart.tsx')).AddToVisitPart;

/**
 * "Add to my visit". A link to the page of the visit, which asks before it adds; once the page stands, a button that
 * adds at once and stays on the page.
 */
export function AddToVisit({ subjectId, visit }: AddToVisitProps) {
  const { t } = useTranslation('checklist');
  const href = useHref();
  const Part = useLatePart(useIdle(), loadPart);
  if (subjectId === undefined) return null;
  return (
    <div className="mt-4 noscript:hidden print:hidden">
      {Part === undefined ? (
        <a href={`${href('/visit')}?add=${subjectId}`} className={buttonClass('plain')}>
          {t('visit.add')}
        </a>
      ) : (
        <Part subjectId={subjectId} visit={visit} />
      )}
    </div>
  );
}
