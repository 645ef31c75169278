import type { StorageError } from '../StorageError.ts';

/** Why a passphrase could not be set or taken. */
export type VaultError =
  | StorageError
  | { readonly type: 'vault/wrong-passphrase' }
  /** Several wrong ones in a row: the next is tried after so many seconds (whole, 1 or more). */
  | { readonly type: 'vault/wait'; readonly seconds: number }
  /** Fewer than 12 characters after normalising. */
  | { readonly type: 'vault/passphrase-short' }
  /** The browser cannot derive a key from a passphrase at all. */
  | { readonly type: 'vault/unavailable' };
