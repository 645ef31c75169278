import type { Receipt } from '../receipt/Receipt.ts';
import type { ShownPacket } from './ShownPacket.ts';

/**
 * Receipts that answer no hand-over shown on this device: the case was opened by hand or from a spoken code, or the
 * code was shown by another device. They belong to no line of the list and are told one by one. Practice and what was
 * corrected is left out; receipts: in the order of `mergeReceipts`, which stays.
 */
export function otherReceipts(packets: readonly ShownPacket[], receipts: readonly Receipt[]): Receipt[] {
  const shown = new Set(packets.map(({ packetId }) => packetId));
  const replaced = new Set(receipts.map(({ corrects }) => corrects));
  return receipts.filter(
    ({ receiptId, packetId, practice }) =>
      !practice && !replaced.has(receiptId) && (packetId === null || !shown.has(packetId)),
  );
}
