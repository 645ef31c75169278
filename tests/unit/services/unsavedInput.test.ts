import { describe, expect, test } from 'vitest';
import { createUnsavedInput } from '../../../src/services/unsaved/UnsavedInput.ts';

/** Two tabs of one browser: they share the locks and nothing else. */
function lockManager(): LockManager {
  const held: LockInfo[] = [];
  return {
    async request(name: string, _options: unknown, during: () => Promise<unknown>) {
      const lock: LockInfo = { name, mode: 'shared', clientId: 'tab' };
      held.push(lock);
      await during();
      held.splice(held.indexOf(lock), 1);
    },
    query: async () => ({ held: [...held], pending: [] }),
  } as unknown as LockManager;
}

describe('unsaved input', () => {
  test('[UNSAVED-1] is seen by every tab until the last piece is let go', async () => {
    const locks = lockManager();
    const first = createUnsavedInput(locks);
    const second = createUnsavedInput(locks);
    expect(await second.isHeldAnywhere()).toBe(false);
    first.hold('note a');
    first.hold('note b');
    expect(await second.isHeldAnywhere()).toBe(true);
    first.release('note a');
    expect(await second.isHeldAnywhere()).toBe(true);
    first.release('note b');
    await Promise.resolve();
    await Promise.resolve();
    expect(await second.isHeldAnywhere()).toBe(false);
  });

  test('[UNSAVED-2] where tabs cannot tell each other, a tab still speaks for itself', async () => {
    const alone = createUnsavedInput(undefined);
    alone.hold('note');
    expect(await alone.isHeldAnywhere()).toBe(true);
    alone.release('note');
    expect(await alone.isHeldAnywhere()).toBe(false);
  });
});
