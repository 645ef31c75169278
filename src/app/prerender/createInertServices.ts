import { createInstallService } from '../../services/install/createInstallService.ts';
import { createOfflineService } from '../../services/offline/createOfflineService.ts';
import { createPreferencesService } from '../../services/preferences/createPreferencesService.ts';
import { createSearchService } from '../../services/search/createSearchService.ts';
import { createUnsavedInput } from '../../services/unsaved/UnsavedInput.ts';
import { createVisitorService } from '../../services/visitor/createVisitorService.ts';
import type { VisitorServices } from '../VisitorServices.ts';

const never = () => new Promise<never>(() => undefined);

/** The same use-cases as in the browser, as they are before anything has been opened: what a static page is drawn with. */
export function createInertServices(): VisitorServices {
  return {
    visitor: createVisitorService({
      clock: { nowMs: () => 0 },
      random: { bytes: (length) => new Uint8Array(length) },
      openDatabase: never,
      eraseDatabase: never,
      currentEdition: () => null,
    }),
    offline: createOfflineService({
      worker: never,
      installContent: never,
      verifyContent: never,
      isInputUnsaved: never,
      recallReady: never,
      rememberReady: never,
    }),
    unsaved: createUnsavedInput(undefined),
    preferences: createPreferencesService(),
    install: createInstallService(),
    search: createSearchService({
      fetchFile: never,
      yieldToMain: never,
      readRecent: () => [],
      writeRecent: () => undefined,
    }),
  };
}
