import { systemClock } from '../browser/clock/Clock.ts';
import { fetchOwnFile } from '../browser/fetching/fetchOwnFile.ts';
import { systemRandom } from '../browser/random/Random.ts';
import { readRecentSearches, writeRecentSearches } from '../browser/recentSearches/recentSearches.ts';
import { recallReady, rememberReady } from '../browser/serviceWorker/readyMemory.ts';
import { yieldToMain } from '../browser/yielding/yieldToMain.ts';
import type { ContentService } from '../services/content/createContentService.ts';
import { createInstallService } from '../services/install/createInstallService.ts';
import { createOfflineService } from '../services/offline/createOfflineService.ts';
import { createPreferencesService } from '../services/preferences/createPreferencesService.ts';
import { createSearchService } from '../services/search/createSearchService.ts';
import { createUnsavedInput } from '../services/unsaved/UnsavedInput.ts';
import { createVisitorService } from '../services/visitor/createVisitorService.ts';
import { basePath } from '../ui/locale/address.ts';
import type { OpenEdition } from './navigation/createNavigator.ts';
import type { VisitorServices } from './VisitorServices.ts';

export interface AppServices {
  readonly visitors: VisitorServices;
  /** The edition on this device, installed first where it is missing; undefined when it can neither be kept nor read. */
  openEdition(): Promise<OpenEdition | undefined>;
}

/** Puts the use-cases together over this browser. What needs the databases' code is loaded when first asked for. */
export function createAppServices(): AppServices {
  let edition: number | null = null;
  let contentService: Promise<ContentService> | undefined;
  const content = () => {
    contentService ??= import('./createStoredContent.ts').then(({ createStoredContent }) =>
      createStoredContent((path) => fetchOwnFile(basePath, path), yieldToMain),
    );
    return contentService;
  };
  const unsaved = createUnsavedInput(navigator.locks);
  const offline = createOfflineService({
    worker: async () =>
      (await import('../browser/serviceWorker/registerServiceWorker.ts')).registerServiceWorker(basePath),
    installContent: async () => (await (await content()).ensureInstalled()).ok,
    verifyContent: async () => (await (await content()).verifyInstalled()).ok,
    isInputUnsaved: () => unsaved.isHeldAnywhere(),
    recallReady,
    rememberReady,
  });
  const search = createSearchService({
    fetchFile: (path) => fetchOwnFile(basePath, path),
    yieldToMain,
    readRecent: readRecentSearches,
    writeRecent: writeRecentSearches,
  });
  const visitor = createVisitorService({
    clock: systemClock,
    random: systemRandom,
    openDatabase: async (mode) => (await import('../storage/visitor/openVisitorStore.ts')).openVisitorStore(mode),
    eraseDatabase: async () => {
      search.forgetRecent();
      return (await import('../storage/visitor/eraseVisitor.ts')).eraseVisitor();
    },
    currentEdition: () => edition,
  });
  return {
    visitors: {
      visitor,
      offline,
      unsaved,
      preferences: createPreferencesService(),
      install: createInstallService(),
      search,
    },
    async openEdition() {
      const service = await content();
      const installed = await service.ensureInstalled();
      const reader = await service.reader();
      if (!installed.ok || reader === undefined) return undefined;
      edition = installed.value.edition;
      const { issuedAt, factsCollectedUntil } = installed.value;
      return {
        content: reader,
        edition: { edition, issuedOn: issuedAt.slice(0, 10), checkedUntil: factsCollectedUntil },
      };
    },
  };
}
