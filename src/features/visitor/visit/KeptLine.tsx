import { useTranslation } from 'react-i18next';
import type { Keeping } from '../../../services/vault/VaultService.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import type { VisitServices } from './VisitServices.ts';

/** Exactly how safely the visit is kept on this device: as many copies as were found by reading them back. */
export function KeptLine({ vault }: { readonly vault: VisitServices['vault'] }) {
  const { t } = useTranslation('visit');
  const keeping = useSource<Keeping | undefined>(vault.keeping, undefined);
  if (keeping === undefined) return null;
  return (
    <p className="mt-8 max-w-prose text-small text-ink-soft print:hidden">
      {t(`kept.copies.${keeping.copies}`)}
      {keeping.reason !== null && t(`kept.reason.${keeping.reason}`)}
    </p>
  );
}
