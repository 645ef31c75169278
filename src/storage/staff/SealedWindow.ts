import * as v from 'valibot';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';

/** What is sealed of the window itself. */
export const SealedWindow = v.strictObject({
  id: Id128,
  name: ShownName,
  keyId: Id128,
  /** The Ed25519 secret key, 32 bytes in hexadecimal. */
  secretKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type SealedWindow = v.InferOutput<typeof SealedWindow>;
