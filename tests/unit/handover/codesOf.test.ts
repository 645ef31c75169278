import { expect, test } from 'vitest';
import type { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { codesOf } from '../../../src/handover/codesOf.ts';
import { readCodeText } from '../../../src/handover/codeText.ts';
import { addFrame, collected, emptyCollection } from '../../../src/handover/frames.ts';
import { readQr } from '../../../src/handover/readQr.ts';
import { readReceipt, signReceipt } from '../../../src/handover/signReceipt.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, madeUpReceipt, recordIds } from './madeUp.ts';

const evidenceIds = recordIds.filter((id) => id.startsWith('evidence.'));
const secret = new Uint8Array(32).fill(7);

function receiptOf(count: number): Receipt {
  const papers = Array.from({ length: count }, (_, at) => ({
    person: `p${1 + Math.floor(at / evidenceIds.length)}`,
    evidenceTypeId: evidenceIds[at % evidenceIds.length] ?? '',
    check: { result: 'accepted', reason: null, until: null } as const,
  }));
  return { ...madeUpReceipt(randomFrom(5), 1), packetId: null, papers };
}

/** What a camera sees of a code, three pixels a module and four modules of white around it. */
function pictureOf(rows: readonly (readonly boolean[])[]) {
  const size = (rows.length + 8) * 3;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (rows[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

test.each([
  [1, true],
  [80, false],
  [200, false],
  [600, false],
])(
  '[HAND-19] a receipt of %d papers is drawn in codes that cameras read, and comes back from what they read',
  async (count, isStill) => {
    const receipt = receiptOf(count);
    const text = await signReceipt(receipt, secret);
    const { bytes } = unwrap(readCodeText(text));
    const codes = codesOf(text, bytes);
    expect(codes.length === 1).toBe(isStill);
    // Version 13 has 69 modules a side.
    for (const { rows } of codes) expect(rows.length).toBeLessThanOrEqual(69);
    let parts = emptyCollection;
    for (const { rows } of [...codes].reverse()) {
      const read = readCodeText(readQr(pictureOf(rows)) ?? '');
      if (isStill) return expect(unwrap(read).bytes).toEqual(bytes);
      parts = unwrap(addFrame(parts, unwrap(read).bytes));
    }
    const { payload } = collected(parts);
    const again = unwrap(await readReceipt(payload ?? new Uint8Array(), ids, () => undefined));
    expect(again.receipt.papers).toEqual(receipt.papers);
  },
);

test('[HAND-19] what no code can hold has none', () => {
  expect(codesOf(`OT1R${'A'.repeat(100_000)}`, new Uint8Array(70_000))).toEqual([]);
});
