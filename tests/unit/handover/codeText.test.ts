import { expect, test } from 'vitest';
import { type CodeKind, codeText, readCodeText } from '../../../src/handover/codeText.ts';
import { encodeHandover } from '../../../src/handover/encodeHandover.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ordinaryVisit } from './madeUp.ts';

const kinds: readonly CodeKind[] = ['handover', 'receipt', 'windowCard', 'frame'];
const hello = new TextEncoder().encode('hello');
const text = codeText('handover', hello);
const errorOf = (code: string) => {
  const result = readCodeText(code);
  return result.ok ? undefined : result.error.type;
};

test('[HAND-4] a code has this text and no other', () => {
  expect(text).toBe('OT1HY%F:KG5+G65FF1');
  expect(unwrap(readCodeText(text))).toEqual({ kind: 'handover', bytes: hello });
});

test('[HAND-4] any bytes of any kind come back, from characters a QR code holds, none of them lost by people', () => {
  const below = randomFrom(4);
  for (let round = 0; round < 500; round += 1) {
    const bytes = Uint8Array.from({ length: below(90) }, () => below(256));
    const kind = kinds[round % kinds.length] ?? 'frame';
    const code = codeText(kind, bytes);
    expect(code).toMatch(/^[0-9A-Z%*+:-]+$/);
    expect(unwrap(readCodeText(code))).toEqual({ kind, bytes });
  }
});

test.each([
  ['lower case', (code: string) => code.toLowerCase()],
  ['blanks around', (code: string) => ` \t\r\n${code}\r\n `],
  ['lines and blanks inside', (code: string) => code.replace(/(.{7})/g, '$1\r\n  ')],
  ['invisible signs', (code: string) => `\ufeff\u0002${code.split('').join('\u200b')}\u001d`],
  [
    'full-width forms',
    (code: string) =>
      code.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).concat('\u3000'),
  ],
])('[HAND-4] %s do no harm', (_, change) => {
  const all = codeText(
    'receipt',
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  );
  expect(unwrap(readCodeText(change(all))).kind).toBe('receipt');
});

test.each(['', 'https://example.org', 'OT', 'OT1', 'OT1X123', 'OT0H123', 'WIFI:S:OT1H', '台胞證'])(
  '[HAND-4] %j is foreign',
  (code) => {
    expect(errorOf(code)).toBe('handover/foreign');
  },
);

test('[HAND-13] the text of a newer version is told as such', () => {
  expect(errorOf('OT2H')).toBe('handover/newer');
  expect(errorOf('ot9zanything at all…')).toBe('handover/newer');
});

test('[HAND-4] one wrong character anywhere is damaged, also in the letter of the kind', () => {
  for (let at = 4; at < text.length; at += 1) {
    for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%*+-:$./_') {
      if (sign === text[at]) continue;
      expect(errorOf(text.slice(0, at) + sign + text.slice(at + 1)), `${sign} at ${at}`).toBe('handover/damaged');
    }
  }
  expect(errorOf(text.replace('OT1H', 'OT1R'))).toBe('handover/damaged');
  expect(errorOf('OT1H')).toBe('handover/damaged');
});

test('[HAND-11] a packet above 64 KiB is too large, as is a text that goes on and on', () => {
  expect(errorOf(codeText('frame', new Uint8Array(64 * 1024)))).toBeUndefined();
  expect(errorOf(codeText('frame', new Uint8Array(64 * 1024 + 1)))).toBe('handover/too-large');
  expect(errorOf('OT1H'.padEnd(300_000, ' '))).toBe('handover/too-large');
});

test('[HAND-5] an ordinary visit fits into a QR code of version 12 with level M', () => {
  const code = codeText('handover', encodeHandover(ordinaryVisit));
  expect([2, 2, 14, 6, 2]).toEqual([
    ordinaryVisit.errands.length,
    ordinaryVisit.persons.length,
    ordinaryVisit.papers.length,
    ordinaryVisit.papers.filter(({ expiresOn }) => expiresOn !== null).length,
    ordinaryVisit.undecided.length,
  ]);
  expect(code.length).toBeLessThanOrEqual(419);
  if (process.env['SHOW_SIZES']) console.log('ordinary visit', code.length);
});
