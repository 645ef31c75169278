import { useTranslation } from 'react-i18next';
import { useHref } from '../../../ui/locale/useHref.ts';
import { useLatePart } from '../../../ui/page/useLatePart.ts';
import { useIdle } from '../../../ui/source/useIdle.ts';
import type { VisitFiguresPorts } from '../../../ui/visit/VisitPort.ts';

const loadStanding = async () => (await import('./VisitStanding.tsx')).VisitStanding;

/** The way to the visit. Where one is kept, its note says how it stands; it has the height for either. */
export function VisitState({ services }: { readonly services: VisitFiguresPorts }) {
  const { t } = useTranslation('home');
  const href = useHref();
  const Standing = useLatePart(useIdle(), loadStanding);
  return (
    <p className="mb-10 max-w-prose">
      <a href={href('/visit')} className="row border-t-2 border-ink">
        <span className="min-w-0 flex-1">
          <span className="row-title text-lead">{t('visit.title')}</span>
          <span className="block min-h-13 text-small text-ink-soft">
            {Standing === undefined ? t('visit.note') : <Standing services={services} />}
          </span>
        </span>
      </a>
    </p>
  );
}
