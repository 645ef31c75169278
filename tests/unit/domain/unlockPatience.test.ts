import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitBeforeUnlockMs } from '../../../src/domain/sealing/unlockPatience.ts';

const lastAtMs = 1_790_000_000_000;

test.each([
  [0, 0],
  [4, 0],
  [5, 5_000],
  [6, 10_000],
  [10, 160_000],
  [11, 300_000],
  [5_000, 300_000],
])('[VAULT-5] after %i wrong passphrases in a row the next waits %i ms', (count, waitMs) => {
  expect(waitBeforeUnlockMs({ count, lastAtMs }, lastAtMs)).toBe(waitMs);
  expect(waitBeforeUnlockMs({ count, lastAtMs }, lastAtMs + waitMs)).toBe(0);
  if (waitMs > 0) expect(waitBeforeUnlockMs({ count, lastAtMs }, lastAtMs + waitMs - 1)).toBe(1);
});

test('[VAULT-5] whatever the clock does, nobody waits longer than five minutes', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer(), fc.integer(), (count, last, now) => {
      const waitMs = waitBeforeUnlockMs({ count, lastAtMs: last }, now);
      expect(waitMs).toBeGreaterThanOrEqual(0);
      expect(waitMs).toBeLessThanOrEqual(300_000);
    }),
  );
  expect(waitBeforeUnlockMs({ count: 30, lastAtMs }, lastAtMs - 1)).toBe(0);
});
