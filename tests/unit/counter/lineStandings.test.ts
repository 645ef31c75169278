import { expect, test } from 'vitest';
import { lineStandings } from '../../../src/domain/handover/lineStandings.ts';
import { otherReceipts } from '../../../src/domain/handover/otherReceipts.ts';
import type { ShownPacket } from '../../../src/domain/handover/ShownPacket.ts';
import type { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { idNamed } from '../../builders/buildCase.ts';

const evidenceTypeId = 'evidence.five-year-permit';
const packet = (number: number, ref: string): ShownPacket => ({
  packetId: idNamed('packet', number),
  createdAt: `2026-11-2${number}T08:00:00Z`,
  mark: 'a'.repeat(64),
  persons: [{ key: 'p1', ref }],
});
const receipt = (number: number, result: 'accepted' | 'missing', practice = false): Receipt => ({
  version: 1,
  receiptId: idNamed('receipt', number),
  packetId: idNamed('packet', number),
  windowId: idNamed('window'),
  keyId: idNamed('key'),
  number,
  previous: number === 1 ? null : 'b'.repeat(64),
  at: `2026-11-2${number}T09:00:00Z`,
  edition: 2,
  papers: [
    {
      person: 'p1',
      evidenceTypeId,
      check:
        result === 'accepted' ? { result, reason: null, until: null } : { result, reason: 'notBrought', until: null },
    },
  ],
  corrects: null,
  practice,
  isDecision: false,
});

test('[HANDOVER-6] a receipt tells of the line of the person who was meant, and of no other', () => {
  const other = idNamed('person');
  const lines = lineStandings([packet(1, 'self'), packet(2, other)], [receipt(1, 'missing'), receipt(2, 'accepted')]);
  expect([...lines].map(([key, { check }]) => [key, check.result])).toEqual([
    [`self/${evidenceTypeId}`, 'missing'],
    [`${other}/${evidenceTypeId}`, 'accepted'],
  ]);
});

test('[HANDOVER-6] of several hand-overs the one shown last counts, in whatever order they are kept', () => {
  const packets = [packet(2, 'self'), packet(1, 'self')];
  const lines = lineStandings(packets, [receipt(1, 'missing'), receipt(2, 'accepted')]);
  expect(lines.get(`self/${evidenceTypeId}`)?.check.result).toBe('accepted');
});

test('[HANDOVER-6] practice, and a receipt for a hand-over that is not remembered, tell nothing', () => {
  expect(lineStandings([packet(1, 'self')], [receipt(1, 'accepted', true), receipt(2, 'accepted')]).size).toBe(0);
});

test('[HANDOVER-7] what answers no code shown here is told by itself; not practice, nor what was corrected', () => {
  const byHand = { ...receipt(1, 'missing'), packetId: null };
  const corrected = { ...receipt(2, 'accepted'), packetId: null, corrects: byHand.receiptId };
  const foreign = receipt(3, 'accepted');
  const practice = { ...receipt(4, 'accepted', true), packetId: null };
  const own = receipt(5, 'accepted');
  const told = otherReceipts([packet(5, 'self')], [byHand, corrected, foreign, practice, own]);
  expect(told).toEqual([corrected, foreign]);
});
