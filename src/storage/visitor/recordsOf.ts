import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { VisitorSnapshot } from './VisitorStore.ts';

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
