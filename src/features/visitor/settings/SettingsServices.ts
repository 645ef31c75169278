import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import type { BackupService } from '../../../services/backup/BackupService.ts';
import type { InstallService } from '../../../services/install/createInstallService.ts';
import type { OfflineService } from '../../../services/offline/createOfflineService.ts';
import type { PreferencesService } from '../../../services/preferences/createPreferencesService.ts';
import type { VaultService } from '../../../services/vault/VaultService.ts';
import type { VisitorService } from '../../../services/visitor/createVisitorService.ts';

/** What the settings page needs of this device. */
export interface SettingsServices {
  readonly offline: Pick<OfflineService, 'state' | 'check' | 'fetchAgain'>;
  readonly visitor: Pick<VisitorService, 'persons' | 'exportEverything' | 'storageUse' | 'erase'>;
  readonly preferences: PreferencesService;
  readonly install: InstallService;
  readonly backup: { open(): Promise<BackupService> };
  readonly vault: VaultService;
  /** The guide's own records, to call things by their names; undefined where they are not on this device. */
  readonly edition: { open(): Promise<{ readonly content: ContentReader } | undefined> };
}
