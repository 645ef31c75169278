import { err, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import { BackupRefusal } from '../../storage/backup/BackupRefusal.ts';
import type { BackupError, BackupProgress, BackupRun } from './BackupService.ts';

/** What the work of a run tells: how far it is. Throws once the reader has asked to stop. */
export type Tell = (step: BackupProgress['step'], done: number) => void;

/** Starts work that can be watched and stopped. What it throws as BackupRefusal becomes its error; all else is a fault of ours. */
export function createBackupRun<T>(work: (tell: Tell) => Promise<Result<T, BackupError>>): BackupRun<T> {
  const progress = createSourceCell<BackupProgress>({ step: 'collecting', done: 0 });
  let isCancelled = false;
  const tell: Tell = (step, done) => {
    if (isCancelled) throw new BackupRefusal('backup/cancelled');
    const before = progress.get();
    // A hundred steps are enough to look at; half a gigabyte has eight thousand chunks.
    if (before.step !== step || done - before.done >= 0.01 || done === 1) progress.set({ step, done });
  };
  const run = async (): Promise<Result<T, BackupError>> => {
    try {
      return await work(tell);
    } catch (cause) {
      if (cause instanceof BackupRefusal) return err({ type: cause.flaw });
      throw cause;
    }
  };
  return {
    progress,
    result: run(),
    cancel() {
      isCancelled = true;
    },
  };
}
