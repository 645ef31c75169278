import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { StorageError } from '../../storage/StorageError.ts';

export type BackupError =
  | StorageError
  | { readonly type: 'backup/not-a-backup' }
  /** Made by a newer build. */
  | { readonly type: 'backup/newer-format' }
  | { readonly type: 'backup/wrong-passphrase' }
  /** A byte is missing, too many, or not as written. */
  | { readonly type: 'backup/damaged' }
  /** The device does not give the file's bytes. */
  | { readonly type: 'backup/cannot-read' }
  | { readonly type: 'backup/too-large' }
  | { readonly type: 'backup/passphrase-short' }
  /** What was written does not read back as what was meant: the file, or after restoring what is kept. */
  | { readonly type: 'backup/not-written' }
  /** The browser can make no key of a passphrase in the way this file needs. */
  | { readonly type: 'backup/unavailable' }
  | { readonly type: 'backup/cancelled' };

export interface BackupProgress {
  readonly step: 'collecting' | 'sealing' | 'checking' | 'restoring' | 'comparing';
  /** 0 to 1, within the step. */
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

/** A backup that was written, read back and found whole, and has not left the guide yet. */
export interface MadeBackup {
  readonly file: File;
  readonly summary: BackupSummary;
  /** Photographs and PDFs that no copy on this device has whole any more; they are not in it. */
  readonly leftOut: number;
  /** Of what it holds; by it is told later whether anything changed since. */
  readonly fingerprint: string;
}

/** A backup that was opened and checked to its last byte. */
export interface InspectedBackup {
  readonly summary: BackupSummary;
  readonly restore: RestoreBackup;
}

/** When a backup last left this device, and whether anything that is kept has changed since. */
export interface LastBackup {
  readonly at: string;
  readonly changedSince: boolean;
}

export interface BackupRun<T> {
  readonly progress: Source<BackupProgress>;
  readonly result: Promise<Result<T, BackupError>>;
  /** Ends it at the next step with `backup/cancelled`; nothing is changed. Too late, it does nothing. */
  cancel(): void;
}

/** One file with everything the reader keeps, sealed by a passphrase. */
export interface BackupService {
  /** Makes the file and reads it back before it is called done. */
  write(passphrase: string): BackupRun<MadeBackup>;
  /** Hands it to the device; false when the reader closed the sheet. Only then `last` tells of it. Must be called from a tap. */
  save(made: MadeBackup): Promise<boolean>;
  /** Opens and checks a whole file; nothing is changed. */
  inspect(file: File, passphrase: string): BackupRun<InspectedBackup>;
  /** Undefined until it was looked up, null where none has left this device. */
  readonly last: Source<LastBackup | null | undefined>;
}

/** Replaces everything kept by what the inspected file holds, in one go, and compares afterwards. */
export type RestoreBackup = () => BackupRun<BackupSummary>;
