import { fnv1a } from './fnv1a.ts';

/** What this device knows by name, found by hash. Undefined: not known, or two have this hash. */
export type KnownIds = { readonly find: (hash: number) => string | undefined };

/**
 * The ids of the edition that is read here: of records, and `checklistId/requirementId` of requirements.
 * Two ids with one hash are both not found, rather than one taken for the other.
 */
export function knownIds(ids: Iterable<string>): KnownIds {
  const byHash = new Map<number, string | undefined>();
  for (const id of ids) {
    const hash = idHash(id);
    byHash.set(hash, byHash.has(hash) && byHash.get(hash) !== id ? undefined : id);
  }
  return { find: (hash) => byHash.get(hash) };
}

/** 24 bits for an id: FNV-1a of its UTF-8, the upper byte folded in by xor. Published editions have no two alike. */
export function idHash(id: string): number {
  const hash = fnv1a(new TextEncoder().encode(id));
  return (hash >>> 24) ^ (hash & 0xffffff);
}
