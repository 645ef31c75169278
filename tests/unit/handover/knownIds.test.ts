import { expect, test } from 'vitest';
import { idHash, knownIds } from '../../../src/handover/knownIds.ts';
import { recordIds, requirementIds } from './madeUp.ts';

test('[HAND-1] every record and every requirement of the edition has a hash of its own', () => {
  const all = [...recordIds, ...requirementIds];
  expect(recordIds.length).toBeGreaterThan(500);
  expect(requirementIds.length).toBeGreaterThan(10);
  const known = knownIds(all);
  expect(all.filter((id) => known.find(idHash(id)) !== id)).toEqual([]);
  expect(new Set(all.map(idHash)).size).toBe(new Set(all).size);
});

test('[HAND-1] the hash is FNV-1a of 32 bits, folded to 24', () => {
  // By the reference vectors: "" is 811c9dc5, "a" is e40c292c, "foobar" is bf9cf968.
  expect(idHash('')).toBe(0x1c9dc5 ^ 0x81);
  expect(idHash('a')).toBe(0x0c292c ^ 0xe4);
  expect(idHash('foobar')).toBe(0x9cf968 ^ 0xbf);
});

test('[HAND-1] two ids with one hash are both not found; one given twice is', () => {
  const seen = new Map<number, string>();
  let pair: [string, string] | undefined;
  for (let n = 0; pair === undefined; n += 1) {
    const id = `evidence.n${n}`;
    const other = seen.get(idHash(id));
    if (other !== undefined) pair = [other, id];
    seen.set(idHash(id), id);
  }
  const [first, second] = pair;
  expect(knownIds([first, second, first]).find(idHash(first))).toBeUndefined();
  expect(knownIds([first, first]).find(idHash(first))).toBe(first);
});
