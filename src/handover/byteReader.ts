import type { PlainDate } from '../domain/dates/PartialDate.ts';
import { firstShortDay } from './byteWriter.ts';
import { dateOfDayCount } from './dayCount.ts';

/**
 * Reads what a `ByteWriter` wrote. Never throws: beyond the end and at anything the writer would have written
 * otherwise it is `broken` from then on, and answers zeros.
 */
export interface ByteReader {
  readonly number: (sizeBytes: number) => number;
  readonly varint: () => number;
  readonly date: () => PlainDate;
  readonly instant: () => string;
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
  /** A varint that counts things of at least so many bytes; broken, and 0, where they cannot all follow. */
  readonly count: (leastBytesEach: number, limit: number) => number;
  /** Something read makes no sense. */
  readonly refuse: () => void;
  readonly isBroken: () => boolean;
  /** Everything was read and made sense. */
  readonly isDone: () => boolean;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  let broken = false;
  const refuse = () => {
    broken = true;
  };
  const next = () => {
    if (broken || at >= bytes.length) refuse();
    else at += 1;
    return broken ? 0 : (bytes[at - 1] ?? 0);
  };
  const number = (sizeBytes: number) => {
    let value = 0;
    for (let read = 0; read < sizeBytes; read += 1) value = value * 256 + next();
    return broken ? 0 : value;
  };
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = next();
      value += (byte % 128) * scale;
      // A number has one form only: no empty group at its end.
      if (scale > 128 ** 7 || value > Number.MAX_SAFE_INTEGER || (byte === 0 && scale > 1)) refuse();
      if (broken) return 0;
      if (byte < 128) return value;
    }
  };
  return {
    number,
    varint,
    date: () => {
      const short = number(2);
      const days = short === 0xffff ? number(3) : firstShortDay + short;
      const needsLong = days < firstShortDay || days >= firstShortDay + 0xffff;
      const date = dateOfDayCount(days);
      if (date === undefined || needsLong !== (short === 0xffff)) refuse();
      return date ?? '1970-01-01';
    },
    instant: () => new Date(number(4) * 1000).toISOString().replace('.000Z', 'Z'),
    bytes: (length) => {
      if (broken || length > bytes.length - at) {
        refuse();
        return new Uint8Array(0);
      }
      at += length;
      return new Uint8Array(bytes.subarray(at - length, at));
    },
    count: (leastBytesEach, limit) => {
      const count = varint();
      if (count > limit || count * leastBytesEach > bytes.length - at) refuse();
      return broken ? 0 : count;
    },
    refuse,
    isBroken: () => broken,
    isDone: () => !broken && at === bytes.length,
  };
}
