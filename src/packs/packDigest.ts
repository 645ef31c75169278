import { canonicalText } from '../domain/canonical/canonicalText.ts';
import type { PublishedEdition } from '../domain/content/PublishedEdition.ts';
import { packHash } from './packHash.ts';

/**
 * The hash that an edition's pack has, worked out again from its records, a few at a time.
 * Equals `packHash` of the bytes that `parsePack` accepted. Throws TypeError when a value has no canonical text.
 */
export async function packDigest(edition: PublishedEdition, yieldToMain: () => Promise<void>): Promise<string> {
  const { records, ...rest } = edition;
  const head = canonicalText({ ...rest, records: [] });
  const pieces: string[] = [];
  for (const [index, record] of records.entries()) {
    if (index % recordsPerTask === 0) await yieldToMain();
    pieces.push(canonicalText(record));
  }
  // "records" sorts last among the keys of a pack, so the list goes in before the last two characters.
  return packHash(new TextEncoder().encode(`${head.slice(0, -2)}${pieces.join(',')}${head.slice(-2)}`));
}

const recordsPerTask = 20;
