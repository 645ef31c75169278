import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { recordText } from '../../storage/backup/recordText.ts';
import type { VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import { sha256Of } from './sha256Of.ts';

/**
 * Equal for equal contents: tells whether anything changed since a backup without keeping any of it. Rows that nobody
 * understands do not count: they are not the reader's doing.
 */
export function fingerprintOf(records: readonly VisitorRecord[]): Promise<string> {
  const texts = records.filter(({ kind }) => kind !== 'aside').map(recordText);
  return sha256Of(new TextEncoder().encode(texts.sort().join('\n')));
}

/** What a backup of this moment would hold, but for rows that nobody understands. */
export function recordsOf(snapshot: VisitorSnapshot): VisitorRecord[] {
  const { persons, evidenceItems, files, preparation, answers, seen, packets, windows, receipts } = snapshot;
  return [
    ...persons.map((value): VisitorRecord => ({ kind: 'person', value })),
    ...evidenceItems.map((value): VisitorRecord => ({ kind: 'item', value })),
    ...files.map((value): VisitorRecord => ({ kind: 'file', value })),
    ...(preparation === undefined ? [] : [{ kind: 'visit', value: preparation } as const]),
    ...(answers === undefined ? [] : [{ kind: 'answers', value: answers } as const]),
    ...seen.map((value): VisitorRecord => ({ kind: 'seen', value })),
    ...packets.map((value): VisitorRecord => ({ kind: 'packet', value })),
    ...windows.map((value): VisitorRecord => ({ kind: 'window', value })),
    ...receipts.map((value): VisitorRecord => ({ kind: 'receipt', value })),
  ];
}
