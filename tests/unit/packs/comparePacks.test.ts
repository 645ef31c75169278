import { expect, test } from 'vitest';
import { comparePacks } from '../../../src/packs/comparePacks.ts';
import { parsePackIndex } from '../../../src/packs/PackIndex.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

test('[PACK-9] editions are told apart by number, and one number with two contents is an alarm', () => {
  expect(comparePacks(undefined, { edition: 1, sha256: a })).toBe('newer');
  expect(comparePacks({ edition: 1, sha256: a }, { edition: 2, sha256: a })).toBe('newer');
  expect(comparePacks({ edition: 2, sha256: a }, { edition: 1, sha256: a })).toBe('older');
  expect(comparePacks({ edition: 2, sha256: a }, { edition: 2, sha256: a })).toBe('same');
  expect(comparePacks({ edition: 2, sha256: a }, { edition: 2, sha256: b })).toBe('sameEditionOtherHash');
});

const index = { formatVersion: 1, edition: 1, file: 'edition-1.abc.json', sha256: a, sizeBytes: 10 };

function typeOf(value: unknown): string {
  const parsed = parsePackIndex(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
  return parsed.ok ? 'ok' : parsed.error.type;
}

test('[PACK-10] an index names a bare file beside it and nothing else', () => {
  expect(typeOf(index)).toBe('ok');
  for (const file of ['../x.json', '/x.json', 'a/b.json', 'https://evil.example/x.json', 'x.js', '.x.json', '']) {
    expect(typeOf({ ...index, file })).toBe('packIndex/invalid');
  }
  expect(typeOf({ ...index, formatVersion: 2, other: true })).toBe('packIndex/newer-format');
  expect(typeOf('<!doctype html>')).toBe('packIndex/invalid');
  expect(typeOf('x'.repeat(5000))).toBe('packIndex/invalid');
});
