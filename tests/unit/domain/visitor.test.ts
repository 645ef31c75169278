import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Instant } from '../../../src/domain/dates/Instant.ts';
import { instantOf } from '../../../src/domain/dates/instantOf.ts';
import { EvidenceItem, exampleEvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';
import { evidenceProgress } from '../../../src/domain/visitor/evidenceProgress.ts';
import { examplePerson, Person } from '../../../src/domain/visitor/Person.ts';

test('[PERSON-1] the examples pass their own schema', () => {
  expect(v.parse(Person, examplePerson)).toEqual(examplePerson);
  expect(v.parse(EvidenceItem, exampleEvidenceItem)).toEqual(exampleEvidenceItem);
});

test('[PERSON-1] no field can be smuggled in', () => {
  expect(v.is(Person, { ...examplePerson, idNumber: 'A123456789' })).toBe(false);
  expect(v.is(EvidenceItem, { ...exampleEvidenceItem, photo: '' })).toBe(false);
});

test.each([
  '2026-11-20',
  '2026-11-20T08:00Z',
  '2026-11-20T08:00:00+08:00',
  '2026-13-01T00:00:00Z',
  '2026-11-20T24:00:00Z',
])('[DATE-3] %s is no instant', (text) => {
  expect(v.is(Instant, text)).toBe(false);
});

test('[DATE-3] a clock reading becomes an instant', () => {
  expect(v.parse(Instant, instantOf(Date.UTC(2026, 10, 20, 8)))).toBe('2026-11-20T08:00:00.000Z');
});

test('[VISIT-5] a paper that nobody touched is left to do', () => {
  const items = new Map([[exampleEvidenceItem.evidenceTypeId, exampleEvidenceItem]]);
  expect(evidenceProgress(items, [])).toEqual({ total: 0, ready: 0, notNeeded: 0, left: 0 });
  expect(evidenceProgress(items, [exampleEvidenceItem.evidenceTypeId, 'evidence.photo'])).toEqual({
    total: 2,
    ready: 1,
    notNeeded: 0,
    left: 1,
  });
});
