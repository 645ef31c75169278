import { expect, test } from 'vitest';
import { readSpokenCode, type SpokenVisit, spokenCode } from '../../../src/handover/spokenCode.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, recordIds } from './madeUp.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const visit: SpokenVisit = {
  subjectIds: ['document.residence-permit', 'document.driving-licence'].map(
    (id, at) => recordIds.find((known) => known === id) ?? recordIds[at] ?? '',
  ),
  day: '2026-12-03',
};
const code = spokenCode(visit) ?? '';
const errorOf = (text: string, known = ids) => {
  const result = readSpokenCode(text, known);
  return result.ok ? undefined : result.error.type;
};

test('[HAND-7] a spoken code has these characters and no others', () => {
  expect(spokenCode({ ...visit, subjectIds: ['document.residence-permit'] })).toBe('1S5B-D917-G0GF');
  expect(spokenCode({ subjectIds: ['document.residence-permit'], day: null })).toBe('1S5B-D8KF');
  if (process.env['SHOW_SIZES']) console.log('spoken', code, code.length);
});

test('[HAND-7] 500 made-up visits come back as they went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const below = randomFrom(seed);
    const made: SpokenVisit = {
      subjectIds: Array.from({ length: 1 + below(4) }, () => recordIds[below(recordIds.length)] ?? ''),
      day: below(2) === 0 ? null : new Date(Date.UTC(2020, 0, 1 + below(65_536))).toISOString().slice(0, 10),
    };
    const text = spokenCode(made) ?? '';
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
    expect(unwrap(readSpokenCode(text, ids)), `seed ${seed}`).toEqual(made);
  }
});

test('[HAND-7] what does not fit has no spoken code', () => {
  expect(spokenCode({ ...visit, subjectIds: Array(5).fill('document.a') })).toBeNull();
  expect(spokenCode({ ...visit, subjectIds: [] })).toBeNull();
  expect(spokenCode({ ...visit, day: '2019-12-31' })).toBeNull();
  expect(spokenCode({ ...visit, day: '2199-06-07' })).toBeNull();
  expect(spokenCode({ ...visit, day: '2199-06-06' })).not.toBeNull();
});

test('[HAND-7] how it is said and typed does no harm', () => {
  const small = { ...visit, subjectIds: ['document.residence-permit'] };
  // It holds both of the digits that letters are taken for.
  const said = spokenCode(small) ?? '';
  expect(said).toBe('1S5B-D917-G0GF');
  for (const text of [
    said.toLowerCase(),
    said.replaceAll('-', ''),
    ` ${said.replaceAll('-', ' – ')}\n`,
    said.replaceAll('0', 'o').replaceAll('1', 'l'),
    said.replaceAll('0', 'O').replaceAll('1', 'I'),
    said.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ])
    expect(unwrap(readSpokenCode(text, ids)), text).toEqual(small);
});

test('[HAND-7] any one wrong character and any swap of two neighbours is found', () => {
  const plain = code.replaceAll('-', '');
  let tried = 0;
  for (let at = 0; at < plain.length; at += 1) {
    for (const other of alphabet) {
      if (other === plain[at]) continue;
      tried += 1;
      expect(errorOf(plain.slice(0, at) + other + plain.slice(at + 1)), `${other} at ${at}`).toBe('handover/damaged');
    }
    const swapped = plain.slice(0, at) + (plain[at + 1] ?? '') + plain[at] + plain.slice(at + 2);
    if (swapped !== plain) expect(errorOf(swapped), `swap at ${at}`).toBe('handover/damaged');
  }
  expect(tried).toBe(plain.length * 31);
});

test('[HAND-7] what is no code at all is foreign', () => {
  for (const text of [
    '',
    'hello',
    'U'.repeat(20),
    '0'.repeat(37),
    '0-'.repeat(150),
    code.padEnd(300, ' '),
    '居民居住證居民居住證',
  ]) {
    expect(errorOf(text), text).toBe('handover/foreign');
  }
});

test('[HAND-12] an errand not known here leaves nothing sensible of a spoken code', () => {
  expect(errorOf(code, { find: () => undefined })).toBe('handover/unknown-things');
});
