import { expect, test } from 'vitest';
import { argon2 } from '../../../src/browser/sealing/argon2.ts';
import { askArgon2 } from '../../../src/browser/sealing/askArgon2.ts';
import { hexOf } from '../../../src/domain/sealing/hex.ts';

const question = {
  password: new TextEncoder().encode('three boats at noon'),
  salt: Uint8Array.from({ length: 16 }, (_, index) => index),
  memoryKiB: 19 * 1024,
  passes: 2,
  lanes: 1,
} as const;

/** How often the page came to a task of its own while something was under way. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work;
  port1.close();
  return turns;
}

test('[SEAL-3] the worker derives what the page would, and the page goes on meanwhile', async () => {
  const answer = await askArgon2(question);
  expect(hexOf(answer)).toBe('71d165c5c9e3a9ab33c66413bc0ad5aae1a033dfc6fd509cc8002c9fc7d7c128');
  await argon2(question);
  const beside = await turnsDuring(askArgon2(question));
  const inPage = await turnsDuring(argon2(question));
  expect(beside).toBeGreaterThan(100 + 10 * inPage);
});

test('[SEAL-3] what cannot be derived rejects instead of hanging', async () => {
  await expect(askArgon2({ ...question, memoryKiB: 1 })).rejects.toThrow();
});
