import type { InstallService } from '../services/install/createInstallService.ts';
import type { OfflineService } from '../services/offline/createOfflineService.ts';
import type { PreferencesService } from '../services/preferences/createPreferencesService.ts';
import type { SearchService } from '../services/search/createSearchService.ts';
import type { UnsavedInput } from '../services/unsaved/UnsavedInput.ts';
import type { VisitorService } from '../services/visitor/createVisitorService.ts';

/** The use-cases that visitors' pages may be given. */
export interface VisitorServices {
  readonly visitor: VisitorService;
  readonly offline: OfflineService;
  readonly unsaved: UnsavedInput;
  readonly preferences: PreferencesService;
  readonly install: InstallService;
  readonly search: SearchService;
}
