import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { mostShiftPhotographs, type ShiftCase, type ShiftHead } from '../../storage/shift/ShiftContents.ts';
import { lineOfHeader, type ShiftHeader, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { mostShiftBytes, mostTextBytes, withLength } from '../../storage/shift/shiftPieces.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Collects the pieces of a file, each sealed and given to the browser at once, so that none of them is held here. */
export interface ShiftWriter {
  /** Keeps the next place for a case, whose photographs are written before all of them are known to be readable. */
  beginCase(): void;
  addPhotograph(bytes: Bytes): Promise<void>;
  endCase(one: ShiftCase): Promise<void>;
  /** Whether more has been written than a file may have. */
  isTooLarge(): boolean;
  finish(header: ShiftHeader, head: ShiftHead): Promise<Blob>;
}

/** vault: holds the file's own key. */
export function createShiftWriter(
  name: Pick<ShiftHeader, 'version' | 'id'>,
  vault: Pick<StaffVault, 'seal' | 'sealBytes'>,
): ShiftWriter {
  const written: Blob[] = [];
  let photographs: Blob[] = [];
  let number = 1;
  let ofCase = 1;
  let textBytes = 0;
  let allBytes = 0;
  let count = 0;
  const pieceOf = (sealed: Bytes): Blob => {
    const piece = new Blob(withLength(sealed));
    allBytes += piece.size;
    return piece;
  };
  return {
    beginCase() {
      ofCase = number;
      number += 1;
      photographs = [];
    },
    async addPhotograph(bytes) {
      photographs.push(pieceOf(await vault.sealBytes(shiftPlace.piece(name, number), bytes)));
      number += 1;
      count += 1;
    },
    async endCase(one) {
      const text = textOf(name, one);
      const piece = pieceOf(await vault.seal(shiftPlace.piece(name, ofCase), canonicalText(text)));
      textBytes += piece.size;
      written.push(piece, ...photographs);
      photographs = [];
    },
    isTooLarge: () =>
      count > mostShiftPhotographs ||
      textBytes > mostTextBytes - mostHeadBytes ||
      allBytes > mostShiftBytes - mostHeadBytes,
    async finish(header, head) {
      const { photographs: _, ...headOf1 } = head;
      const text = canonicalText(name.version === 1 ? headOf1 : head);
      return new Blob([lineOfHeader(header), pieceOf(await vault.seal(shiftPlace.piece(name, 0), text)), ...written]);
    },
  };
}

/** The header's line, and names of as many windows and clerks as are remembered. */
const mostHeadBytes = 2 * 1024 * 1024;

function textOf({ version }: Pick<ShiftHeader, 'version'>, one: ShiftCase): object {
  const { details: _, photographs: __, ...caseOf1 } = one;
  return version === 1 ? caseOf1 : one;
}
