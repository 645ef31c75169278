import { useTranslation } from 'react-i18next';
import type { ErrandEntry } from '../../../domain/visit/ErrandCatalogue.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { Reading } from '../../../ui/checklist/ChecklistServices.ts';
import { reasonKeys } from '../../../ui/checklist/SaveStatus.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import { UnlockBox } from '../../../ui/vault/UnlockBox.tsx';
import { OpenDesk } from './OpenDesk.tsx';
import type { VisitServices } from './VisitServices.ts';

const loading: Reading<never> = { status: 'loading' };

interface VisitDeskProps {
  readonly services: VisitServices;
  /** What can be chosen before the edition can be read. */
  readonly offered: readonly ErrandEntry[];
}

/** Where one prepares. Until what is kept has been read, nothing can be changed, so that nothing is lost. */
export function VisitDesk({ services, offered }: VisitDeskProps) {
  const { t } = useTranslation(['visit', 'checklist']);
  const stored = useSource<Reading<Preparation>>(services.visit.preparation, loading);
  if (stored.status === 'error') {
    if (stored.error.type === 'storage/locked') return <UnlockBox vault={services.vault} />;
    return (
      <p role="alert" className="my-3 border-2 border-dashed border-ink p-3">
        {t('unreadable', { reason: t(reasonKeys(stored.error.type).map((key) => `checklist:${key}`)) })}
      </p>
    );
  }
  if (stored.status === 'loading') return <p className="text-ink-soft">{t('reading')}</p>;
  return <OpenDesk services={services} offered={offered} preparation={stored.value} />;
}
