import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderCopies, FolderState } from '../../../services/folderCopy/FolderCopies.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { useSource } from '../../../ui/source/useSource.ts';

const unknown: FolderState = { type: 'unknown' };

/** That copies no longer come into their folder, with the one tap that helps. */
export function FolderNotice({ folder }: { readonly folder: Pick<FolderCopies, 'state' | 'allow'> }) {
  const { t } = useTranslation('staff');
  const state = useSource(folder.state, unknown);
  const [busy, setBusy] = useState(false);
  if (state.type !== 'ask' && state.type !== 'failed') return null;
  const allow = async () => {
    setBusy(true);
    await folder.allow();
    setBusy(false);
  };
  return (
    <div role="status" className="mt-2 flex flex-wrap items-center gap-x-4" data-folder-notice={state.type}>
      <p>{'error' in state ? t(errorKey(state.error), { ...state.error }) : t('folder.ask')}</p>
      <Button disabled={busy} onClick={() => void allow()}>
        {t(state.type === 'ask' ? 'folder.allow' : 'folder.again')}
      </Button>
    </div>
  );
}
