import { forgetBackup } from '../../src/browser/backupMemory/backupMemory.ts';
import { createMemoryReader } from '../../src/domain/content/createMemoryReader.ts';
import { createSourceCell } from '../../src/domain/source/createSourceCell.ts';
import type { SettingsServices } from '../../src/features/visitor/settings/SettingsServices.ts';
import type { SettingsView } from '../../src/features/visitor/settings/SettingsView.ts';
import { createBackupService } from '../../src/services/backup/createBackupService.ts';
import type { InstallState, Keeping } from '../../src/services/install/createInstallService.ts';
import type { OfflineState } from '../../src/services/offline/createOfflineService.ts';
import { createPaperFilesService } from '../../src/services/papers/createPaperFilesService.ts';
import { createPreferencesService } from '../../src/services/preferences/createPreferencesService.ts';
import { createStoreDoor } from '../../src/services/vault/createStoreDoor.ts';
import { createVaultService } from '../../src/services/vault/createVaultService.ts';
import { createVisitorService } from '../../src/services/visitor/createVisitorService.ts';
import { createVisitorSnapshots } from '../../src/services/visitor/createVisitorSnapshots.ts';
import { buildEvidence } from './buildRecords.ts';

/** What the settings page would be given, over this browser's real stores; the device around it is told by the test. */
export function buildSettings() {
  const offlineState = createSourceCell<OfflineState>({ type: 'unknown' });
  const installState = createSourceCell<InstallState>({ type: 'unknown' });
  const keeping = createSourceCell<Keeping>('clearable');
  let fetches = 0;
  let found: OfflineState = { type: 'unknown' };
  const snapshots = createVisitorSnapshots({ openDoor: async () => createStoreDoor(), onErase: forgetBackup });
  const clock = { nowMs: () => Date.UTC(2026, 10, 20) };
  const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
  const visitor = createVisitorService({
    clock,
    random,
    snapshots,
    currentEdition: () => 1,
  });
  const backup = createBackupService({ clock, snapshots });
  const services: SettingsServices = {
    visitor,
    preferences: createPreferencesService(),
    vault: createVaultService(snapshots),
    backup: { open: async () => backup },
    edition: { open: async () => ({ content: createMemoryReader([buildEvidence('five-year-permit')]) }) },
    offline: {
      state: offlineState,
      async check() {
        offlineState.set(found);
        return found;
      },
      async fetchAgain() {
        fetches += 1;
        offlineState.set(found);
        return found;
      },
    },
    install: {
      state: installState,
      keeping,
      install: async () => 'dismissed',
      async askToKeep() {
        keeping.set('kept');
        return 'kept';
      },
      buildName: () => 'B3xkq9Za',
    },
  };
  return {
    services,
    visitor,
    papers: createPaperFilesService({ clock, random, snapshots, onKept: () => undefined }),
    installState,
    fetches: () => fetches,
    nextCheckFinds(state: OfflineState) {
      found = state;
    },
  };
}

export const settingsView: SettingsView = {
  edition: 3,
  issuedOn: '2026-11-20',
  newestSource: '2026-02-02',
  sourceCount: 86,
};
