import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { ServiceView } from './ServiceView.ts';

/** The floor as large as beside the lift, and the room to look for. */
export function Whereabouts({ where }: { readonly where: NonNullable<ServiceView['where']> }) {
  const { t } = useTranslation('services');
  const href = useHref();
  return (
    <div className="mt-4 flex max-w-prose flex-wrap items-center gap-x-6 border-t border-hair">
      {where.floor !== null && (
        <a
          href={href(where.floor.path)}
          className="flex min-h-14 items-center font-sign text-sign text-river underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          <span className="sr-only">{t('where.floor')} </span>
          {where.floor.label}
        </a>
      )}
      <div className="min-w-0 flex-1 basis-48">
        <LinkRow path={where.place.path} title={where.place.name} note={t('where.place')} />
      </div>
    </div>
  );
}
