import { createSourceCell } from '../../src/domain/source/createSourceCell.ts';
import type { SettingsServices } from '../../src/features/visitor/settings/SettingsServices.ts';
import type { SettingsView } from '../../src/features/visitor/settings/SettingsView.ts';
import type { InstallState, Keeping } from '../../src/services/install/createInstallService.ts';
import type { OfflineState } from '../../src/services/offline/createOfflineService.ts';
import { createPreferencesService } from '../../src/services/preferences/createPreferencesService.ts';
import { createVisitorService } from '../../src/services/visitor/createVisitorService.ts';
import { eraseVisitor } from '../../src/storage/visitor/eraseVisitor.ts';
import { openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';

/** What the settings page would be given, over this browser's real stores; the device around it is told by the test. */
export function buildSettings() {
  const offlineState = createSourceCell<OfflineState>({ type: 'unknown' });
  const installState = createSourceCell<InstallState>({ type: 'unknown' });
  const keeping = createSourceCell<Keeping>('clearable');
  let fetches = 0;
  let found: OfflineState = { type: 'unknown' };
  const visitor = createVisitorService({
    clock: { nowMs: () => Date.UTC(2026, 10, 20) },
    random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    openDatabase: openVisitorStore,
    eraseDatabase: eraseVisitor,
    currentEdition: () => 1,
  });
  const services: SettingsServices = {
    visitor,
    preferences: createPreferencesService(),
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
