import type { Handover } from '../../../src/domain/handover/Handover.ts';
import { joinedBytes } from '../../../src/handover/joinedBytes.ts';
import type { SealedItem } from '../../../src/handover/sealedFileLayout.ts';
import { sealFile } from '../../../src/handover/sealFile.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A JPEG of 40 × 30 pixels, as far as its head goes; `tail` makes it another one. */
export function photo(tail = 0, size = 70_000): Extract<SealedItem, { type: 'attachment' }> {
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const bytes = Uint8Array.from([...head, ...new Uint8Array(size).fill(tail), 0xff, 0xd9]);
  return { type: 'attachment', person: 'p1', evidenceTypeId: 'evidence.photo', media: 'image/jpeg', bytes };
}

export const handoverItem = (handover: Handover): SealedItem => ({ type: 'handover', handover });

/** A file sealed for this key; `fill` makes it another one. */
export async function sealedFor(key: Bytes, items: readonly SealedItem[], fill = 1): Promise<Blob> {
  const pieces: Bytes[] = [];
  const all = (async function* each() {
    yield* items;
  })();
  for await (const piece of sealFile({ recipient: key, chance: new Uint8Array(32).fill(fill), items: all }))
    pieces.push(piece);
  return new Blob([joinedBytes(...pieces)]);
}
