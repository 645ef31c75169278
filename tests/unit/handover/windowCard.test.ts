import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { bytesOfHex, hexOf } from '../../../src/domain/sealing/hex.ts';
import { readCodeText } from '../../../src/handover/codeText.ts';
import { keyMark, readWindowCard, WindowCard, windowCardText } from '../../../src/handover/windowCard.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { madeUpId } from './madeUp.ts';

const secretKey = new Uint8Array(32).fill(7);
const below = randomFrom(10);
let card: WindowCard;
let text: string;
let bytes: Uint8Array;

beforeAll(async () => {
  const publicKey = new Uint8Array(await getPublicKeyAsync(secretKey));
  card = { windowId: madeUpId(below), publicKey, name: '一樓3號窗口' };
  text = await windowCardText(card, secretKey);
  bytes = unwrap(readCodeText(text)).bytes;
});

const errorOf = async (changed: Uint8Array) => {
  const result = await readWindowCard(changed);
  return result.ok ? undefined : result.error.type;
};

/** A card with another key, signed by whoever made it, so that only the key is at fault. */
const withKey = (key: Uint8Array) => {
  const changed = bytes.slice();
  changed.set(key, 17);
  return changed;
};

const signed = async (body: Uint8Array) => {
  const context = new TextEncoder().encode('cssc/windowCard/v1\0');
  return Uint8Array.of(...body, ...(await signAsync(Uint8Array.of(...context, ...body), secretKey)));
};

test('[HAND-10] a window card has this text and no other, and comes back as it went', async () => {
  expect(text).toBe(
    'OT1WX80P-B%NX90*K1U3K9%NNEU+TEVSDBR8F2XN3Q1TE*JUI157F0+8%A3PQE0T9BM1T440G8WACY604S85Z4HMDHZHEO6:PE-YR%OS1OHB5UTG*ZFZ%UALS:++WV9MD81KUC52-0GN%+YP2N0A*U*XFOSGZE149HO3-PWLCIITQWI%36N:38PN6SL7G3JW47AAS81AD330',
  );
  expect(v.is(WindowCard, card)).toBe(true);
  expect(unwrap(readCodeText(text)).kind).toBe('windowCard');
  expect(unwrap(await readWindowCard(bytes))).toEqual(card);
});

test('[HAND-10] names of 1 to 40 characters come back; others, and invisible signs, are damaged', async () => {
  for (const name of ['a', '窗'.repeat(40), 'Window 3 (east)']) {
    const own = unwrap(readCodeText(await windowCardText({ ...card, name }, secretKey))).bytes;
    expect(unwrap(await readWindowCard(own)).name).toBe(name);
  }
  for (const name of ['', ' a', 'a\n', 'a'.repeat(41), 'a\u202eb', 'a\u200bb', '\ufeffa']) {
    const own = unwrap(readCodeText(await windowCardText({ ...card, name }, secretKey))).bytes;
    expect(await errorOf(own), JSON.stringify(name)).toBe('handover/damaged');
  }
  const notText = await signed(Uint8Array.of(...bytes.subarray(0, 49), 0xc0, 0x80));
  expect(await errorOf(notText)).toBe('handover/damaged');
});

test('[HAND-10] a card that its own key did not sign is forged', async () => {
  const own = unwrap(readCodeText(await windowCardText(card, new Uint8Array(32).fill(8)))).bytes;
  expect(await errorOf(own)).toBe('handover/forged');
  for (const at of [1, 17, 49, bytes.length - 1]) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await errorOf(changed), `byte ${at}`).toBe('handover/forged');
  }
  expect(await errorOf(await signed(bytes.subarray(0, -64)))).toBeUndefined();
});

const smallOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
];
const secondForms = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

test.each([...smallOrder, ...secondForms])('[HAND-10] the key %s is refused, before any signature', async (hex) => {
  const key = bytesOfHex(hex);
  expect(v.is(WindowCard, { ...card, publicKey: key })).toBe(false);
  // R neutral, S = 0: a signature that fits a key of small order where nobody looks at the key.
  const changed = withKey(key);
  changed.set(Uint8Array.of(1, ...new Uint8Array(63)), changed.length - 64);
  expect(await errorOf(changed)).toBe('handover/forged');
});

test('[HAND-13] a newer card is told as such', async () => {
  expect(await errorOf(Uint8Array.of(3))).toBe('handover/newer');
});

test('[HAND-11] a card cut short or too large is refused', async () => {
  for (let length = 0; length < bytes.length - 1; length += 1) {
    expect(await errorOf(bytes.subarray(0, length)), `${length} bytes`).toMatch(/^handover\/(damaged|forged)$/);
  }
  expect(await errorOf(new Uint8Array(64 * 1024 + 1))).toBe('handover/too-large');
});

test('[HAND-10] the mark of a key is twelve digits in groups of four', async () => {
  // Key of the first test of RFC 8032 §7.1.
  const key = bytesOfHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(await keyMark(key)).toBe('0838 9027 4913');
  expect(hexOf(key)).toHaveLength(64);
  expect(await keyMark(card.publicKey)).not.toBe(await keyMark(key));
});

test('[HAND-10] a card with a key for sealing has this text, comes back, and no part of it can be exchanged', async () => {
  const own = { ...card, sealingKey: Uint8Array.from({ length: 32 }, (_, at) => at) };
  const ownText = await windowCardText(own, secretKey);
  expect(ownText).toBe(
    'OT1W2F0P-B%NX90*K1U3K9%NNEU+TEVSDBR8F2XN3Q1TE*JUI157F0+8%A3PQE0T9BM1T440G8WAUS6C60YI0FV0*21IF1:R1L:12C2OO25*2R838L3UX3B54XH45Z404S85Z4HMDHZHEO6:PE-YQYO6U6ZFS8LGGKV2AK:WTWNUV2GNQS1C98USVHLXJGFETE49GAQ9*7LZ+3%HQJ6-93U%G6UFYCCTH8XU5LYP7WXS6334FLHV5*14KPU4',
  );
  const ownBytes = unwrap(readCodeText(ownText)).bytes;
  expect(unwrap(await readWindowCard(ownBytes))).toEqual(own);
  expect(await errorOf(ownBytes.with(49, 1))).toBe('handover/forged');
  // A card of version 1 does not serve as one of version 2 with a key out of its name, nor the other way round.
  expect(await errorOf(ownBytes.with(0, 1))).toMatch(/forged|damaged/);
  expect(await errorOf(bytes.with(0, 2))).toMatch(/forged|damaged/);
});
