import { canonicalText } from '../canonical/canonicalText.ts';
import { err, ok, type Result } from '../result/Result.ts';
import type { Receipt } from './Receipt.ts';

/** A receipt that cannot stand beside those known: another text under its id, or under its number of its window. */
export interface ReceiptConflict {
  readonly type: 'receipt/altered' | 'receipt/number-taken';
  readonly receiptId: string;
}

/**
 * Adds a receipt, whose signature was checked before, to those known. One that is known changes nothing: the same
 * list comes back. One of which this edition understands more papers than the one before did takes its place.
 * Otherwise a new list in order: of one window by number, of several by time.
 */
export function mergeReceipts(known: readonly Receipt[], one: Receipt): Result<readonly Receipt[], ReceiptConflict> {
  const same = known.find(({ receiptId }) => receiptId === one.receiptId);
  if (same !== undefined) {
    if (isPartOf(one, same)) return ok(known);
    if (!isPartOf(same, one)) return err({ type: 'receipt/altered', receiptId: one.receiptId });
    return ok(known.map((receipt) => (receipt === same ? one : receipt)));
  }
  if (known.some(({ windowId, number }) => windowId === one.windowId && number === one.number))
    return err({ type: 'receipt/number-taken', receiptId: one.receiptId });
  return ok(inOrder([...known, one]));
}

/** The same but for papers that one of the two editions did not know. */
function isPartOf(part: Receipt, whole: Receipt): boolean {
  const papers = new Set(whole.papers.map(canonicalText));
  return (
    part.papers.every((paper) => papers.has(canonicalText(paper))) &&
    canonicalText({ ...part, papers: [] }) === canonicalText({ ...whole, papers: [] })
  );
}

/** Always the earliest of the windows' next receipts, so that a window's clock set back never turns its chain round. */
function inOrder(receipts: readonly Receipt[]): Receipt[] {
  const chains = new Map<string, Receipt[]>();
  for (const receipt of [...receipts].sort((a, b) => a.number - b.number))
    chains.set(receipt.windowId, [...(chains.get(receipt.windowId) ?? []), receipt]);
  const ordered: Receipt[] = [];
  for (let next = earliest(chains); next !== undefined; next = earliest(chains)) {
    chains.get(next.windowId)?.shift();
    ordered.push(next);
  }
  return ordered;
}

function earliest(chains: ReadonlyMap<string, readonly Receipt[]>): Receipt | undefined {
  return [...chains.values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.windowId < b.windowId ? -1 : 1))[0];
}
