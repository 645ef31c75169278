import * as v from 'valibot';
import { expect, test } from 'vitest';
import { systemRandom } from '../../../src/browser/random/Random.ts';
import { randomId } from '../../../src/browser/random/randomId.ts';
import { PersonId } from '../../../src/domain/visitor/Person.ts';

test('[ID-1] sixteen bytes are written as base32 (vector "foobar" of RFC 4648 §10, filled up with zeros)', () => {
  const bytes = new Uint8Array(16);
  bytes.set(new TextEncoder().encode('foobar'));
  expect(randomId({ bytes: () => bytes })).toBe(`mzxw6ytboi${'a'.repeat(16)}`);
});

test('[ID-1] ids are ids of persons, and differ', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => randomId(systemRandom)));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(v.is(PersonId, id)).toBe(true);
});
