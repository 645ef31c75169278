import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Handover } from '../../../src/domain/handover/Handover.ts';
import { hexOf } from '../../../src/domain/sealing/hex.ts';
import { decodeHandover } from '../../../src/handover/decodeHandover.ts';
import { encodeHandover } from '../../../src/handover/encodeHandover.ts';
import { idHash, knownIds } from '../../../src/handover/knownIds.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, madeUpHandover, ordinaryVisit } from './madeUp.ts';

const small: Handover = {
  version: 1,
  packetId: idNamed('packet'),
  createdAt: '2026-12-01T01:02:03Z',
  edition: 300,
  locale: 'en',
  day: '2026-12-03',
  helper: true,
  persons: [
    { key: 'p1', kind: 'self' },
    { key: 'p2', kind: 'other' },
  ],
  errands: [{ subjectId: 'document.residence-permit', persons: ['p1', 'p2'] }],
  papers: [
    {
      person: 'p2',
      evidenceTypeId: 'evidence.five-year-permit',
      state: 'ready',
      issuedOn: '1969-12-31',
      expiresOn: '2031-01-01',
    },
  ],
  undecided: [{ person: 'p1', checklistId: 'checklist.residence-permit', requirementId: 'form' }],
};
const smallIds = ['document.residence-permit', 'evidence.five-year-permit', 'checklist.residence-permit/form'];
const read = (handover: Handover, names: readonly string[]) =>
  decodeHandover(encodeHandover(handover), knownIds(names));
const errorOf = (bytes: Uint8Array) => {
  const result = decodeHandover(bytes, knownIds(smallIds));
  return result.ok ? undefined : result.error.type;
};

test('[HAND-3] a hand-over has these bytes and no others', () => {
  expect(hexOf(encodeHandover(small))).toBe(
    '017804a24c19ce739ce739ce739ce739c86b0e1c8bac020e5136020c01c956d4030001c96bbc1affff0afaa757080100cfee7f',
  );
  expect(unwrap(read(small, smallIds))).toEqual({ handover: small, unknown: 0 });
});

test('[HAND-3] 500 made-up hand-overs come back as they went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const handover = madeUpHandover(randomFrom(seed));
    expect(v.is(Handover, handover), `seed ${seed}`).toBe(true);
    expect(unwrap(decodeHandover(encodeHandover(handover), ids)), `seed ${seed}`).toEqual({ handover, unknown: 0 });
  }
});

test.each([
  '0000-01-01',
  '0000-12-31',
  '0001-01-01',
  '1969-12-31',
  '1970-01-01',
  '2149-06-05',
  '2149-06-06',
  '9999-12-31',
])('[HAND-3] the day %s comes back', (day) => {
  expect(unwrap(read({ ...small, day }, smallIds)).handover.day).toBe(day);
});

test('[HAND-3] parts of a second are left out, and a time that four bytes do not hold is the nearest', () => {
  const at = (createdAt: string) => unwrap(read({ ...small, createdAt }, smallIds)).handover.createdAt;
  expect(at('2026-12-01T01:02:03.999Z')).toBe('2026-12-01T01:02:03Z');
  expect(at('1969-01-01T00:00:00Z')).toBe('1970-01-01T00:00:00Z');
  expect(at('2200-01-01T00:00:00Z')).toBe('2106-02-07T06:28:15Z');
});

test('[HAND-3] as many persons, errands and papers as there may be come back', () => {
  const evidenceIds = Array.from({ length: 20 }, (_, n) => `evidence.e${n}`);
  const persons = Array.from({ length: 30 }, (_, n) => ({ key: `p${n + 1}`, kind: 'firm' as const }));
  const handover: Handover = {
    ...small,
    persons,
    errands: Array.from({ length: 60 }, () => ({ subjectId: 'document.a', persons: persons.map(({ key }) => key) })),
    papers: persons.flatMap(({ key }) =>
      evidenceIds.map(
        (evidenceTypeId) => ({ ...small.papers[0], person: key, evidenceTypeId }) as Handover['papers'][0],
      ),
    ),
    undecided: Array.from({ length: 200 }, () => ({ person: 'p30', checklistId: 'checklist.a', requirementId: 'b/c' })),
  };
  expect(unwrap(read(handover, [...evidenceIds, 'document.a', 'checklist.a/b/c']))).toEqual({ handover, unknown: 0 });
});

test('[HAND-12] papers and requirements not known here are left out and counted', () => {
  const known = unwrap(read(small, ['document.residence-permit']));
  expect(known).toEqual({ handover: { ...small, papers: [], undecided: [] }, unknown: 2 });
});

test('[HAND-12] a hash that here is a thing of another kind is not known', () => {
  const bytes = encodeHandover(small);
  const find = (hash: number) =>
    hash === idHash('document.residence-permit') ? 'document.residence-permit' : 'place.window';
  expect(unwrap(decodeHandover(bytes, { find })).unknown).toBe(2);
});

test('[HAND-12] an errand not known here leaves nothing sensible', () => {
  const result = read(small, smallIds.slice(1));
  expect(result).toEqual({ ok: false, error: { type: 'handover/unknown-things' } });
});

test('[HAND-13] a newer version is told as such, whatever else is in it', () => {
  expect(errorOf(Uint8Array.of(2, 9, 9))).toBe('handover/newer');
  expect(errorOf(Uint8Array.of(0, 9, 9))).toBe('handover/damaged');
  expect(errorOf(new Uint8Array(0))).toBe('handover/damaged');
});

test('[HAND-11] no hand-over above 64 KiB is looked at', () => {
  expect(errorOf(new Uint8Array(64 * 1024 + 1).fill(9))).toBe('handover/too-large');
  expect(errorOf(new Uint8Array(64 * 1024).fill(1))).toBe('handover/damaged');
});

test('[HAND-11] a beginning, and anything more at the end, is damaged', () => {
  const bytes = encodeHandover(ordinaryVisit);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(errorOf(bytes.subarray(0, length)), `${length} bytes`).toBe('handover/damaged');
  }
  expect(errorOf(Uint8Array.of(...bytes, 0))).toBe('handover/damaged');
});

test('[HAND-11] a count, a flag or a number that the writer would not write is damaged', () => {
  const bytes = encodeHandover({ ...small, day: null });
  const put = (at: number, ...values: number[]) =>
    errorOf(Uint8Array.of(...bytes.subarray(0, at), ...values, ...bytes.subarray(at + values.length)));
  expect(put(23, bytes[23] ?? 0)).toBeUndefined();
  expect(put(23, (bytes[23] ?? 0) | 0x80)).toBe('handover/damaged');
  // Locale 3 is none; 31 persons are too many; kinds behind the last person.
  expect(put(23, (bytes[23] ?? 0) | 3)).toBe('handover/damaged');
  expect(put(24, 31)).toBe('handover/damaged');
  expect(put(25, 0xff)).toBe('handover/damaged');
  // 60 errands of which the bytes hold one, and one for the third of two persons.
  expect(put(26, 60)).toBe('handover/damaged');
  expect(put(30, 7)).toBe('handover/damaged');
  // The edition in three groups of which the last is empty, and without an end.
  expect(errorOf(Uint8Array.of(...bytes.subarray(0, 22), 0x82, 0, ...bytes.subarray(23)))).toBe('handover/damaged');
  expect(errorOf(Uint8Array.of(...bytes.subarray(0, 21), ...new Uint8Array(5000).fill(0x80)))).toBe('handover/damaged');
});
