import type { Receipt } from '../receipt/Receipt.ts';
import { type PaperStanding, receiptStanding } from '../receipt/receiptStanding.ts';
import type { ShownPacket } from './ShownPacket.ts';

/**
 * What windows have said of papers on the bag list, by the key of their line, `<person>/<evidence type>`. Of several
 * hand-overs the one shown last counts.
 */
export function lineStandings(
  packets: readonly ShownPacket[],
  receipts: readonly Receipt[],
): ReadonlyMap<string, PaperStanding> {
  const byLine = new Map<string, PaperStanding>();
  for (const { packetId, persons } of [...packets].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const refs = new Map(persons.map(({ key, ref }) => [key, ref]));
    for (const standing of receiptStanding(receipts, packetId))
      byLine.set(`${refs.get(standing.person)}/${standing.evidenceTypeId}`, standing);
  }
  return byLine;
}
