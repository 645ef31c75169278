import type { BackupService } from '../services/backup/BackupService.ts';
import type { ExitsService } from '../services/exits/createExitsService.ts';
import type { InstallService } from '../services/install/createInstallService.ts';
import type { OfflineService } from '../services/offline/createOfflineService.ts';
import type { PaperFilesService } from '../services/papers/PaperFilesService.ts';
import type { PreferencesService } from '../services/preferences/createPreferencesService.ts';
import type { SearchService } from '../services/search/createSearchService.ts';
import type { UnsavedInput } from '../services/unsaved/UnsavedInput.ts';
import type { VaultService } from '../services/vault/VaultService.ts';
import type { VisitService } from '../services/visit/VisitService.ts';
import type { VisitorService } from '../services/visitor/createVisitorService.ts';
import type { Counter } from './createCounter.ts';
import type { OpenEdition } from './navigation/createNavigator.ts';

/** The use-cases that visitors' pages may be given. */
export interface VisitorServices {
  readonly visitor: VisitorService;
  readonly visit: VisitService;
  readonly vault: VaultService;
  readonly papers: PaperFilesService;
  /** Brought when a page asks for it: few do. */
  readonly backup: { open(): Promise<BackupService> };
  readonly offline: OfflineService;
  readonly unsaved: UnsavedInput;
  readonly preferences: PreferencesService;
  readonly install: InstallService;
  readonly search: SearchService;
  readonly exits: ExitsService;
  /** What passes at the counter; brought when it is asked for. */
  readonly counter: { open(): Promise<Counter> };
  /** The edition's records, for what is computed on this device: installed first where they are missing. */
  readonly edition: { open(): Promise<OpenEdition | undefined> };
}
