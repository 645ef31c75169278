import { recallWindowMoment, rememberWindowMoment } from '../../browser/backupMemory/windowCopyMemory.ts';
import { systemClock } from '../../browser/clock/Clock.ts';
import { forgetOldCopy } from '../../browser/folder/copyOutbox.ts';
import {
  askForFolder,
  createInFolder,
  fileNamesIn,
  folderAccess,
  hasFolders,
  openInFolder,
  pickFolder,
  removeInFolder,
} from '../../browser/folder/pickedFolder.ts';
import { createScreenLock } from '../../browser/screenLock/createScreenLock.ts';
import { createStaffSealing } from '../../browser/sealing/createStaffSealing.ts';
import { saveFile } from '../../browser/share/saveFile.ts';
import { saveTextFile } from '../../browser/share/saveTextFile.ts';
import { yieldToMain } from '../../browser/yielding/yieldToMain.ts';
import { knownIds } from '../../handover/knownIds.ts';
import { isSealedFile } from '../../handover/openSealedFile.ts';
import { createFolderCopies } from '../../services/folderCopy/createFolderCopies.ts';
import { handoverIds } from '../../services/handover/handoverIds.ts';
import { createPreferencesService } from '../../services/preferences/createPreferencesService.ts';
import { createCodeScanner } from '../../services/scanning/createCodeScanner.ts';
import { createCopyReminder } from '../../services/staff/createCopyReminder.ts';
import { createCounterParts } from '../../services/staff/createCounterParts.ts';
import { createIntake } from '../../services/staff/createIntake.ts';
import { createStaffChannel } from '../../services/staff/createStaffChannel.ts';
import { createStaffService } from '../../services/staff/createStaffService.ts';
import { createTableSaver } from '../../services/staff/export/createTableSaver.ts';
import type { StaffDesk } from '../../services/staff/StaffDesk.ts';
import { createUnlockPatience } from '../../services/vault/createUnlockPatience.ts';
import { createStaffStore } from '../../storage/staff/createStaffStore.ts';
import type { OpenEdition } from '../navigation/createNavigator.ts';

const hourMs = 3_600_000;

/** Puts a window together over this browser. */
export function createStaffDesk(openEdition: () => Promise<OpenEdition | undefined>): StaffDesk {
  let edition: number | null = null;
  const open = async () => {
    const opened = await openEdition();
    edition = opened?.edition.edition ?? null;
    return opened;
  };
  const content = async () => (await open())?.content;
  const { qr, codesOf, markOfCard, ...signing } = createCounterParts();
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('onetrip-staff') : undefined;
  const base = { store: createStaffStore(), sealing: createStaffSealing(), yieldToMain };
  // A copy that left the device lies here no longer than it takes another tab to save it.
  void forgetOldCopy(hourMs);
  const copies = createCopyReminder(systemClock, { recall: recallWindowMoment, remember: rememberWindowMoment });
  const staff = createStaffService({
    ...base,
    clock: systemClock,
    patience: createUnlockPatience(systemClock, 'staffUnlocks'),
    edition: () => edition,
    knownIds: async () => {
      const reader = await content();
      return knownIds(reader === undefined ? [] : await handoverIds(reader));
    },
    ...createStaffChannel(channel),
    ...signing,
  });
  const saveTable = createTableSaver({ yieldToMain, saveFile });
  return {
    staff,
    createIntake: () => createIntake({ nowMs: systemClock.nowMs, content }),
    scanner: createCodeScanner(),
    edition: { open },
    qr,
    codesOf,
    markOfCard,
    isSealedFile,
    savePdf: (name, bytes) => saveFile(new File([bytes], name, { type: 'application/pdf' })),
    saveFile: (name, content) => saveFile(new File([content], name, { type: 'application/octet-stream' })),
    saveText: saveTextFile,
    saveTable: async (name, format, table, work) => {
      const isSaved = await saveTable(name, format, table, work);
      if (isSaved) void staff.note({ type: 'exported', count: table.count ?? 0, format });
      return isSaved;
    },
    screenLock: createScreenLock(),
    preferences: createPreferencesService(),
    copies,
    folder: createFolderCopies({
      ...base,
      clock: systemClock,
      device: {
        isAvailable: hasFolders,
        choose: pickFolder,
        nameOf: ({ name }) => name,
        access: folderAccess,
        ask: askForFolder,
        names: fileNamesIn,
        create: createInFolder,
        open: openInFolder,
        remove: removeInFolder,
      },
      onCopied: () => copies.note('copied'),
    }),
    nowMs: systemClock.nowMs,
  };
}
