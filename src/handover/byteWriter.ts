import type { PlainDate } from '../domain/dates/PartialDate.ts';
import { dayCount } from './dayCount.ts';

/** Collects the bytes of a packet; numbers are unsigned, the highest byte first. */
export interface ByteWriter {
  /** A number in so many bytes, 1 to 4. */
  readonly number: (value: number, sizeBytes: number) => void;
  /** A safe integer in groups of seven bits, lowest first, the upper bit saying that more follow (LEB128). */
  readonly varint: (value: number) => void;
  /** A date in two bytes, days since 1970; one before 1970 or after 2149-06-05 in five, `FFFF` and days since year 0. */
  readonly date: (date: PlainDate) => void;
  /** An `Instant` as four bytes, whole seconds since 1970; from 1970 to 2106, others as the nearest of these. */
  readonly instant: (instant: string) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  readonly done: () => Uint8Array<ArrayBuffer>;
}

/** The first day of dates in two bytes. */
export const firstShortDay = dayCount('1970-01-01');

export function createByteWriter(): ByteWriter {
  const written: number[] = [];
  const number: ByteWriter['number'] = (value, sizeBytes) => {
    for (let shift = sizeBytes - 1; shift >= 0; shift -= 1) written.push(Math.floor(value / 256 ** shift) % 256);
  };
  return {
    number,
    varint: (value) => {
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) written.push((rest % 128) + 128);
      written.push(rest);
    },
    date: (date) => {
      const days = dayCount(date) - firstShortDay;
      if (days >= 0 && days < 0xffff) return number(days, 2);
      number(0xffff, 2);
      number(dayCount(date), 3);
    },
    instant: (instant) => number(Math.min(Math.max(Math.floor(Date.parse(instant) / 1000), 0), 0xffffffff), 4),
    bytes: (bytes) => {
      for (const byte of bytes) written.push(byte);
    },
    done: () => Uint8Array.from(written),
  };
}
