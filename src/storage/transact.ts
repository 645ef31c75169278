import { err, ok, type Result } from '../domain/result/Result.ts';
import type { RunningTransaction, TransactedDatabase } from './RowsDatabase.ts';
import type { StorageError } from './StorageError.ts';
import { toStorageError } from './toStorageError.ts';
import { createPatience } from './withinDeadline.ts';

export interface TransactionRequest {
  readonly mode: 'r' | 'rw';
  readonly stores: readonly string[];
  /** How long all of it may take; where `work` gives signs of life, how long it may be silent. */
  readonly deadlineMs: number;
  /** How long the engine may take to end it once `work` is done; without it that is part of `deadlineMs`. */
  readonly endingMs?: number;
}

/** Not ended yet. */
const running = new Set<RunningTransaction>();

if (typeof addEventListener === 'function') {
  // A page that is left may be frozen whole, to be there at once when the reader goes back. WebKit freezes what it was
  // doing in the database with it, and every later page would wait for that; nothing of it was acknowledged yet.
  addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (persisted) for (const transaction of running) abort(transaction);
    },
    { capture: true },
  );
}

/**
 * Runs one transaction and answers only when it is complete, that is, on disk as far as the engine promises.
 * `work` may await nothing but this database: every engine except Chromium commits behind the back of anything
 * else. A StorageRefusal thrown in `work` aborts and comes back as its error; a passed deadline aborts too, so
 * that "not saved" stays true. What moves very many rows does so bit by bit and calls `isAlive` after each.
 */
export async function transact<T>(
  db: TransactedDatabase,
  request: TransactionRequest,
  work: (isAlive: () => void) => PromiseLike<T>,
): Promise<Result<T, StorageError>> {
  let transaction: RunningTransaction | undefined;
  const patience = createPatience(request.deadlineMs);
  try {
    // Must be an async function itself: only then does Dexie keep the transaction open across the awaits in `work`.
    const done = db.transaction(request.mode, request.stores, async (opened) => {
      transaction = opened;
      running.add(opened);
      const answer = await work(() => patience.isAlive());
      if (request.endingMs !== undefined) patience.isAlive(request.endingMs);
      return answer;
    });
    return ok(await patience.wait(done));
  } catch (cause) {
    const error = toStorageError(cause);
    if (error.type === 'storage/timed-out') abort(transaction);
    return err(error);
  } finally {
    if (transaction !== undefined) running.delete(transaction);
  }
}

function abort(transaction: RunningTransaction | undefined): void {
  try {
    if (transaction?.active) transaction.abort();
  } catch {
    // It ended in this very moment, one way or the other.
  }
}
