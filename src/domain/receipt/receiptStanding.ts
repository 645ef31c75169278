import type { Receipt } from './Receipt.ts';

/** How one paper stands at the window, and which receipt says so. `until` with `byDay` is the last day. */
export interface PaperStanding {
  readonly person: string;
  readonly evidenceTypeId: string;
  readonly standing: 'accepted' | 'stillMissing' | 'byDay';
  readonly check: Receipt['papers'][number]['check'];
  readonly receiptId: string;
}

/**
 * What the receipts of one hand-over say of each paper, for the visitor's list; the newest word counts. receipts: in
 * the order of `mergeReceipts`. Beside the visitor's own items, never in their place. Source: RECEIPT-4 to RECEIPT-6.
 */
export function receiptStanding(receipts: readonly Receipt[], packetId: string | null): PaperStanding[] {
  const own = receipts.filter((receipt) => receipt.packetId === packetId && !receipt.practice);
  const replaced = new Set(own.map(({ corrects }) => corrects));
  const papers = new Map<string, PaperStanding>();
  for (const { receiptId, papers: told } of own) {
    if (replaced.has(receiptId)) continue;
    for (const { person, evidenceTypeId, check } of told)
      papers.set(`${person}/${evidenceTypeId}`, {
        person,
        evidenceTypeId,
        standing: standingOf[check.result],
        check,
        receiptId,
      });
  }
  return [...papers.values()];
}

const standingOf = {
  accepted: 'accepted',
  copyTaken: 'accepted',
  missing: 'stillMissing',
  wrong: 'stillMissing',
  deferred: 'byDay',
} as const;
