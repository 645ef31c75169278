import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { AttachmentRow } from '../../storage/staff/CaseRows.ts';
import { copyLimits, copyVersion, headingOf, type PieceLine, parsePieceLine } from '../../storage/staff/copyPieces.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { StaffParts } from '../staff/StaffParts.ts';

/** A copy as a file of the device. */
export type CopyFile = Pick<Blob, 'size' | 'slice'>;

export type CopyFlaw = { readonly type: 'staff/copy-damaged' };

/** What a copy is made of, each held against its hash. */
export type CopyPiece =
  | { readonly type: 'rows'; readonly lines: readonly string[] }
  | { readonly type: 'attachment'; readonly row: AttachmentRow }
  | { readonly type: 'missing'; readonly id: string };

/** A copy of version 2, read from its beginning. */
export interface OpenedCopy {
  /** The next piece; undefined after the last. Before that undefined nobody knows that the copy is whole. */
  next(): Promise<Result<CopyPiece | undefined, CopyFlaw>>;
  /** How many of its bytes were read. */
  bytesRead(): number;
  /** Stands for all of it, once the last piece was read. */
  sha256(): string;
}

type Bytes = Uint8Array<ArrayBuffer>;
const damaged = err({ type: 'staff/copy-damaged' } as const);

/**
 * Reads a copy behind its heading, one piece at a time: rows first, then photographs, then its end and nothing behind
 * it. Nothing is taken into memory that the file's own length does not pay for. Never rejects.
 */
export function openCopy(file: CopyFile, { hashHex }: Pick<StaffParts['sealing'], 'hashHex'>): OpenedCopy {
  let at = headingOf(copyVersion).length + 1;
  let sha256: string | undefined;
  let pieces = 0;
  let rowsBytes = 0;
  let isEnded = false;
  const seen = new Set<string>();

  const hold = async (line: PieceLine & { type: 'rows' | 'attachment' }): Promise<Bytes | undefined> => {
    if (line.bytes > file.size - at) return undefined;
    const bytes = await bytesOf(file, at, at + line.bytes);
    at += line.bytes;
    return bytes?.length === line.bytes && (await sha256Of(bytes)) === line.sha256 ? bytes : undefined;
  };

  const pieceOf = async (line: PieceLine): Promise<CopyPiece | 'end' | undefined> => {
    if (line.type === 'end')
      return line.pieces === pieces && line.sha256 === sha256 && at === file.size ? 'end' : undefined;
    if (line.type === 'rows') {
      rowsBytes += line.bytes;
      if (seen.size > 0 || rowsBytes > copyLimits.rowsBytes) return undefined;
      const bytes = await hold(line);
      const lines = bytes === undefined ? undefined : linesOf(bytes);
      return lines === undefined ? undefined : { type: 'rows', lines };
    }
    const { id } = line;
    if (seen.has(id)) return undefined;
    seen.add(id);
    if (line.type === 'missing') return line;
    const sealed = await hold(line);
    const { caseId, enclosure } = line;
    return sealed === undefined ? undefined : { type: 'attachment', row: { id, caseId, enclosure, sealed } };
  };

  return {
    async next() {
      if (isEnded) return ok(undefined);
      sha256 ??= await hashHex(headingOf(copyVersion));
      const text = await lineAt(file, at);
      const line = text === undefined ? undefined : parsePieceLine(text);
      if (text === undefined || line === undefined || pieces === copyLimits.pieces) return damaged;
      at += text.length + 1;
      const piece = await pieceOf(line);
      if (piece === undefined) return damaged;
      if (piece === 'end') {
        isEnded = true;
        return ok(undefined);
      }
      sha256 = await hashHex(sha256 + text);
      pieces += 1;
      return ok(piece);
    },
    bytesRead: () => at,
    sha256: () => (isEnded ? (sha256 ?? '') : ''),
  };
}

/** The line that begins here, without its end. Every line is of characters of one byte; undefined where there is none. */
export async function lineAt(file: CopyFile, at: number): Promise<string | undefined> {
  const bytes = await bytesOf(file, at, at + copyLimits.lineBytes);
  const end = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const line = bytes.subarray(0, end);
  return line.every((byte) => byte < 0x80) ? String.fromCharCode(...line) : undefined;
}

async function bytesOf(file: CopyFile, from: number, to: number): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    return undefined;
  }
}

function linesOf(bytes: Bytes): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.endsWith('\n') ? text.slice(0, -1).split('\n') : undefined;
  } catch {
    return undefined;
  }
}
