import { expect, test } from 'vitest';
import { parseRecoveryCode, recoveryCodeOf } from '../../../src/browser/sealing/recoveryCode.ts';

const bytes = Uint8Array.from({ length: 16 }, (_, at) => (at * 37 + 200) & 255);
const code = recoveryCodeOf(bytes);

test('[STAFF-3] a recovery code is seven groups of four and gives its bytes back', () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  for (const sample of [bytes, new Uint8Array(16), new Uint8Array(16).fill(255)])
    expect(parseRecoveryCode(recoveryCodeOf(sample))).toEqual(sample);
});

test('[STAFF-3] written as people write: lower case, gaps, O for 0, I and L for 1', () => {
  const ones = recoveryCodeOf(Uint8Array.from({ length: 16 }, () => 0b00100001));
  const typed = ` ${ones.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect(parseRecoveryCode(typed)).toEqual(parseRecoveryCode(ones));
  expect(parseRecoveryCode(typed)).toBeDefined();
});

test('[STAFF-3] any one wrong character and any two swapped neighbours are noticed', () => {
  const plain = code.replaceAll('-', '');
  for (let at = 0; at < plain.length; at++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZU') {
      if (other === plain[at]) continue;
      expect(parseRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined();
    }
    const [a, b] = [plain[at], plain[at + 1]];
    if (b === undefined || a === b) continue;
    expect(parseRecoveryCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toBeUndefined();
  }
  expect(parseRecoveryCode(plain.slice(1))).toBeUndefined();
  expect(parseRecoveryCode('')).toBeUndefined();
});
