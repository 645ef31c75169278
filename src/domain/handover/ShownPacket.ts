import * as v from 'valibot';
import { CasePersonKey, Id128 } from '../cases/CaseIds.ts';
import { Sha256Hex } from '../content/PublishedEdition.ts';
import { Instant } from '../dates/Instant.ts';
import { PersonId } from '../visitor/Person.ts';

/**
 * A hand-over that was shown, so that the window's receipt finds its way back. `mark` is the hash of what it said:
 * shown again unchanged, it is the same packet. `persons` says who was `p1`, `p2`… on this device.
 */
export const ShownPacket = v.strictObject({
  packetId: Id128,
  createdAt: Instant,
  mark: Sha256Hex,
  persons: v.pipe(
    v.array(v.strictObject({ key: CasePersonKey, ref: v.union([v.literal('self'), PersonId]) })),
    v.minLength(1),
    v.maxLength(30),
  ),
});
export type ShownPacket = v.InferOutput<typeof ShownPacket>;
