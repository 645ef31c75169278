import { useTranslation } from 'react-i18next';
import { clearedBy } from '../../../services/install/clearedBy.ts';
import { unknownInstall } from '../../../services/install/createInstallService.ts';
import type { Keeping } from '../../../services/vault/VaultService.ts';
import { useHref } from '../../../ui/locale/useHref.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import type { VisitServices } from './VisitServices.ts';

/**
 * Exactly how safely the visit is kept on this device: as many copies as were found by reading them back, and where
 * the browser may clear all of them, that it may, with the way to what helps.
 */
export function KeptLine({ vault, install }: Pick<VisitServices, 'vault' | 'install'>) {
  const { t } = useTranslation('visit');
  const href = useHref();
  const keeping = useSource<Keeping | undefined>(vault.keeping, undefined);
  const state = useSource(install.state, unknownInstall);
  if (keeping === undefined) return null;
  const clears = keeping.copies > 0 && state.type === 'known' ? clearedBy(state.browser) : null;
  return (
    <p className="mt-8 max-w-prose text-small text-ink-soft print:hidden">
      {t(`kept.copies.${keeping.copies}`)}
      {keeping.reason !== null && t(`kept.reason.${keeping.reason}`)}
      {clears !== null && (
        <>
          {t(`kept.clears.${clears}`)}{' '}
          <a
            href={href('/settings#keep')}
            className="inline-flex min-h-11 items-center text-river underline underline-offset-4"
          >
            {t('kept.how')}
          </a>
        </>
      )}
    </p>
  );
}
