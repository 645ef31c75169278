import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { FolderCopies, FolderState } from '../../../services/folderCopy/FolderCopies.ts';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';

interface FolderCopyProps {
  readonly folder: FolderCopies;
  readonly isLead: boolean;
}

const unknown: FolderState = { type: 'unknown' };

/** Copies that go into a folder by themselves: a lead chooses it, everybody sees how it stands. */
export function FolderCopy({ folder, isLead }: FolderCopyProps) {
  const { t } = useTranslation('staff');
  const state = useSource(folder.state, unknown);
  const { work, run } = useWork(createLongWork);
  if (state.type === 'unavailable') return <p className="mt-4">{t('folder.unavailable')}</p>;
  const isChosen = 'name' in state;
  const lastMs = isChosen ? state.lastMs : null;
  const missing = 'missing' in state ? (state.missing ?? 0) : 0;
  return (
    <div className="mt-4 border-t border-hair pt-4" data-folder={state.type}>
      <h3 className="font-semibold">{t('folder.title')}</h3>
      <p>{isChosen ? t('folder.now', { name: state.name }) : t('folder.lead')}</p>
      {isChosen && (
        <p data-folder-last>
          {lastMs === null
            ? t('folder.never')
            : t('folder.last', { time: timeAtCentre(new Date(lastMs).toISOString()) })}
        </p>
      )}
      <p role="status" className="min-h-7 font-semibold">
        {state.type === 'ready' && missing > 0 && t('copy.without', { count: missing })}
        {state.type === 'ask' && t('folder.ask')}
        {state.type === 'failed' && t(errorKey(state.error), { ...state.error })}
      </p>
      {work !== undefined && <WorkLine work={work} label={t('folder.writing')} cancel={t('work.cancel')} />}
      <p className="mt-2 flex flex-wrap gap-3">
        {(state.type === 'ask' || state.type === 'failed') && (
          <Button disabled={work !== undefined} onClick={() => void run((work) => folder.allow(work))}>
            {t(state.type === 'ask' ? 'folder.allow' : 'folder.again')}
          </Button>
        )}
        {isLead && (
          <Button disabled={work !== undefined} onClick={() => void run((work) => folder.choose(work))}>
            {t(isChosen ? 'folder.other' : 'folder.choose')}
          </Button>
        )}
        {isLead && isChosen && (
          <Button look="quiet" disabled={work !== undefined} onClick={() => void folder.stop()}>
            {t('folder.stop')}
          </Button>
        )}
      </p>
      {!isLead && !isChosen && <p className="text-small">{t('folder.askLead')}</p>}
    </div>
  );
}
