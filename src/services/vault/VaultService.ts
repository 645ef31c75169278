import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { StorageError } from '../../storage/StorageError.ts';

/** What stands between what is kept and somebody who holds this phone. */
export type VaultState =
  /** Not looked yet. */
  | { readonly status: 'unknown' }
  /** No passphrase: sealed with a key that lies beside it on this device. */
  | { readonly status: 'open'; readonly passphrase: false }
  | { readonly status: 'open'; readonly passphrase: true }
  /** A passphrase is set and has not been given in this window; every reading answers `storage/locked`. */
  | { readonly status: 'locked' };

export type VaultError =
  | StorageError
  | { readonly type: 'vault/wrong-passphrase' }
  /** Fewer than 12 characters after normalising. */
  | { readonly type: 'vault/passphrase-short' }
  /** The browser cannot derive a key from a passphrase at all. */
  | { readonly type: 'vault/unavailable' };

/** How many copies of what is kept lie on this device, as was found out by writing and reading. */
export interface Keeping {
  /** 0: nothing is kept beyond this window. 2: the database and the journal beside it. */
  readonly copies: 0 | 1 | 2;
  /** Why there are fewer than two; null with two. */
  readonly reason: 'noJournal' | 'journalFailed' | 'memoryOnly' | null;
}

/** What was done at the start because the two copies did not agree; shown until the reader has read it. */
export type Recovery =
  | { readonly kind: 'restored'; readonly records: number }
  /** Something was kept once and neither copy is there any more. */
  | { readonly kind: 'lost' }
  /** Records that neither copy can give back whole. */
  | { readonly kind: 'damaged'; readonly records: number };

/** The lock on what the reader keeps, and how safely it is kept. */
export interface VaultService {
  readonly state: Source<VaultState>;
  readonly keeping: Source<Keeping | undefined>;
  readonly recovery: Source<Recovery | undefined>;
  /** The reader has read what `recovery` says. */
  acknowledgeRecovery(): void;
  /** Sets, changes or (null) takes away the passphrase; only keys are sealed anew. `current` is asked where one is set. */
  setPassphrase(next: string | null, current: string | null): Promise<Result<void, VaultError>>;
  unlock(passphrase: string): Promise<Result<void, VaultError>>;
  /** Forgets the key in every window of this browser. */
  lock(): void;
}
