import { type NamedCopy, readCopyName } from './copyName.ts';

/** So many days, weeks and months keep their newest copy. */
const kept = { days: 7, weeks: 4, months: 12 };
/** Copies with many photographs are large: all of them together stay below this, but for so many of the newest. */
const most = { bytes: 4_000_000_000, butNewest: 3 };

/** A file that lies in the folder. */
export interface FolderEntry {
  readonly name: string;
  readonly sizeBytes: number;
}

/**
 * Which files of a folder may go: copies of this window that are the newest neither of one of the last seven days
 * that have any, nor of one of the last four such weeks, nor of one of the last twelve such months; then the oldest of
 * those that take too much room. An empty one was cut off while it was written and stands for nothing. Never a file
 * whose name is not exactly one of ours. Source: RELIABILITY §1.1.
 */
export function copiesToDrop(windowId: string, files: readonly FolderEntry[]): readonly string[] {
  const ours = files
    .map(({ name, sizeBytes }) => ({ sizeBytes, copy: readCopyName(windowId, name) }))
    .flatMap(({ sizeBytes, copy }) => (copy === undefined ? [] : [{ ...copy, sizeBytes }]))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const copies = ours.filter(({ sizeBytes }) => sizeBytes > 0);
  const stay = new Set([
    ...newestOf(copies, kept.days, ({ day }) => day),
    ...newestOf(copies, kept.weeks, ({ day }) => String(weekOf(day))),
    ...newestOf(copies, kept.months, ({ day }) => day.slice(0, 7)),
  ]);
  let bytes = 0;
  for (const [at, { name, sizeBytes }] of copies.filter(({ name }) => stay.has(name)).entries()) {
    bytes += sizeBytes;
    if (bytes > most.bytes && at >= most.butNewest) stay.delete(name);
  }
  return ours.map(({ name }) => name).filter((name) => !stay.has(name));
}

/** copies: the newest first. */
function newestOf(copies: readonly NamedCopy[], atMost: number, spanOf: (copy: NamedCopy) => string): string[] {
  const spans = new Map<string, string>();
  for (const copy of copies) {
    const span = spanOf(copy);
    if (!spans.has(span) && spans.size < atMost) spans.set(span, copy.name);
  }
  return [...spans.values()];
}

const dayMs = 86_400_000;

/** Weeks begin on Monday; counted from the one of 29 December 1969. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);
}
