import { createExitsService } from '../../services/exits/createExitsService.ts';
import { createInstallService } from '../../services/install/createInstallService.ts';
import { createOfflineService } from '../../services/offline/createOfflineService.ts';
import { createPaperFilesService } from '../../services/papers/createPaperFilesService.ts';
import { createPreferencesService } from '../../services/preferences/createPreferencesService.ts';
import { createSearchService } from '../../services/search/createSearchService.ts';
import { createUnsavedInput } from '../../services/unsaved/UnsavedInput.ts';
import { createVaultService } from '../../services/vault/createVaultService.ts';
import { createVisitService } from '../../services/visit/createVisitService.ts';
import { createVisitorService } from '../../services/visitor/createVisitorService.ts';
import { createVisitorSnapshots } from '../../services/visitor/createVisitorSnapshots.ts';
import type { VisitorServices } from '../VisitorServices.ts';

const never = () => new Promise<never>(() => undefined);

/** The same use-cases as in the browser, as they are before anything has been opened: what a static page is drawn with. */
export function createInertServices(): VisitorServices {
  const snapshots = createVisitorSnapshots({ openDoor: never });
  return {
    exits: createExitsService({
      nowMs: () => 0,
      saveTextFile: never,
      shareText: never,
      copyText: never,
      shareLink: never,
    }),
    edition: { open: never },
    visitor: createVisitorService({
      clock: { nowMs: () => 0 },
      random: { bytes: (length) => new Uint8Array(length) },
      snapshots,
      currentEdition: () => null,
    }),
    visit: createVisitService(snapshots),
    vault: createVaultService(snapshots),
    papers: createPaperFilesService({
      clock: { nowMs: () => 0 },
      random: { bytes: (length) => new Uint8Array(length) },
      snapshots,
      onKept: () => undefined,
    }),
    backup: { open: never },
    counter: { open: never },
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
