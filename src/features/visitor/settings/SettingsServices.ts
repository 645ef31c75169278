import type { InstallService } from '../../../services/install/createInstallService.ts';
import type { OfflineService } from '../../../services/offline/createOfflineService.ts';
import type { PreferencesService } from '../../../services/preferences/createPreferencesService.ts';
import type { VisitorService } from '../../../services/visitor/createVisitorService.ts';

/** What the settings page needs of this device. */
export interface SettingsServices {
  readonly offline: Pick<OfflineService, 'state' | 'check' | 'fetchAgain'>;
  readonly visitor: Pick<VisitorService, 'persons' | 'exportEverything' | 'storageUse' | 'erase'>;
  readonly preferences: PreferencesService;
  readonly install: InstallService;
}
