import type { StorageError } from '../StorageError.ts';

/** Why a passphrase could not be set or taken. */
export type VaultError =
  | StorageError
  | { readonly type: 'vault/wrong-passphrase' }
  /** Fewer than 12 characters after normalising. */
  | { readonly type: 'vault/passphrase-short' }
  /** The browser cannot derive a key from a passphrase at all. */
  | { readonly type: 'vault/unavailable' };
