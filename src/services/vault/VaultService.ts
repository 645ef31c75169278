import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { Keeping } from '../../storage/visitor/Keeping.ts';
import type { VaultError } from '../../storage/visitor/VaultError.ts';
import type { Recovery } from '../../storage/visitor/VisitorWitness.ts';

export type { Keeping, Recovery, VaultError };

/** What stands between what is kept and somebody who holds this phone. */
export type VaultState =
  /** Not looked yet. */
  | { readonly status: 'unknown' }
  /** No passphrase: sealed with a key that lies beside it on this device. */
  | { readonly status: 'open'; readonly passphrase: false }
  | { readonly status: 'open'; readonly passphrase: true }
  /** A passphrase is set and has not been given in this window; every reading answers `storage/locked`. */
  | { readonly status: 'locked' };

/** That nothing is kept beyond this page, and whether anything would be lost with it. */
export interface MemoryOnly {
  readonly hasEntries: boolean;
}

/** The lock on what the reader keeps, and how safely it is kept. */
export interface VaultService {
  /** Read from the device when first watched; so is `keeping`. */
  readonly state: Source<VaultState>;
  /** Undefined while nothing is kept, or not looked yet. */
  readonly keeping: Source<Keeping | undefined>;
  /**
   * Undefined unless this browser keeps nothing for the page; then so until the page is left. Told once anything kept
   * has been looked for; watching it reads nothing.
   */
  readonly memoryOnly: Source<MemoryOnly | undefined>;
  /** Told once anything kept has been read; stays, also over restarts, until it is acknowledged. */
  readonly recovery: Source<Recovery | undefined>;
  /** The reader has read what `recovery` says. */
  acknowledgeRecovery(): void;
  /** Sets, changes or (null) takes away the passphrase; only records are sealed anew. `current` is asked where one is set. */
  setPassphrase(next: string | null, current: string | null): Promise<Result<void, VaultError>>;
  unlock(passphrase: string): Promise<Result<void, VaultError>>;
  /** Forgets the key in every window of this browser. */
  lock(): void;
}
