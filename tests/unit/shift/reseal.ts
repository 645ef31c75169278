import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import { createShiftReader } from '../../../src/storage/shift/createShiftReader.ts';
import type { ShiftCase, ShiftHead } from '../../../src/storage/shift/ShiftContents.ts';
import { lineOfHeader, readHeader, shiftPlace } from '../../../src/storage/shift/ShiftHeader.ts';
import { withLength } from '../../../src/storage/shift/shiftPieces.ts';
import type { StaffVault } from '../../../src/storage/staff/StaffSealing.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What somebody who has the code can make of a file: its contents changed, and all of it sealed anew under the same code. */
export async function opener(file: Blob, code: string) {
  const sealing = createStaffSealing();
  const reader = createShiftReader(file);
  const header = unwrap(readHeader(unwrap(await reader.line())));
  const place = (number: number) => shiftPlace.piece(header, number);
  const vault = await sealing.recover(header.code, code, shiftPlace.code(header));
  if (vault === undefined) throw new Error('another code');
  const { texts, photographs } = await contentsOf(reader, vault, place);
  const line = new TextEncoder().encode(lineOfHeader(header));
  const resealTexts = async (changed: readonly string[], pictures: readonly (readonly Bytes[])[] = photographs) => {
    const pieces: Bytes[] = [];
    for (const [at, text] of changed.entries()) {
      pieces.push(await vault.seal(place(pieces.length), text));
      for (const bytes of pictures[at - 1] ?? []) pieces.push(await vault.sealBytes(place(pieces.length), bytes));
    }
    return new Blob([line, ...pieces.flatMap(withLength)]);
  };
  const [head, ...cases] = texts.map((text) => JSON.parse(text));
  return {
    texts,
    resealTexts,
    /** The contents after `edit`, which changes them in place. */
    async reseal(
      edit: (cases: Loose<ShiftCase>[], head: Loose<ShiftHead>, photographs: Bytes[][]) => unknown,
    ): Promise<Blob> {
      const copy = structuredClone({ head, cases, photographs });
      edit(copy.cases, copy.head, copy.photographs);
      return resealTexts([copy.head, ...copy.cases].map(canonicalText), copy.photographs);
    },
  };
}

/** All texts, head first, and the photographs of each case. */
async function contentsOf(
  reader: ReturnType<typeof createShiftReader>,
  vault: StaffVault,
  place: (number: number) => string,
) {
  const texts: string[] = [];
  const photographs: Bytes[][] = [];
  let left = 0;
  for (let number = 0; ; number++) {
    const piece = unwrap(await reader.next(2 ** 30));
    if (piece === undefined) return { texts, photographs };
    if (left > 0) {
      left -= 1;
      photographs.at(-1)?.push((await vault.openBytes(place(number), piece.bytes)) ?? new Uint8Array());
      continue;
    }
    const text = (await vault.open(place(number), piece.bytes)) ?? '';
    texts.push(text);
    if (number === 0) continue;
    photographs.push([]);
    left = (JSON.parse(text).photographs ?? []).length;
  }
}

/** Writable, and with whatever a forger writes into it. */
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no type.
export type Loose<T> = { -readonly [Key in keyof T]: any };
