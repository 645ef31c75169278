import { recallBackup, rememberBackup } from '../../browser/backupMemory/backupMemory.ts';
import { emptyOutbox } from '../../browser/files/fillOutbox.ts';
import { saveFile } from '../../browser/share/saveFile.ts';
import { ok } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { BackupParts } from './BackupParts.ts';
import type { BackupService, BackupSummary, LastBackup } from './BackupService.ts';
import { createBackupRun } from './createBackupRun.ts';

/** Backups over the reader's store. Their format and its schemas are loaded with the first of them. */
export function createBackupService(parts: BackupParts): BackupService {
  const { snapshots } = parts;

  const last = createSourceCell<LastBackup | null | undefined>(undefined, () => {
    void lookUp();
    return snapshots.state.subscribe(() => void lookUp());
  });
  let turn = 0;
  // A backup that was made before and handed over, or not, lies in the way.
  void emptyOutbox();
  const lookUp = async () => {
    turn += 1;
    const mine = turn;
    const remembered = recallBackup();
    if (remembered === undefined) return last.set(null);
    const state = snapshots.state.get();
    if (state.status !== 'ready') return undefined;
    const { fingerprintOf } = await import('./fingerprintOf.ts');
    const { recordsOf } = await import('../../storage/visitor/recordsOf.ts');
    const now = await fingerprintOf(recordsOf(state.value));
    if (mine === turn) last.set({ at: remembered.at, changedSince: now !== remembered.fingerprint });
    return undefined;
  };

  /** Notes that what is kept at this moment also lies in a file elsewhere. */
  const note = (at: string, fingerprint: string) => {
    rememberBackup({ at, fingerprint });
    void lookUp();
  };

  return {
    write: (passphrase) =>
      createBackupRun(async (tell) => (await import('./writeBackup.ts')).writeBackup(parts, passphrase, tell)),
    async save(made) {
      const saved = await saveFile(made.file);
      if (saved) note(made.summary.createdAt, made.fingerprint);
      return saved;
    },
    inspect: (file, passphrase) =>
      createBackupRun(async (tell) => {
        const { inspectBackup, restoreBackup } = await import('./inspectBackup.ts');
        const whole = await inspectBackup(parts, file, passphrase, tell);
        if (!whole.ok) return whole;
        const restore = () =>
          createBackupRun<BackupSummary>(async (tellRestoring) => {
            const restored = await restoreBackup(parts, whole.value, tellRestoring);
            if (restored.ok) note(restored.value.createdAt, whole.value.fingerprint);
            return restored;
          });
        return ok({ summary: whole.value.summary, restore });
      }),
    last,
  };
}
