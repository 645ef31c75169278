import { useState } from 'react';
import type { OfflineState } from '../../../services/offline/createOfflineService.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import type { SettingsServices } from './SettingsServices.ts';

const unknown: OfflineState = { type: 'unknown' };

/** How far the device is without a connection, and the reader's own check of it. */
export function useOfflineCheck(offline: SettingsServices['offline']) {
  const state = useSource(offline.state, unknown);
  const [busy, setBusy] = useState<'checking' | 'fetching'>();
  const [checkedAt, setCheckedAt] = useState<Date>();
  const [stillMissing, setStillMissing] = useState(false);

  const run = async (doing: 'checking' | 'fetching', look: () => Promise<OfflineState>) => {
    setBusy(doing);
    setStillMissing(false);
    const found = await look();
    setCheckedAt(new Date());
    setStillMissing(doing === 'fetching' && found.type !== 'ready');
    setBusy(undefined);
  };

  return {
    state,
    busy,
    checkedAt,
    stillMissing,
    check: () => run('checking', offline.check),
    fetchAgain: () => run('fetching', offline.fetchAgain),
  };
}
