import type { SealedRow } from '../visitor/SealedRow.ts';
import type { VaultHead } from '../visitor/VaultHead.ts';
import { encodeFrame } from './frames.ts';
import { encodeEntry, type JournalEntry } from './JournalEntry.ts';
import type { JournalFiles } from './JournalFiles.ts';
import { journalName } from './journalNames.ts';

/** Adds one entry to a file of the journal. Resolves with the file's new length when it is on the disk. */
export function appendEntry(files: JournalFiles, name: string, entry: JournalEntry): Promise<number> {
  return files.append(name, encodeFrame(encodeEntry(entry)));
}

/**
 * Writes a new file of the journal with a whole state, reads it back and compares every byte. Resolves with its
 * length; rejects with `NotReadBack` when the disk gives back something else.
 */
export async function writeWholePart(
  files: JournalFiles,
  head: VaultHead,
  part: number,
  state: { readonly id: string; readonly seq: number; readonly rows: readonly SealedRow[] },
): Promise<number> {
  const entries: JournalEntry[] = [{ type: 'head', head }, { type: 'action', ...state }, { type: 'whole' }];
  const frames = entries.map((entry) => encodeFrame(encodeEntry(entry)));
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    bytes.set(frame, at);
    at += frame.length;
  }
  const name = journalName(head.generation, part);
  await files.write(name, bytes);
  const stored = await files.read(name);
  if (stored?.length !== bytes.length || !stored.every((byte, index) => byte === bytes[index])) {
    throw new DOMException('', 'NotReadBack');
  }
  return bytes.length;
}
