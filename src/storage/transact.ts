import { err, ok, type Result } from '../domain/result/Result.ts';
import type { RunningTransaction, TransactedDatabase } from './RowsDatabase.ts';
import type { StorageError } from './StorageError.ts';
import { toStorageError } from './toStorageError.ts';
import { withinDeadline } from './withinDeadline.ts';

export interface TransactionRequest {
  readonly mode: 'r' | 'rw';
  readonly stores: readonly string[];
  readonly deadlineMs: number;
}

/**
 * Runs one transaction and answers only when it is complete, that is, on disk as far as the engine promises.
 * `work` may await nothing but this database: every engine except Chromium commits behind the back of anything
 * else. A StorageRefusal thrown in `work` aborts and comes back as its error; a passed deadline aborts too, so
 * that "not saved" stays true.
 */
export async function transact<T>(
  db: TransactedDatabase,
  request: TransactionRequest,
  work: () => PromiseLike<T>,
): Promise<Result<T, StorageError>> {
  let transaction: RunningTransaction | undefined;
  try {
    // Must be an async function itself: only then does Dexie keep the transaction open across the awaits in `work`.
    const done = db.transaction(request.mode, request.stores, async (opened) => {
      transaction = opened;
      return await work();
    });
    return ok(await withinDeadline(done, request.deadlineMs));
  } catch (cause) {
    const error = toStorageError(cause);
    if (error.type === 'storage/timed-out') abort(transaction);
    return err(error);
  }
}

function abort(transaction: RunningTransaction | undefined): void {
  try {
    if (transaction?.active) transaction.abort();
  } catch {
    // It ended in this very moment, one way or the other.
  }
}
