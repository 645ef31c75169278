import type { RowsDatabase } from '../RowsDatabase.ts';
import { transact } from '../transact.ts';
import { discard } from './discard.ts';
import { tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';

/** Room that is held so that it can be given up: on a full device ticks, notes and removing still work. */
export interface Ballast {
  /** True when there was some and it is gone now. */
  giveUp(deadlineMs: number): Promise<boolean>;
  /** Lays it down where it is missing, once a start, and not again after it was needed. Never rejects. */
  layDown(): Promise<void>;
}

const key = 'ballast';

export function createBallast(db: RowsDatabase, { sealing, deadlines, ballastBytes }: VisitorStoreParts): Ballast {
  const { meta } = tablesOf(db);
  let isSettled = ballastBytes === 0;
  return {
    async giveUp(deadlineMs) {
      const dropped = await transact(db, { mode: 'rw', stores: ['meta'], deadlineMs }, async () => {
        const there = (await meta.get(key)) !== undefined;
        if (there) await discard({ what: 'rows', table: meta, keys: [key] });
        return there;
      });
      const isGone = dropped.ok && dropped.value;
      isSettled ||= isGone;
      return isGone;
    },
    async layDown() {
      if (isSettled) return;
      isSettled = true;
      // Sealed, because what can be squeezed together would hold no room.
      const { sealed } = await sealing.sealBytes(new Uint8Array(ballastBytes));
      await transact(db, { mode: 'rw', stores: ['meta'], deadlineMs: deadlines.writeMs }, async () => {
        if ((await meta.where('key').equals(key).count()) > 0) return;
        await meta.put({ key, bytes: sealed } as { readonly key: string });
      });
    },
  };
}
