import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { transact } from '../../../src/storage/transact.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A database whose disk takes so long to end a transaction. */
function databaseEndingAfter(ms: number) {
  const transaction = { active: true, abort: vi.fn() };
  return {
    transaction,
    async transaction_<T>(work: (running: typeof transaction) => PromiseLike<T>): Promise<T> {
      const answer = await work(transaction);
      await pause(ms);
      return answer;
    },
  };
}

async function run(work: (isAlive: () => void) => Promise<string>, endsAfterMs = 0, endingMs?: number) {
  const database = databaseEndingAfter(endsAfterMs);
  const db = {
    transaction: <T>(_: unknown, __: unknown, given: (running: typeof database.transaction) => PromiseLike<T>) =>
      database.transaction_(given),
  };
  const request = {
    mode: 'rw',
    stores: ['rows'],
    deadlineMs: 1000,
    ...(endingMs !== undefined && { endingMs }),
  } as const;
  const done = transact(db, request, work);
  await vi.runAllTimersAsync();
  return { done: await done, wasAborted: database.transaction.abort.mock.calls.length > 0 };
}

const timedOut = { ok: false, error: { type: 'storage/timed-out', deadlineMs: 1000 } };

test('[STORE-37] what goes on bit by bit may take as long as it needs', async () => {
  const { done, wasAborted } = await run(async (isAlive) => {
    for (let bit = 0; bit < 40; bit += 1) {
      await pause(900);
      isAlive();
    }
    return 'all';
  });
  expect(done).toEqual({ ok: true, value: 'all' });
  expect(wasAborted).toBe(false);
});

test('[STORE-37] what falls silent is given up and undone, however long it went on before', async () => {
  const { done, wasAborted } = await run(async (isAlive) => {
    for (let bit = 0; bit < 5; bit += 1) {
      await pause(900);
      isAlive();
    }
    await pause(1100);
    return 'never told';
  });
  expect(done).toMatchObject(timedOut);
  expect(wasAborted).toBe(true);
});

test('[STORE-37] ending it has a time of its own where that was asked for, and none more', async () => {
  const quick = async () => 'kept';
  expect((await run(quick, 5000, 10_000)).done).toEqual({ ok: true, value: 'kept' });
  expect((await run(quick, 10_100, 10_000)).done).toMatchObject({ ok: false, error: { type: 'storage/timed-out' } });
  expect((await run(quick, 5000)).done).toMatchObject(timedOut);
});
