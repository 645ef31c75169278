import { expect, test } from 'vitest';
import { decodeBase41, encodeBase41 } from '../../../src/handover/base41.ts';
import { randomFrom } from '../../builders/randomFrom.ts';

test.each([
  [[], ''],
  [[0], '00'],
  [[255], '96'],
  [[0, 0], '000'],
  [[255, 255], 'H:+'],
  [[1, 2, 3], 'C6030'],
])('[HAND-2] the bytes %j are %j', (bytes, text) => {
  expect(encodeBase41(Uint8Array.from(bytes))).toBe(text);
  expect(decodeBase41(text)).toEqual(Uint8Array.from(bytes));
});

test.each(['0', ':::', '::', '0000', 'ab0', '0 0', '0$0', '0.0', '0/0', 'ＢＢ８', 'BB\u0000'])(
  '[HAND-2] %j is no bytes',
  (text) => {
    expect(decodeBase41(text)).toBeUndefined();
  },
);

test('[HAND-2] any bytes come back', () => {
  const below = randomFrom(45);
  for (let round = 0; round < 500; round += 1) {
    const bytes = Uint8Array.from({ length: below(80) }, () => below(256));
    expect(decodeBase41(encodeBase41(bytes))).toEqual(bytes);
  }
});
