import type { Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { OpenedVisitorStore } from '../../storage/visitor/openVisitorStore.ts';

/** The way to what the reader keeps, with the keys of this window. */
export interface StoreDoor {
  /** Opens after both copies were brought together; `existing` creates nothing. */
  open(mode: 'existing' | 'create'): Promise<Result<OpenedVisitorStore, StorageError>>;
  /** Erases everything in all four places and looks whether it is gone; forgets the keys. */
  erase(): Promise<Result<void, StorageError>>;
  /** The reader has read what was told of the two copies. */
  acknowledge(): void;
  /** Forgets the keys in every window. */
  lock(): void;
  /** Calls `fn` when another window has unlocked or locked, or is erasing everything. */
  onOtherWindow(fn: (what: 'key' | 'lock' | 'erase') => void): void;
}
