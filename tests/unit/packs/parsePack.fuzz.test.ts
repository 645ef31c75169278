import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import { packHash } from '../../../src/packs/packHash.ts';
import { parsePack } from '../../../src/packs/parsePack.ts';
import { buildPack, packBytes } from '../../builders/buildPack.ts';
import { randomFrom } from '../../builders/randomFrom.ts';

const rounds = Number(process.env['PROVE_MUTATIONS'] ?? 5_000);
const yieldToMain = async () => {};

type Mutation = (bytes: Uint8Array, below: (limit: number) => number) => number[];

const fragments = [
  '{"__proto__":{"polluted":1}}',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{}},',
  '[]',
  '{',
  '"',
  '\\u0000',
  ',',
  ' ',
  '1e999',
  '-0',
  'null',
  '\ufeff',
  '"records":[',
  ']',
  '}',
];

const mutations: Mutation[] = [
  function flip(bytes, below) {
    const at = below(bytes.length);
    return [...bytes.subarray(0, at), (bytes[at] ?? 0) ^ (1 << below(8)), ...bytes.subarray(at + 1)];
  },
  function truncate(bytes, below) {
    return [...bytes.subarray(0, below(bytes.length))];
  },
  function duplicate(bytes, below) {
    const at = below(bytes.length);
    const end = at + 1 + below(bytes.length - at);
    return [...bytes.subarray(0, end), ...bytes.subarray(at)];
  },
  function remove(bytes, below) {
    const at = below(bytes.length);
    return [...bytes.subarray(0, at), ...bytes.subarray(at + 1 + below(40))];
  },
  function splice(bytes, below) {
    const from = below(bytes.length);
    const at = below(bytes.length);
    return [...bytes.subarray(0, at), ...bytes.subarray(from, from + 1 + below(200)), ...bytes.subarray(at)];
  },
  function junk(_, below) {
    return Array.from({ length: below(300) }, () => below(256));
  },
  function insertFragment(bytes, below) {
    const at = below(bytes.length);
    const fragment = new TextEncoder().encode(fragments[below(fragments.length)]);
    return [...bytes.subarray(0, at), ...fragment, ...bytes.subarray(at)];
  },
  function nestingBomb(bytes, below) {
    const at = below(bytes.length);
    const opening = ['[', '{"a":', '{"records":['][below(3)] ?? '[';
    return [
      ...bytes.subarray(0, at),
      ...new TextEncoder().encode(opening.repeat(1 + below(500))),
      ...bytes.subarray(at),
    ];
  },
];

test(`[PACK-11] of ${rounds} damaged packs none is taken for what it is not, and none gets past the parser`, async () => {
  const original = packBytes(buildPack());
  const expectedSha256 = await packHash(original);
  let acceptedWithoutHash = 0;
  for (let seed = 1; seed <= rounds; seed++) {
    const below = randomFrom(seed);
    const mutate = mutations[seed % mutations.length] ?? (() => []);
    const bytes = new Uint8Array(mutate(original, below));
    const isSame = bytes.length === original.length && bytes.every((byte, at) => byte === original[at]);
    // Half with the hash known, as over the network; half without, as from a file somebody brought.
    const isHashKnown = below(2) === 0;
    const parsed = await parsePack(bytes, isHashKnown ? { yieldToMain, expectedSha256 } : { yieldToMain });
    if (!parsed.ok) {
      expect(parsed.error.type, `seed ${seed}`).toMatch(/^pack\//);
    } else if (isHashKnown) {
      expect(isSame, `seed ${seed}`).toBe(true);
    } else {
      acceptedWithoutHash++;
      expect(canonicalText(parsed.value), `seed ${seed}`).toBe(new TextDecoder().decode(bytes));
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  // Changed words are still a valid pack: without a hash nobody can know. Were there none, the parser would refuse everything.
  expect(acceptedWithoutHash).toBeGreaterThan(0);
}, 600_000);
