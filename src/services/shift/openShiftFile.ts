import { err, ok, type Result } from '../../domain/result/Result.ts';
import { bytesOf, createShiftReader, type SlicedFile } from '../../storage/shift/createShiftReader.ts';
import { readHeader, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { mostShiftBytes } from '../../storage/shift/shiftPieces.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { openPhotograph } from './openPhotograph.ts';
import { type PlacedPhotograph, readShiftPieces, type ShiftPieces } from './readShiftPieces.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** All that a shift file holds, through its schemas, each photograph held against its hash; nothing of it is compared with anything yet. */
export interface ShiftFile extends ShiftPieces {
  readonly id: string;
  /** One photograph once more, out of the file, held against its hash again. */
  readPhotograph(one: PlacedPhotograph): Answer<Uint8Array<ArrayBuffer>>;
  /** Forgets the file's key; no photograph is read afterwards. */
  close(): void;
}

/** So many cases are opened before the page may paint and answer. */
const batchCases = 50;

/**
 * Opens a file with its code, piece by piece. Errors: `staff/not-a-shift`, `staff/shift-newer`,
 * `staff/wrong-shift-code`, `staff/shift-damaged`, `staff/shift-unreadable`, `staff/cancelled`. Never rejects for what
 * is in the file.
 */
export async function openShiftFile(
  { sealing, yieldToMain, isOpen }: Pick<StaffParts, 'sealing' | 'yieldToMain'> & Pick<StaffSession, 'isOpen'>,
  file: SlicedFile,
  code: string,
  work?: LongWork,
): Answer<ShiftFile> {
  const reader = createShiftReader(file);
  const line = await reader.line();
  if (!line.ok) return line;
  const header = readHeader(file.size > mostShiftBytes ? '' : line.value);
  if (!header.ok) return header;
  const name = header.value;
  const vault = await sealing.recover(name.code, code, shiftPlace.code(name));
  if (vault === undefined) return err({ type: 'staff/wrong-shift-code' });
  let lastPhotographs = 0;
  let pieces: Result<ShiftPieces, StaffError> | undefined;
  try {
    pieces = await readShiftPieces({
      name,
      reader,
      vault,
      async isWanted({ cases, photographs }, head) {
        const isDue = photographs > lastPhotographs || cases % batchCases === 1;
        lastPhotographs = photographs;
        // Reading is half of it, comparing the other; photographs are not compared.
        const progress = { done: cases + photographs, total: 2 * head.cases + head.photographs };
        // Whoever locks meanwhile wants no more of it opened.
        return !isDue || ((await goOn(work, yieldToMain, progress)) && isOpen());
      },
    });
  } finally {
    if (!pieces?.ok || pieces.value.head.photographs === 0) vault.forget();
  }
  if (!pieces.ok) return pieces;
  return ok({
    ...pieces.value,
    id: name.id,
    close: () => vault.forget(),
    async readPhotograph(one) {
      const sealed = await bytesOf(file, one.place);
      const bytes = sealed && (await openPhotograph(vault, shiftPlace.piece(name, one.number), sealed, one));
      // It was whole before: the device gives other bytes now, or none.
      return bytes === undefined ? err({ type: 'staff/shift-unreadable' }) : ok(bytes);
    },
  });
}
