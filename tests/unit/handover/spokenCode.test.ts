import { expect, test } from 'vitest';
import { listMarkOf, readSpokenCode, type SpokenVisit, spokenCode } from '../../../src/handover/spokenCode.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, randomFrom, recordIds } from './madeUp.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const visit: SpokenVisit = {
  subjectIds: ['document.residence-permit', 'document.driving-licence'].map(
    (id, at) => recordIds.find((known) => known === id) ?? recordIds[at] ?? '',
  ),
  day: '2026-12-03',
  forOthers: true,
  paperCount: 14,
  ready: Array.from({ length: 14 }, (_, at) => at % 3 === 0),
  listMark: listMarkOf(['p1/evidence.photo', 'p1/evidence.five-year-permit']),
};
const code = spokenCode(visit) ?? '';
const errorOf = (text: string, known = ids) => {
  const result = readSpokenCode(text, known);
  return result.ok ? undefined : result.error.type;
};

test('[HAND-7] a spoken code has these characters and no others', () => {
  const small = { ...visit, subjectIds: ['document.residence-permit'], paperCount: 3, ready: [true, false, true] };
  expect(spokenCode(small)).toBe('1S5B-D917-G8XY-FY4Z');
  expect(listMarkOf([])).toBe(0x1ffe);
  expect(listMarkOf(['a', 'b'])).not.toBe(listMarkOf(['b', 'a']));
  if (process.env['SHOW_SIZES']) console.log('spoken', code, code.length);
});

test('[HAND-7] 500 made-up visits come back as they went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const below = randomFrom(seed);
    const paperCount = below(31);
    const made: SpokenVisit = {
      subjectIds: Array.from({ length: below(5) }, () => recordIds[below(recordIds.length)] ?? ''),
      day: below(2) === 0 ? null : new Date(Date.UTC(2020, 0, 1 + below(65_536))).toISOString().slice(0, 10),
      forOthers: below(2) === 0,
      paperCount,
      ready: Array.from({ length: paperCount }, () => below(2) === 0),
      listMark: below(0x8000),
    };
    const text = spokenCode(made) ?? '';
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
    expect(unwrap(readSpokenCode(text, ids)), `seed ${seed}`).toEqual(made);
  }
});

test('[HAND-7] what does not fit has no spoken code', () => {
  expect(spokenCode({ ...visit, subjectIds: Array(5).fill('document.a') })).toBeNull();
  expect(spokenCode({ ...visit, paperCount: 31, ready: Array(31).fill(true) })).toBeNull();
  expect(spokenCode({ ...visit, paperCount: 13 })).toBeNull();
  expect(spokenCode({ ...visit, day: '2019-12-31' })).toBeNull();
  expect(spokenCode({ ...visit, day: '2199-06-07' })).toBeNull();
  expect(spokenCode({ ...visit, day: '2199-06-06' })).not.toBeNull();
});

test('[HAND-7] how it is said and typed does no harm', () => {
  const heard = [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' – ')}\n`,
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    code.replaceAll('0', 'O').replaceAll('1', 'I'),
    code.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ];
  for (const text of heard) expect(unwrap(readSpokenCode(text, ids))).toEqual(visit);
  const plain = spokenCode({ ...visit, listMark: 0, subjectIds: ['document.residence-permit'] }) ?? '';
  expect(plain).toContain('0');
  expect(plain).toContain('1');
  for (const text of [plain.replaceAll('1', 'l'), plain.replaceAll('1', 'I'), plain.replaceAll('0', 'o')]) {
    expect(unwrap(readSpokenCode(text, ids)).listMark).toBe(0);
  }
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
