import { expect, test } from 'vitest';
import { qrMatrix } from '../../../src/handover/qrMatrix.ts';
import { readQr } from '../../../src/handover/readQr.ts';

/** A picture of a code, `scale` pixels a module, with its quiet zone. */
function picture(rows: readonly (readonly boolean[])[], scale: number) {
  const side = (rows.length + 8) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let dy = 0; dy < scale; dy++)
        for (let dx = 0; dx < scale; dx++) {
          const at = (((y + 4) * scale + dy) * side + (x + 4) * scale + dx) * 4;
          data[at] = data[at + 1] = data[at + 2] = 0;
        }
    });
  });
  return { data, width: side, height: side };
}

test.each([1, 20, 183, 357, 483])('[HAND-14] a code of %i characters is drawn and read back as it was', (length) => {
  const text = Array.from({ length }, (_, at) => 'OT1H0123456789%*+-:'[at % 19]).join('');
  const code = qrMatrix(text);
  if (code === undefined) throw new Error('no code');
  expect(code.rows).toHaveLength(code.size);
  expect(readQr(picture(code.rows, 4))).toBe(text);
});

test('[HAND-14] an ordinary visit fits version 12, and one still code never needs more than 13', () => {
  expect(qrMatrix('A'.repeat(419))?.size).toBe(17 + 4 * 12);
  expect(qrMatrix('A'.repeat(483))?.size).toBe(17 + 4 * 13);
});

test('[HAND-14] what no code can hold gives none, and a picture without a code is read as nothing', () => {
  expect(qrMatrix('小寫')).toBeUndefined();
  expect(qrMatrix('A'.repeat(5000))).toBeUndefined();
  expect(readQr({ data: new Uint8ClampedArray(400 * 400 * 4).fill(200), width: 400, height: 400 })).toBeUndefined();
  expect(readQr({ data: new Uint8ClampedArray(0), width: 0, height: 0 })).toBeUndefined();
});
