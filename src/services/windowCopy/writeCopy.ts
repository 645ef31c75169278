import { err, ok, type Result } from '../../domain/result/Result.ts';
import { copyLimits, copyVersion, headingOf, type PieceLine } from '../../storage/staff/copyPieces.ts';
import { countOfRows, linesOfRows } from '../../storage/staff/windowCopy.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';

export type CopyParts = Pick<StaffParts, 'store' | 'sealing' | 'yieldToMain'>;

/** Where a copy goes, piece by piece. Rejects as the device does. */
export interface CopySink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** What was written. `sha256` stands for all of it; `total` is what `checkCopy` needs to go on telling how far it is. */
export interface WrittenCopy {
  readonly sha256: string;
  readonly bytes: number;
  /** Photographs that could not be read any more and so are not in it. */
  readonly missing: number;
  readonly total: number;
}

/** So many rows are one piece, or fewer where they are long. */
const rowsAtOnce = 200;
const charactersAtOnce = 300_000;
/** A photograph takes about as long as so many rows. */
const rowsAPhotograph = 200;

const cancelled = err({ type: 'staff/cancelled' });

/**
 * Writes a window as it lies there, sealed: rows as one moment saw them, then the photographs that they claim, one at a
 * time. One that has gone or cannot be read is stated missing and the rest is not lost with it; one that came later is
 * the next copy's. Nothing larger than a photograph or two hundred rows is handed over at once.
 */
export async function writeCopy(
  { store, sealing, yieldToMain }: CopyParts,
  sink: CopySink,
  work?: LongWork,
): Promise<Result<WrittenCopy, StaffError>> {
  const dump = await store.dump();
  if (!dump.ok) return dump;
  const { attachmentIds } = dump.value;
  const rowCount = countOfRows(dump.value);
  // Half of the way is reading it back.
  const total = 2 * (rowCount + attachmentIds.length * rowsAPhotograph);
  const encoder = new TextEncoder();
  let sha256 = await sealing.hashHex(headingOf(copyVersion));
  let bytes = 0;
  let pieces = 0;
  const put = async (piece: Uint8Array<ArrayBuffer>) => {
    await sink.write(piece);
    bytes += piece.length;
  };
  const putLine = async (line: PieceLine, piece?: Uint8Array<ArrayBuffer>) => {
    const text = JSON.stringify(line);
    await put(encoder.encode(`${text}\n`));
    if (piece !== undefined) await put(piece);
    sha256 = await sealing.hashHex(sha256 + text);
    pieces += 1;
  };
  await put(encoder.encode(`${headingOf(copyVersion)}\n`));

  let done = 0;
  for (const { text, rows } of piecesOf(linesOfRows(dump.value))) {
    if (!(await goOn(work, yieldToMain, { done, total }))) return cancelled;
    const piece = encoder.encode(text);
    await putLine({ type: 'rows', bytes: piece.length, sha256: await sha256Of(piece) }, piece);
    done += rows;
  }
  let missing = 0;
  for (const id of attachmentIds) {
    if (!(await goOn(work, yieldToMain, { done, total }))) return cancelled;
    const found = await store.readAttachment(id);
    if (found.ok && found.value.sealed.length <= copyLimits.pieceBytes) {
      const { caseId, enclosure, sealed } = found.value;
      const about = { id, caseId, enclosure, bytes: sealed.length, sha256: await sha256Of(sealed) };
      await putLine({ type: 'attachment', ...about }, sealed);
    } else if (found.ok || isOfOneRow(found.error)) {
      await putLine({ type: 'missing', id });
      missing += 1;
    } else return found;
    done += rowsAPhotograph;
  }
  if (!(await goOn(work, yieldToMain, { done: total / 2, total }))) return cancelled;
  const whole = sha256;
  await putLine({ type: 'end', pieces, sha256: whole });
  return ok({ sha256: whole, bytes, missing, total });
}

/** That row alone: it has gone meanwhile, is not what it should be, or the engine lost its bytes. */
function isOfOneRow({ type }: StaffError): boolean {
  return type === 'storage/missing' || type === 'storage/unreadable-row' || type === 'storage/unknown';
}

function* piecesOf(lines: Iterable<string>): Generator<{ readonly text: string; readonly rows: number }> {
  let text = '';
  let rows = 0;
  for (const line of lines) {
    text += `${line}\n`;
    rows += 1;
    if (rows < rowsAtOnce && text.length < charactersAtOnce) continue;
    yield { text, rows };
    text = '';
    rows = 0;
  }
  if (rows > 0) yield { text, rows };
}
