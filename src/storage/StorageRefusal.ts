import type { StorageError } from './StorageError.ts';

/** Thrown inside a transaction to abort it with a reason; `transact` turns it back into a Result. */
export class StorageRefusal extends Error {
  readonly error: StorageError;

  constructor(error: StorageError) {
    super(error.type);
    this.name = 'StorageRefusal';
    this.error = error;
  }
}
