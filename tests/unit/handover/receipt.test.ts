import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { hexOf } from '../../../src/domain/sealing/hex.ts';
import { readCodeText } from '../../../src/handover/codeText.ts';
import { idHash, knownIds } from '../../../src/handover/knownIds.ts';
import { decodeReceipt, encodeReceipt } from '../../../src/handover/receiptBytes.ts';
import { readReceipt, signReceipt } from '../../../src/handover/signReceipt.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, madeUpReceipt, recordIds } from './madeUp.ts';

const small: Receipt = {
  version: 1,
  receiptId: idNamed('receipt'),
  packetId: idNamed('packet'),
  windowId: idNamed('window'),
  keyId: idNamed('key'),
  number: 2,
  previous: 'ab'.repeat(32),
  at: '2026-12-03T01:02:03Z',
  edition: 300,
  papers: [
    {
      person: 'p1',
      evidenceTypeId: 'evidence.five-year-permit',
      check: { result: 'wrong', reason: 'copyOnly', until: null },
    },
    {
      person: 'p2',
      evidenceTypeId: 'evidence.five-year-permit',
      check: { result: 'deferred', reason: 'promised', until: '2027-01-31' },
    },
  ],
  corrects: null,
  practice: true,
  isDecision: false,
};
const smallIds = knownIds(['evidence.five-year-permit']);
const secretKey = new Uint8Array(32).fill(7);
const otherSecret = new Uint8Array(32).fill(8);
const keyOf = (key: Uint8Array) => (windowId: string, keyId: string) =>
  windowId === small.windowId && keyId === small.keyId ? key : undefined;
const errorOf = (bytes: Uint8Array) => {
  const result = decodeReceipt(bytes, smallIds);
  return result.ok ? undefined : result.error.type;
};

test('[HAND-8] a receipt has these bytes and no others', () => {
  expect(hexOf(encodeReceipt(small))).toBe(
    '01178904443e60ce739ce739ce739ce739c8b21a375819ce739ce739ce739ce739c851300ce739ce739ce739ce739ce739c87804a24c19ce739ce739ce739ce739c802abababababababababababababababababababababababababababababababab6b10bf8bac02020101c96bbc130201c96bbc045171',
  );
  expect(unwrap(decodeReceipt(encodeReceipt(small), smallIds))).toEqual({ receipt: small, unknown: 0 });
});

test('[HAND-8] 500 made-up receipts come back as they went', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const receipt = madeUpReceipt(randomFrom(seed));
    expect(v.is(Receipt, receipt), `seed ${seed}`).toBe(true);
    expect(unwrap(decodeReceipt(encodeReceipt(receipt), ids)), `seed ${seed}`).toEqual({ receipt, unknown: 0 });
  }
});

test('[HAND-8] parts of a second are left out', () => {
  const read = unwrap(decodeReceipt(encodeReceipt({ ...small, at: '2026-12-03T01:02:03.999Z' }), smallIds));
  expect(read.receipt.at).toBe(small.at);
});

test('[HAND-12] papers of a receipt not known here, or here of another kind, are left out and counted', () => {
  const bytes = encodeReceipt(small);
  const nothing = { receipt: { ...small, papers: [] }, unknown: 2 };
  expect(unwrap(decodeReceipt(bytes, knownIds([])))).toEqual(nothing);
  expect(unwrap(decodeReceipt(bytes, { find: () => 'place.window' }))).toEqual(nothing);
  expect(idHash('place.window')).not.toBe(idHash('evidence.five-year-permit'));
});

test('[HAND-13] a newer receipt is told as such', async () => {
  expect(errorOf(Uint8Array.of(2, 1))).toBe('handover/newer');
  const newer = await readReceipt(new Uint8Array(100).fill(2), smallIds, () => undefined);
  expect(newer).toEqual({ ok: false, error: { type: 'handover/newer' } });
});

test('[HAND-11] a receipt cut short, too long, too large or with a flag or reason that is none is refused', () => {
  const bytes = encodeReceipt(small);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(errorOf(bytes.subarray(0, length)), `${length} bytes`).toBe('handover/damaged');
  }
  const put = (at: number, value: number) => {
    const changed = bytes.slice();
    changed[at < 0 ? bytes.length + at : at] = value;
    return errorOf(changed);
  };
  expect(errorOf(Uint8Array.of(...bytes, 0))).toBe('handover/damaged');
  // A flag that means nothing; `missing` for a fourth reason; a result that is none; person 0; 200 papers.
  expect(put(1, 0x20 | (bytes[1] ?? 0))).toBe('handover/damaged');
  expect(put(-3, 4)).toBeUndefined();
  expect(put(-3, 4 | (4 << 3))).toBe('handover/damaged');
  expect(put(-3, 5)).toBe('handover/damaged');
  // Accepted, then with a reason, then with a bit that means nothing.
  expect(put(-9, 0)).toBeUndefined();
  expect(put(-9, 1 << 3)).toBe('handover/damaged');
  expect(put(-9, 0x40)).toBe('handover/damaged');
  expect(put(-8, 0)).toBe('handover/damaged');
  expect(put(-7, 127)).toBe('handover/damaged');
  expect(errorOf(new Uint8Array(64 * 1024 + 1))).toBe('handover/too-large');
});

test('[HAND-9] a signed receipt is read with the key that this device knows', async () => {
  const text = await signReceipt(small, secretKey);
  expect(text).toBe(
    'OT1RX60LZK4GAIUEZOHU8Z2IVS%NWW825RNH85+3ZOHU8Z2IVS%NWW8+ECN-1+W8ZOHU8Z2IVS%NWW8FBIFTO5+3ZOHU8Z2IVS%NWW8RG0%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5Q%5QD4QNM24BLMC0B60QRUDQSLC0QRU-PSLGC55ZZ5KD+3A4*I7SN1FLGL*6U3TEBBM:RB6NMZY*GPNCJOSQUD53IEXK3LNXFEUOORD268RPUR*3FPY05Q-O%%P6N3GBESATD-UNI:N',
  );
  const { kind, bytes } = unwrap(readCodeText(text));
  expect(kind).toBe('receipt');
  const publicKey = await getPublicKeyAsync(secretKey);
  expect(unwrap(await readReceipt(bytes, smallIds, keyOf(publicKey)))).toEqual({
    receipt: small,
    unknown: 0,
    key: 'known',
  });
  expect(unwrap(await readReceipt(bytes, smallIds, () => undefined)).key).toBe('unknown');
});

test('[HAND-9] a receipt that a known key did not sign is forged, also with a signature for something else', async () => {
  const publicKey = await getPublicKeyAsync(secretKey);
  const forged = { ok: false, error: { type: 'handover/forged' } };
  const { bytes } = unwrap(readCodeText(await signReceipt(small, otherSecret)));
  expect(await readReceipt(bytes, smallIds, keyOf(publicKey))).toEqual(forged);
  const encoded = encodeReceipt(small);
  const bare = Uint8Array.of(...encoded, ...(await signAsync(encoded, secretKey)));
  expect(await readReceipt(bare, smallIds, keyOf(publicKey))).toEqual(forged);
  for (const noKey of [new Uint8Array(0), new Uint8Array(31), new Uint8Array(32), new Uint8Array(32).fill(255)]) {
    expect(await readReceipt(bytes, smallIds, keyOf(noKey))).toEqual(forged);
  }
});

test('[HAND-9] for a key of small order nobody can sign', async () => {
  // The neutral point as key and as R, with S = 0, fits every message where the check is not strict.
  const neutral = Uint8Array.of(1, ...new Uint8Array(31));
  const bytes = Uint8Array.of(...encodeReceipt(small), ...neutral, ...new Uint8Array(32));
  expect((await readReceipt(bytes, smallIds, keyOf(neutral))).ok).toBe(false);
});

test('[HAND-11] a signed receipt that is short or too large is refused', async () => {
  for (const length of [0, 1, 63, 64, 65]) {
    const result = await readReceipt(new Uint8Array(length), smallIds, () => undefined);
    expect(result).toEqual({ ok: false, error: { type: 'handover/damaged' } });
  }
  const result = await readReceipt(new Uint8Array(64 * 1024 + 1), smallIds, () => undefined);
  expect(result).toEqual({ ok: false, error: { type: 'handover/too-large' } });
});

test('[HAND-5] a receipt of 14 papers fits into a QR code of version 15 with level M', async () => {
  const papers = recordIds
    .filter((id) => id.startsWith('evidence.'))
    .slice(0, 14)
    .map((evidenceTypeId, at) => ({ ...small.papers[0], person: at < 7 ? 'p1' : 'p2', evidenceTypeId }));
  const text = await signReceipt({ ...small, papers: papers as Receipt['papers'] }, secretKey);
  expect(papers.length).toBe(14);
  // Source: ISO/IEC 18004, table 7, 15-M.
  expect(text.length).toBeLessThanOrEqual(600);
  if (process.env['SHOW_SIZES']) console.log('receipt', text.length);
});
