import { expect, test } from 'vitest';
import { bytesOfHex, hexOf } from '../../../src/domain/sealing/hex.ts';
import { deriveKeyPair, hpkeReceiver, hpkeSender } from '../../../src/handover/hpke.ts';
import { x25519Pair, x25519Shared } from '../../../src/handover/x25519.ts';

// RFC 9180, appendix A.1.1: base mode of DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
const rfc = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmE: '7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234',
  pkEm: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  ikmR: '6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037',
  pkRm: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  aead: { id: 1, keyBytes: 16 },
  plain: '4265617574792069732074727574682c20747275746820626561757479',
  sealed: {
    0: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    1: 'af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab251c03d0c22a56b8ca42c2063b84',
    2: '498dfcabd92e8acedc281e85af1cb4e3e31c7dc394a1ca20e173cb72516491588d96a19ad4a683518973dcc180',
    4: '583bd32bc67a5994bb8ceaca813d369bca7b2a42408cddef5e22f880b631215a09fc0012bc69fccaa251c0246d',
    255: '7175db9717964058640a3a11fb9007941a5d1757fda1a6935c805c21af32505bf106deefec4a49ac38d71c9e0a',
    256: '957f9800542b0b8891badb026d79cc54597cb2d225b54c00c5238c25d05c30e3fbeda97d2e0e1aba483a2df9f2',
  } as Readonly<Record<number, string>>,
};
const bytes = bytesOfHex;
const countText = (count: number) => new TextEncoder().encode(`Count-${count}`);

test('[HAND-15] keys are derived as RFC 9180 says', async () => {
  const recipient = await deriveKeyPair(bytes(rfc.ikmR));
  expect(hexOf(recipient.publicKey)).toBe(rfc.pkRm);
  expect(hexOf((await x25519Pair(bytes(rfc.skRm))).publicKey)).toBe(rfc.pkRm);
  expect(hexOf((await deriveKeyPair(bytes(rfc.ikmE))).publicKey)).toBe(rfc.pkEm);
});

test('[HAND-15] 257 messages in a row are sealed and opened as RFC 9180 says', async () => {
  const { encapsulated, context } = await hpkeSender(bytes(rfc.pkRm), bytes(rfc.info), bytes(rfc.ikmE), rfc.aead);
  expect(hexOf(encapsulated)).toBe(rfc.pkEm);
  const receiver = await hpkeReceiver(encapsulated, await x25519Pair(bytes(rfc.skRm)), bytes(rfc.info), rfc.aead);
  let compared = 0;
  for (let count = 0; count <= 256; count += 1) {
    const sealed = await context.seal(countText(count), bytes(rfc.plain));
    if (rfc.sealed[count] !== undefined) {
      expect(hexOf(sealed)).toBe(rfc.sealed[count]);
      compared += 1;
    }
    expect(await receiver.open(countText(count), sealed)).toEqual(bytes(rfc.plain));
  }
  expect(compared).toBe(6);
});

// The same keys and message by @hpke/core 1.9.0, which has nothing in common with the code here.
test('[HAND-15] AES-256-GCM is sealed as another implementation does', async () => {
  const { context } = await hpkeSender(bytes(rfc.pkRm), bytes(rfc.info), bytes(rfc.ikmE));
  expect(hexOf(await context.seal(countText(0), bytes(rfc.plain)))).toBe(
    '090b7dc225419f7da9e8b460becfbb96a26c7964d79b8010d397fa838530a32a397b14f5776db19ff5e57734e0',
  );
  expect(hexOf(await context.seal(countText(1), bytes(rfc.plain)))).toBe(
    '05cbb27ea0f48fa8768a10c9f2f1438233f63104bf68d51abf26f0aae2c62a449d5cf7e8b73791a4e55d79b650',
  );
});

test('[HAND-15] what was sealed for another, with other words, or at another place does not open', async () => {
  const own = await x25519Pair(bytes(rfc.skRm));
  const seal = () => hpkeSender(bytes(rfc.pkRm), bytes(rfc.info), bytes(rfc.ikmE));
  const { encapsulated, context } = await seal();
  const first = await context.seal(countText(0), bytes(rfc.plain));
  const second = await context.seal(countText(0), bytes(rfc.plain));
  const receiver = await hpkeReceiver(encapsulated, own, bytes(rfc.info));
  expect(await receiver.open(countText(0), second)).toBeUndefined();
  const others = [
    await hpkeReceiver(encapsulated, await x25519Pair(bytes(rfc.ikmR)), bytes(rfc.info)),
    await hpkeReceiver(encapsulated, own, bytes('00')),
    await hpkeReceiver(bytes(rfc.pkRm), own, bytes(rfc.info)),
  ];
  for (const other of others) expect(await other.open(countText(0), first)).toBeUndefined();
  const again = await hpkeReceiver(encapsulated, own, bytes(rfc.info));
  expect(await again.open(countText(1), first)).toBeUndefined();
});

test('[HAND-15] a key of small order is refused: everybody would know what it leads to', async () => {
  const own = await x25519Pair(bytes(rfc.skRm));
  for (const point of ['00'.repeat(32), `01${'00'.repeat(31)}`])
    await expect(x25519Shared(own, bytes(point))).rejects.toThrow();
});
