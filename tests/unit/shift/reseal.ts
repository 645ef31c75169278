import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import type { ShiftCase, ShiftHead } from '../../../src/storage/shift/ShiftContents.ts';
import { lineOfHeader, readHeader, shiftPlace } from '../../../src/storage/shift/ShiftHeader.ts';
import { piecesOf, withLength } from '../../../src/storage/shift/shiftPieces.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

/** What somebody who has the code can make of a file: its texts changed, and all of it sealed anew under the same code. */
export async function opener(file: Blob, code: string) {
  const sealing = createStaffSealing();
  const cut = piecesOf(new Uint8Array(await file.arrayBuffer()));
  const header = unwrap(readHeader(cut?.line ?? ''));
  const place = (number: number) => shiftPlace.piece(header.id, number);
  const vault = await sealing.recover(header.code, code, shiftPlace.code(header.id));
  if (vault === undefined) throw new Error('another code');
  const texts = await Promise.all(
    (cut?.pieces ?? []).map(async (piece, at) => (await vault.open(place(at), piece)) ?? ''),
  );
  const line = new TextEncoder().encode(lineOfHeader(header));
  const resealTexts = async (changed: readonly string[]) => {
    const pieces = await Promise.all(changed.map((text, at) => vault.seal(place(at), text)));
    return new Blob([line, ...pieces.flatMap(withLength)]);
  };
  const [head, ...cases] = texts.map((text) => JSON.parse(text));
  return {
    texts,
    resealTexts,
    /** The contents after `edit`, which changes them in place. */
    async reseal(edit: (cases: Loose<ShiftCase>[], head: Loose<ShiftHead>) => unknown): Promise<Blob> {
      const copy = structuredClone({ head, cases });
      edit(copy.cases, copy.head);
      return resealTexts([copy.head, ...copy.cases].map(canonicalText));
    },
  };
}

/** Writable, and with whatever a forger writes into it. */
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no type.
export type Loose<T> = { -readonly [Key in keyof T]: any };
