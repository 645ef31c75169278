import { systemClock } from '../browser/clock/Clock.ts';
import { fetchOwnFile } from '../browser/fetching/fetchOwnFile.ts';
import { systemRandom } from '../browser/random/Random.ts';
import { readRecentSearches, writeRecentSearches } from '../browser/recentSearches/recentSearches.ts';
import { recallReady, rememberReady } from '../browser/serviceWorker/readyMemory.ts';
import { saveTextFile } from '../browser/share/saveTextFile.ts';
import { copyText, shareLink, shareText } from '../browser/share/shareLink.ts';
import { yieldToMain } from '../browser/yielding/yieldToMain.ts';
import type { BackupService } from '../services/backup/BackupService.ts';
import type { ContentService } from '../services/content/createContentService.ts';
import { createExitsService } from '../services/exits/createExitsService.ts';
import { createInstallService } from '../services/install/createInstallService.ts';
import { createOfflineService } from '../services/offline/createOfflineService.ts';
import { createPaperFilesService } from '../services/papers/createPaperFilesService.ts';
import { createPreferencesService } from '../services/preferences/createPreferencesService.ts';
import { createSearchService } from '../services/search/createSearchService.ts';
import { createUnsavedInput } from '../services/unsaved/UnsavedInput.ts';
import { createVaultService } from '../services/vault/createVaultService.ts';
import { createVisitService } from '../services/visit/createVisitService.ts';
import { createVisitorService } from '../services/visitor/createVisitorService.ts';
import { createVisitorSnapshots } from '../services/visitor/createVisitorSnapshots.ts';
import { basePath } from '../ui/locale/address.ts';
import type { OpenEdition } from './navigation/createNavigator.ts';
import { loadMemoryNotice } from './shell/loadMemoryNotice.ts';
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
  const late = () => import('./lateServices.ts');
  const snapshots = createVisitorSnapshots({
    openDoor: async () => (await import('../services/vault/createStoreDoor.ts')).createStoreDoor({}, loadMemoryNotice),
    async onErase() {
      search.forgetRecent();
      const { emptyOutbox, forgetBackup } = await late();
      forgetBackup();
      await emptyOutbox();
    },
  });
  const visitor = createVisitorService({
    clock: systemClock,
    random: systemRandom,
    snapshots,
    currentEdition: () => edition,
  });
  const install = createInstallService();
  let backup: Promise<BackupService> | undefined;
  const papers = createPaperFilesService({
    clock: systemClock,
    random: systemRandom,
    snapshots,
    // A photograph is the first thing that would hurt to lose; asked once, a browser remembers its answer.
    onKept: () => void install.askToKeep(),
  });
  const openEdition = async (): Promise<OpenEdition | undefined> => {
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
  };
  return {
    visitors: {
      visitor,
      visit: createVisitService(snapshots),
      vault: createVaultService(snapshots),
      papers,
      backup: {
        open() {
          backup ??= late().then(({ createBackupService }) => createBackupService({ clock: systemClock, snapshots }));
          return backup;
        },
      },
      offline,
      unsaved,
      preferences: createPreferencesService(),
      install,
      search,
      counter: { open: async () => (await late()).createCounter(snapshots, openEdition) },
      exits: createExitsService({ nowMs: systemClock.nowMs, saveTextFile, shareText, copyText, shareLink }),
      edition: { open: openEdition },
    },
    openEdition,
  };
}
