import { type NamedCopy, readCopyName } from './copyName.ts';

/** So many days, weeks and months keep their newest copy. */
const kept = { days: 7, weeks: 4, months: 12 };

/**
 * Which files of a folder may go: copies of this window that are the newest neither of one of the last seven days
 * that have any, nor of one of the last four such weeks, nor of one of the last twelve such months. Never a file whose
 * name is not exactly one of ours. Source: RELIABILITY §1.1.
 */
export function copiesToDrop(windowId: string, names: readonly string[]): readonly string[] {
  const copies = names
    .map((name) => readCopyName(windowId, name))
    .filter((copy) => copy !== undefined)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const stay = new Set([
    ...newestOf(copies, kept.days, ({ day }) => day),
    ...newestOf(copies, kept.weeks, ({ day }) => String(weekOf(day))),
    ...newestOf(copies, kept.months, ({ day }) => day.slice(0, 7)),
  ]);
  return copies.map(({ name }) => name).filter((name) => !stay.has(name));
}

/** copies: the newest first. */
function newestOf(copies: readonly NamedCopy[], most: number, spanOf: (copy: NamedCopy) => string): string[] {
  const spans = new Map<string, string>();
  for (const copy of copies) {
    const span = spanOf(copy);
    if (!spans.has(span) && spans.size < most) spans.set(span, copy.name);
  }
  return [...spans.values()];
}

const dayMs = 86_400_000;

/** Weeks begin on Monday; counted from the one of 29 December 1969. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);
}
