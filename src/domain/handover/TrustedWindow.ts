import * as v from 'valibot';
import { Id128 } from '../cases/CaseIds.ts';
import { ShownName } from '../cases/ShownName.ts';
import { Instant } from '../dates/Instant.ts';

/** A window whose card the reader has read at the counter: its key is believed from then on, and only that one. */
export const TrustedWindow = v.strictObject({
  windowId: Id128,
  keyId: Id128,
  /** Ed25519, 32 bytes in hexadecimal. */
  publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** As the window calls itself. */
  name: ShownName,
  readAt: Instant,
  /** X25519, 32 bytes in hexadecimal: seals what only this window can open. Windows with an older card have none. */
  sealingKey: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type TrustedWindow = v.InferOutput<typeof TrustedWindow>;
