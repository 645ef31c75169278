import { useEffect, useState } from 'react';
import type { BackupService } from '../../../services/backup/BackupService.ts';
import type { SettingsServices } from './SettingsServices.ts';

/** The backups of this device, once the page stands; their code is no part of any page. */
export function useBackup({ open }: SettingsServices['backup']): BackupService | undefined {
  const [opened, setOpened] = useState<BackupService>();
  useEffect(() => {
    let left = false;
    void open().then(
      (service) => {
        if (!left) setOpened(service);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [open]);
  return opened;
}
