import { afterEach, expect, test, vi } from 'vitest';
import { emptyOutbox, fillOutbox } from '../../../src/browser/files/fillOutbox.ts';

const pieces = Array.from({ length: 23 }, (_, index) => new Uint8Array(500_000).fill(index));

const write = () =>
  fillOutbox('a.cscz', async (put) => {
    for (const piece of pieces) await put(piece);
  });

/** Every file of the browser's own file system below the outbox. */
async function left(): Promise<string[]> {
  const names: string[] = [];
  for await (const [name] of (await navigator.storage.getDirectory()).entries()) names.push(name);
  return names.filter((name) => name.includes('outbox'));
}

async function expectWhole(file: File): Promise<void> {
  expect([file.name, file.size]).toEqual(['a.cscz', 11_500_000]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(
    pieces.every((_, index) => bytes[index * 500_000] === index && bytes[(index + 1) * 500_000 - 1] === index),
  ).toBe(true);
}

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyOutbox();
});

test('[OUTBOX-1] what was written piece by piece is one whole file, and gone when the outbox is emptied', async () => {
  await expectWhole(await write());
  expect(await left()).toEqual(['onetrip-outbox']);
  await emptyOutbox();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-1] where pages may not write to a file system of their own it is held in memory', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
  await expectWhole(await write());
  vi.restoreAllMocks();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-1] what was begun and given up leaves nothing behind', async () => {
  const givenUp = fillOutbox('a.cscz', async (put) => {
    for (const piece of pieces) await put(piece);
    throw new Error('given up');
  });
  await expect(givenUp).rejects.toThrow('given up');
  expect(await left()).toEqual([]);
});

test('[OUTBOX-3] where the file system is full the file is written anew in memory, and nothing is left in the way', async () => {
  const { write: writeAll } = FileSystemWritableFileStream.prototype;
  let room = 2;
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(function (this: never, piece) {
    room -= 1;
    return room < 0 ? Promise.reject(new DOMException('', 'QuotaExceededError')) : writeAll.call(this, piece);
  });
  await expectWhole(await write());
  expect(room).toBe(-1);
  expect(await left()).toEqual([]);
});

test('[OUTBOX-3] a file that a full device closed without all of its bytes is written anew as well', async () => {
  const { write: writeAll } = FileSystemWritableFileStream.prototype;
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(function (this: never, piece) {
    return writeAll.call(this, (piece as Uint8Array<ArrayBuffer>).subarray(1));
  });
  await expectWhole(await write());
  expect(await left()).toEqual([]);
});
