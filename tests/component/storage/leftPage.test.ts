import { expect, test } from 'vitest';
import { openGuarded } from '../../../src/storage/openGuarded.ts';
import { transact } from '../../../src/storage/transact.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const deadlines = { readMs: 4000, writeMs: 8000 };
const versions = [{ version: 1, stores: { rows: 'key' } }];

test.each([
  [true, 0],
  [false, 1],
])(
  '[STORE-36] a page that is left lets go of the database: frozen whole (%s), %i rows are written',
  async (persisted, written) => {
    const opened = unwrap(await openGuarded({ name: `left-${persisted}`, versions, deadlines, mode: 'create' }));
    const rows = opened.db.table('rows');
    const request = { mode: 'rw', stores: ['rows'], deadlineMs: 8000 } as const;
    const change = transact(opened.db, request, async () => {
      await rows.put({ key: 'one' });
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
      await rows.count();
    });
    expect((await change).ok).toBe(!persisted);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    // Whoever comes next does not wait.
    const again = unwrap(await openGuarded({ name: `left-${persisted}`, versions, deadlines, mode: 'existing' }));
    const reading = { mode: 'r', stores: ['rows'], deadlineMs: 4000 } as const;
    expect(await transact(again.db, reading, () => again.db.table('rows').count())).toEqual({
      ok: true,
      value: written,
    });
    again.close();
    opened.close();
    indexedDB.deleteDatabase(`left-${persisted}`);
  },
);
