import type { PreferencesService } from '../../../services/preferences/createPreferencesService.ts';
import type { SearchService } from '../../../services/search/createSearchService.ts';

/** What the search page needs of this device. */
export interface SearchServices {
  readonly search: SearchService;
  readonly preferences: Pick<PreferencesService, 'read' | 'write'>;
}
