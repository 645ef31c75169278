import { err, ok, type Result } from '../../domain/result/Result.ts';
import { copyLimits } from '../../storage/staff/copyPieces.ts';
import { createCopyReader, endOf, partsOfCopy } from '../../storage/staff/windowCopy.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { CopyFile } from './openCopy.ts';
import type { WholeCopy } from './readCopy.ts';
import type { CopyParts } from './writeCopy.ts';

/** So many rows are read before the page may paint and answer. */
const linesAtOnce = 1000;
const damaged = err({ type: 'staff/copy-damaged' });

/** Reads a copy of version 1: one text with one hash at its end, so all of it is held. tell: as `readCopy`. */
export async function readFirstCopy(
  { sealing }: Pick<CopyParts, 'sealing'>,
  file: CopyFile,
  tell: (bytes: number) => Promise<boolean>,
): Promise<Result<WholeCopy, StaffError>> {
  const text = file.size > copyLimits.rowsBytes ? undefined : await textOf(file);
  const parts = partsOfCopy(text ?? '');
  if (parts === undefined) return damaged;
  if (parts.end !== endOf(await sealing.hashHex(parts.body))) return damaged;
  const lines = parts.body.split('\n').slice(1);
  const reader = createCopyReader();
  for (const [at, line] of lines.entries()) {
    const bytes = Math.floor((file.size * at) / lines.length);
    if (at % linesAtOnce === 0 && !(await tell(bytes))) return err({ type: 'staff/cancelled' });
    if (!reader.take(line)) return damaged;
  }
  const rows = reader.rows();
  return rows === undefined ? damaged : ok({ dump: { ...rows, attachmentIds: [] }, sha256: undefined });
}

async function textOf(file: CopyFile): Promise<string | undefined> {
  try {
    return await file.slice(0, file.size).text();
  } catch {
    return undefined;
  }
}
