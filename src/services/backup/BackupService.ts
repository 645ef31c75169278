import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { StorageError } from '../../storage/StorageError.ts';

export type BackupError =
  | StorageError
  | { readonly type: 'backup/not-a-backup' }
  | { readonly type: 'backup/newer-format' }
  | { readonly type: 'backup/wrong-passphrase' }
  /** A byte is missing, too many, or not as written. */
  | { readonly type: 'backup/damaged' }
  | { readonly type: 'backup/too-large' }
  | { readonly type: 'backup/passphrase-short' }
  | { readonly type: 'backup/not-written' }
  | { readonly type: 'backup/cancelled' };

export interface BackupProgress {
  readonly step: 'collecting' | 'sealing' | 'writing' | 'checking' | 'restoring';
  /** 0 to 1. */
  readonly done: number;
}

/** What a backup holds, counted before anything is replaced. */
export interface BackupSummary {
  readonly persons: number;
  readonly papers: number;
  readonly files: number;
  readonly errands: number;
  /** When it was made, as its maker's clock said. */
  readonly createdAt: string;
}

export interface BackupRun<T> {
  readonly progress: Source<BackupProgress>;
  readonly result: Promise<Result<T, BackupError>>;
  cancel(): void;
}

/** One file with everything the reader keeps, sealed by a passphrase. */
export interface BackupService {
  /** Makes the file and reads it back before it is called done. */
  write(passphrase: string): BackupRun<{ readonly file: File; readonly summary: BackupSummary }>;
  /** Opens and checks a whole file; nothing is changed. */
  inspect(
    file: File,
    passphrase: string,
  ): BackupRun<{ readonly summary: BackupSummary; readonly restore: RestoreBackup }>;
  /** When a backup was last saved from this device, and whether anything changed since; null: never. */
  readonly last: Source<{ readonly at: string; readonly changedSince: boolean } | null>;
}

/** Replaces everything kept by what the inspected file holds, in one go, and compares afterwards. */
export type RestoreBackup = () => BackupRun<BackupSummary>;
