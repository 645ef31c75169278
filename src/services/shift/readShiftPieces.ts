import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { PiecePlace, ShiftReader } from '../../storage/shift/createShiftReader.ts';
import {
  type ShiftCase,
  type ShiftHead,
  type ShiftPhotograph,
  shiftSchemas,
} from '../../storage/shift/ShiftContents.ts';
import { type ShiftName, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { mostPhotographBytes, mostTextBytes } from '../../storage/shift/shiftPieces.ts';
import { openText } from '../../storage/staff/openText.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';
import type { StaffError } from '../staff/StaffError.ts';
import { openPhotograph } from './openPhotograph.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Answer<T> = Promise<Result<T, StaffError>>;

/** A photograph, and where in the file its sealed bytes lie. */
export interface PlacedPhotograph extends ShiftPhotograph {
  /** Of its piece. */
  readonly number: number;
  readonly place: PiecePlace;
}

export interface FileCase extends Omit<ShiftCase, 'photographs'> {
  readonly photographs: readonly PlacedPhotograph[];
}

/** What the pieces of a file say. */
export interface ShiftPieces {
  readonly head: ShiftHead;
  readonly cases: readonly FileCase[];
}

interface ToRead {
  readonly name: ShiftName;
  readonly reader: Pick<ShiftReader, 'next'>;
  /** Holds the file's key. */
  readonly vault: StaffVault;
  /** Told after each case and each photograph; false where no more is wanted. */
  isWanted(read: { readonly cases: number; readonly photographs: number }, head: ShiftHead): Promise<boolean>;
}

const damaged = err({ type: 'staff/shift-damaged' } as const);
const cancelled = err({ type: 'staff/cancelled' } as const);

/** Reads all pieces in their order, each photograph held against what its case says of it and let go again. */
export async function readShiftPieces({ name, reader, vault, isWanted }: ToRead): Answer<ShiftPieces> {
  const schemas = shiftSchemas[name.version];
  let number = -1;
  let textBytes = 0;
  let found = 0;
  const next = async (most: number): Answer<PiecePlace & { readonly bytes: Bytes }> => {
    const piece = await reader.next(most);
    if (!piece.ok) return piece;
    number += 1;
    return piece.value === undefined ? damaged : ok(piece.value);
  };
  const nextText = async (): Answer<Bytes> => {
    const piece = await next(mostTextBytes - textBytes);
    if (!piece.ok) return piece;
    textBytes += piece.value.bytes.length;
    return ok(piece.value.bytes);
  };
  const placed = async (about: ShiftPhotograph): Answer<PlacedPhotograph> => {
    const piece = await next(mostPhotographBytes);
    if (!piece.ok) return piece;
    const { bytes, from, to } = piece.value;
    const opened = await openPhotograph(vault, shiftPlace.piece(name, number), bytes, about);
    return opened === undefined ? damaged : ok({ ...about, number, place: { from, to } });
  };

  const first = await nextText();
  if (!first.ok) return first;
  const head = await openText(schemas.head, vault, shiftPlace.piece(name, number), first.value);
  if (head === undefined) return damaged;
  const cases: FileCase[] = [];
  while (cases.length < head.cases) {
    const text = await nextText();
    if (!text.ok) return text;
    const one = await openText(schemas.case, vault, shiftPlace.piece(name, number), text.value);
    if (one === undefined || found + one.photographs.length > head.photographs) return damaged;
    const photographs: PlacedPhotograph[] = [];
    for (const about of one.photographs) {
      const photograph = await placed(about);
      if (!photograph.ok) return photograph;
      photographs.push(photograph.value);
      found += 1;
      if (!(await isWanted({ cases: cases.length, photographs: found }, head))) return cancelled;
    }
    cases.push({ ...one, photographs });
    if (!(await isWanted({ cases: cases.length, photographs: found }, head))) return cancelled;
  }
  const end = await reader.next(0);
  if (!end.ok) return end;
  return end.value === undefined && found === head.photographs ? ok({ head, cases }) : damaged;
}
