import { useTranslation } from 'react-i18next';
import type { ErrandEntry } from '../../../domain/visit/ErrandCatalogue.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { Reading } from '../../../ui/checklist/ChecklistServices.ts';
import { CopyTyped } from '../../../ui/checklist/CopyTyped.tsx';
import { noteDrafts } from '../../../ui/checklist/noteDrafts.ts';
import { reasonKeys } from '../../../ui/checklist/SaveStatus.tsx';
import { useLastRead } from '../../../ui/checklist/useLastRead.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { UnlockBox } from '../../../ui/vault/UnlockBox.tsx';
import { dateDrafts } from './bag/dateDrafts.ts';
import { OpenDesk } from './OpenDesk.tsx';
import type { VisitServices } from './VisitServices.ts';

const loading: Reading<never> = { status: 'loading' };

interface VisitDeskProps {
  readonly services: VisitServices;
  /** What can be chosen before the edition can be read. */
  readonly offered: readonly ErrandEntry[];
}

/**
 * Where one prepares. Until what is kept has been read, nothing can be changed, so that nothing is lost; what can no
 * longer be read stays in sight as it was, and beside a newer build nothing more is changed.
 */
export function VisitDesk({ services, offered }: VisitDeskProps) {
  const { t } = useTranslation(['visit', 'checklist']);
  const stored = useSource<Reading<Preparation>>(services.visit.preparation, loading);
  const preparation = useLastRead(stored, '');
  const error = stored.status === 'error' ? stored.error : undefined;
  if (error?.type === 'storage/locked') return <UnlockBox vault={services.vault} />;
  const typed = [...noteDrafts.values(), ...dateDrafts.values()];
  return (
    <>
      {error !== undefined && (
        <div role="alert" className="my-3 border-2 border-dashed border-ink p-3 print:hidden">
          <p>
            {t('unreadable', { reason: t(reasonKeys(error.type).map((key) => `checklist:${key}`)) })}{' '}
            {preparation !== undefined && t('lastRead')}
          </p>
          {typed.length > 0 && (
            <p className="mt-2 flex flex-wrap gap-3">
              <CopyTyped typed={typed} />
            </p>
          )}
        </div>
      )}
      {preparation !== undefined ? (
        <OpenDesk
          services={services}
          offered={offered}
          preparation={preparation}
          isReadOnly={error?.type === 'storage/newer-version'}
        />
      ) : (
        error === undefined && <p className="text-ink-soft">{t('reading')}</p>
      )}
    </>
  );
}
