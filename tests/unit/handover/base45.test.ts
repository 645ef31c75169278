import { expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../../src/handover/base45.ts';
import { randomFrom } from './madeUp.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
  ['', ''],
])('[HAND-2] %j is %j, as in RFC 9285', (plain, text) => {
  expect(encodeBase45(bytesOf(plain))).toBe(text);
  expect(decodeBase45(text)).toEqual(bytesOf(plain));
});

test.each(['GGW', ':::', 'U6', '::', '0', 'BB8B', 'bb8', 'BB_', 'BB\u0000', 'ＢＢ８'])(
  '[HAND-2] %j is no Base45',
  (text) => {
    expect(decodeBase45(text)).toBeUndefined();
  },
);

test('[HAND-2] any bytes come back, and FGW is the largest pair', () => {
  const below = randomFrom(45);
  for (let round = 0; round < 500; round += 1) {
    const bytes = Uint8Array.from({ length: below(80) }, () => below(256));
    expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
  }
  expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255));
});
