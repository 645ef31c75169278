import * as v from 'valibot';
import { dayNumber } from '../domain/dates/dayNumber.ts';
import type { PlainDate } from '../domain/dates/PartialDate.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { dateOfDayCount, dayCount } from './dayCount.ts';
import type { HandoverError } from './HandoverError.ts';
import { idHash, type KnownIds } from './knownIds.ts';
import { findRecord } from './namedThings.ts';

/** What of a visit can be read aloud. */
export interface SpokenVisit {
  readonly subjectIds: readonly string[];
  readonly day: PlainDate | null;
}

/**
 * A code to read aloud, `ABCD-EFGH-…`, in Crockford's base32 with two characters of check at the end. Null without
 * errands or with more than four, and for a day outside 2020-01-01 to 2199-06-06.
 */
export function spokenCode({ subjectIds, day }: SpokenVisit): string | null {
  const days = day === null ? 0 : dayNumber(day) - dayNumber(firstDay);
  if (subjectIds.length === 0 || subjectIds.length > maxErrands || days < 0 || days > 0xffff) return null;
  const bits = [
    bitsOf(version, 2),
    bitsOf(subjectIds.length, 3),
    ...subjectIds.map((id) => bitsOf(idHash(id), 24)),
    day === null ? '0' : `1${bitsOf(days, 16)}`,
  ].join('');
  const padded = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0');
  const characters = `${padded}${bitsOf(crc10(padded), 10)}`.match(/.{5}/g) ?? [];
  const code = characters.map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/**
 * Reads a code that was heard or typed: `i` and `l` are 1, `o` is 0; spaces, hyphens, case and full-width forms do no
 * harm. Any one wrong character and any swap of two neighbours is found. Never throws. Errors: `handover/foreign`,
 * `handover/damaged`, `handover/newer`, `handover/unknown-things` (an errand not known here).
 */
export function readSpokenCode(text: string, ids: KnownIds): Result<SpokenVisit, HandoverError> {
  if (text.length > maxTextLength) return err({ type: 'handover/foreign' });
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{C}]/gu, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (plain.length < leastCharacters || plain.length > mostCharacters) return err({ type: 'handover/foreign' });
  const numbers = Array.from(plain, (character) => alphabet.indexOf(character));
  if (numbers.includes(-1)) return err({ type: 'handover/foreign' });
  const all = numbers.map((number) => bitsOf(number, 5)).join('');
  const bits = all.slice(0, -10);
  if (bitsOf(crc10(bits), 10) !== all.slice(-10)) return err({ type: 'handover/damaged' });
  let at = 0;
  const take = (count: number) => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at).padEnd(count, '0'), 2);
  };
  if (take(2) !== version) return err({ type: 'handover/newer' });
  const errands = take(3);
  const hashes = Array.from({ length: errands }, () => take(24));
  const day = take(1) === 1 ? dateOfDayCount(dayCount(firstDay) + take(16)) : null;
  const isWhole = Math.ceil(at / 5) * 5 === bits.length && !bits.slice(at).includes('1');
  if (!isWhole || errands === 0 || errands > maxErrands || day === undefined) {
    return err({ type: 'handover/damaged' });
  }
  const subjectIds = hashes.map((hash) => findRecord(ids, hash));
  if (!v.is(v.array(v.string()), subjectIds)) return err({ type: 'handover/unknown-things' });
  return ok({ subjectIds, day });
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const version = 0;
const firstDay: PlainDate = '2020-01-01';
const maxErrands = 4;
/** 30 bits with one errand and no day; 118 with as many as there may be; two characters of check. */
const leastCharacters = Math.ceil(30 / 5) + 2;
const mostCharacters = Math.ceil(118 / 5) + 2;
/** Room for hyphens, and for blanks between all characters. */
const maxTextLength = 200;

function bitsOf(value: number, count: number): string {
  return value.toString(2).padStart(count, '0');
}

/** CRC-10 (ATM, x¹⁰+x⁹+x⁵+x⁴+x+1) of bits, begun with ones: finds every burst of up to ten bits, two characters. */
function crc10(bits: string): number {
  let crc = 0x3ff;
  for (const bit of bits) {
    const isOdd = ((crc >>> 9) & 1) !== Number(bit);
    crc = ((crc << 1) & 0x3ff) ^ (isOdd ? 0x233 : 0);
  }
  return crc;
}
