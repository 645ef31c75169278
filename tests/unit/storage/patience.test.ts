import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TransactedDatabase } from '../../../src/storage/RowsDatabase.ts';
import { transact } from '../../../src/storage/transact.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Runs `work` in a transaction that may be silent for a second; the disk takes `endsAfterMs` to end it. */
async function run(work: (isAlive: () => void) => Promise<string>, endsAfterMs = 0, endingMs?: number) {
  const transaction = { active: true, abort: vi.fn() };
  const db: TransactedDatabase = {
    async transaction(_mode, _stores, given) {
      const answer = await given(transaction);
      await pause(endsAfterMs);
      return answer;
    },
  };
  const request = { mode: 'rw', stores: ['rows'], deadlineMs: 1000 } as const;
  const done = transact(db, endingMs === undefined ? request : { ...request, endingMs }, work);
  await vi.runAllTimersAsync();
  return { done: await done, wasAborted: transaction.abort.mock.calls.length > 0 };
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
