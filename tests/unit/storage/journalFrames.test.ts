import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/storage/journal/crc32.ts';
import { decodeFrames, encodeFrame } from '../../../src/storage/journal/frames.ts';
import { decodeEntry, encodeEntry, type JournalEntry } from '../../../src/storage/journal/JournalEntry.ts';

const payload = fc.uint8Array({ maxLength: 60 });
const join = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test('[STORE-22] the check sum is the one that everybody knows', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('[STORE-22] what was written is read again, whatever lies between the frames', () => {
  const noise = fc.uint8Array({ maxLength: 20 }).filter((bytes) => !bytes.includes(0x4f));
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, payload)), (parts) => {
      const bytes = join(parts.flatMap(([between, content]) => [between, encodeFrame(content)]));
      const { payloads, skippedBytes } = decodeFrames(bytes);
      expect(payloads.map(String)).toEqual(parts.map(([, content]) => String(content)));
      expect(skippedBytes).toBe(parts.reduce((sum, [between]) => sum + between.length, 0));
    }),
  );
});

test('[STORE-22] a frame with any changed bit is not read, and the next one is', () => {
  fc.assert(
    fc.property(payload, payload, fc.nat(), (first, second, where) => {
      const [torn, whole] = [encodeFrame(first), encodeFrame(second)];
      const at = where % (torn.length * 8);
      torn[at >> 3] = (torn[at >> 3] ?? 0) ^ (1 << (at & 7));
      const read = decodeFrames(join([torn, whole])).payloads.map(String);
      expect(read.at(-1)).toBe(String(second));
      expect(read).toHaveLength(1);
    }),
  );
});

test('[STORE-22] an entry comes back as it was; anything else gives nothing and never throws', () => {
  const row = fc.record({
    key: fc.string({ minLength: 32, maxLength: 32, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567') }),
    rev: fc.nat(),
    sealed: fc.option(fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes))),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.nat(), payload, (rows, seq, junk) => {
      const entry: JournalEntry = { type: 'action', id: '0123456789abcdef', seq, rows };
      const bytes = encodeEntry(entry);
      expect(decodeEntry(bytes)).toEqual(entry);
      expect(decodeEntry(bytes.slice(0, -1))).toBeUndefined();
      expect(decodeEntry(Uint8Array.from(junk))).toBeUndefined();
    }),
  );
});
