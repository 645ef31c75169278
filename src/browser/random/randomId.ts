import { base32 } from '../../domain/sealing/base32.ts';
import type { Random } from './Random.ts';

/** A fresh identifier: 128 random bits in RFC 4648 base32, lower case, without padding (26 characters). */
export function randomId(random: Random): string {
  return base32(random.bytes(16));
}
