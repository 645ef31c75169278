import type { SealedRow } from '../visitor/SealedRow.ts';
import type { VaultHead } from '../visitor/VaultHead.ts';
import { decodeFrames } from './frames.ts';
import { decodeEntry, formatOf, type JournalEntry } from './JournalEntry.ts';
import type { JournalFiles } from './JournalFiles.ts';
import { bytesCopyPrefix, journalPartOf } from './journalNames.ts';

/** What the journal's files of one generation say together. */
export interface JournalGeneration {
  readonly head: VaultHead;
  /** The newest row of each key; actions taken back are left out. */
  readonly rows: ReadonlyMap<string, SealedRow>;
  /** Number of the last action, 0 for none. */
  readonly seq: number;
  /** The files, and the highest of their numbers. */
  readonly names: readonly string[];
  readonly part: number;
  readonly bytes: number;
}

/** The journal as it was found. */
export interface JournalCopy {
  /** Whole generations, newest first; normally one. */
  readonly generations: readonly JournalGeneration[];
  /** Every file of the journal, understood or not. */
  readonly names: readonly string[];
  /** The highest format that any file says it has; 0 for none. */
  readonly format: number;
  /** Names of the copies of photographs. */
  readonly bytesNames: readonly string[];
}

/** Reads all there is. Rejects as the files do; damage is not an error: what is whole is given back. */
export async function readJournal(files: JournalFiles): Promise<JournalCopy> {
  const all = await files.list();
  const names = all.filter((name) => journalPartOf(name) !== undefined);
  const byGeneration = new Map<number, string[]>();
  for (const name of names) {
    const generation = journalPartOf(name)?.generation ?? 0;
    byGeneration.set(generation, [...(byGeneration.get(generation) ?? []), name]);
  }
  const generations: JournalGeneration[] = [];
  let format = 0;
  for (const number of [...byGeneration.keys()].sort((a, b) => b - a)) {
    const read = await readGeneration(files, byGeneration.get(number) ?? []);
    format = Math.max(format, read.format);
    if (read.whole?.head.generation === number) generations.push(read.whole);
  }
  return { generations, names, format, bytesNames: all.filter((name) => name.startsWith(bytesCopyPrefix)) };
}

async function readGeneration(
  files: JournalFiles,
  names: readonly string[],
): Promise<{ readonly whole: JournalGeneration | undefined; readonly format: number }> {
  let format = 0;
  let bytes = 0;
  const wholeHeads: VaultHead[] = [];
  const actions: (JournalEntry & { type: 'action' })[] = [];
  const takenBack = new Set<string>();
  for (const name of names) {
    const content = (await files.read(name)) ?? new Uint8Array();
    bytes += content.length;
    const { payloads } = decodeFrames(content);
    for (const payload of payloads.slice(0, 1)) format = Math.max(format, formatOf(payload) ?? 0);
    const entries = payloads.flatMap((payload) => decodeEntry(payload) ?? []);
    const head = entries.find((entry) => entry.type === 'head')?.head;
    if (head === undefined) continue;
    if (entries.some((entry) => entry.type === 'whole')) wholeHeads.push(head);
    for (const entry of entries) {
      if (entry.type === 'action') actions.push(entry);
      if (entry.type === 'abort') takenBack.add(entry.id);
    }
  }
  const [head] = wholeHeads;
  if (head === undefined) return { whole: undefined, format };
  const kept = actions.filter(({ id }) => !takenBack.has(id));
  const rows = new Map<string, SealedRow>();
  for (const row of kept.flatMap((action) => action.rows)) {
    if (row.rev >= (rows.get(row.key)?.rev ?? -1)) rows.set(row.key, row);
  }
  const seq = kept.reduce((highest, action) => Math.max(highest, action.seq), 0);
  const part = Math.max(...names.map((name) => journalPartOf(name)?.part ?? 0));
  return { whole: { head, rows, seq, names, part, bytes }, format };
}
