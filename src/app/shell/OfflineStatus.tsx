import { useTranslation } from 'react-i18next';
import type { OfflineService, OfflineState } from '../../services/offline/createOfflineService.ts';
import { useHref } from '../../ui/locale/useHref.ts';
import { useSource } from '../../ui/source/useSource.ts';

const unknown: OfflineState = { type: 'unknown' };

/** A quiet line about this device. Its box is as high when empty as when it speaks, so nothing moves. */
export function OfflineStatus({ offline }: { readonly offline: OfflineService }) {
  const { t } = useTranslation('offline');
  const href = useHref();
  const state = useSource(offline.state, unknown);
  const updateWaiting = useSource(offline.updateWaiting, false);
  return (
    <p
      role="status"
      data-offline={state.type}
      data-update={updateWaiting ? 'waiting' : undefined}
      className="flex min-h-7 items-center gap-2 text-small md:w-72"
    >
      {updateWaiting ? (
        <>
          <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-river" />
          {t('status.update')}
        </>
      ) : state.type === 'incomplete' ? (
        <a href={href('/settings')} className="-my-2 py-2 text-river underline underline-offset-4">
          {t('status.incomplete')}
        </a>
      ) : state.type === 'preparing' || state.type === 'ready' ? (
        t(`status.${state.type}`)
      ) : null}
    </p>
  );
}
