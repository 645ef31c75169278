import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { maxPackBytes } from '../../../src/packs/ContentPack.ts';
import { packDigest } from '../../../src/packs/packDigest.ts';
import { packHash } from '../../../src/packs/packHash.ts';
import { parsePack } from '../../../src/packs/parsePack.ts';
import { buildPack, buildRecords, packBytes } from '../../builders/buildPack.ts';

const yieldToMain = async () => {};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function errorOf(bytes: Uint8Array<ArrayBuffer>, expectedSha256?: string) {
  const parsed = await parsePack(bytes, { yieldToMain, ...(expectedSha256 === undefined ? {} : { expectedSha256 }) });
  return parsed.ok ? undefined : parsed.error;
}

test('[PACK-2] the bytes that were published are accepted, and say exactly what was published', async () => {
  const pack = buildPack({ records: buildRecords(9, 3) });
  const bytes = packBytes(pack);
  const parsed = await parsePack(bytes, { yieldToMain, expectedSha256: await packHash(bytes) });
  expect(parsed).toEqual({ ok: true, value: pack });
});

test('[PACK-2] a flipped byte is refused wherever it stands', async () => {
  const bytes = packBytes(buildPack());
  const expected = await packHash(bytes);
  for (let at = 0; at < bytes.length; at += 7) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    expect((await errorOf(flipped, expected))?.type).toBe('pack/hash-mismatch');
  }
});

test('[PACK-2] the hash is checked before anything is parsed', async () => {
  expect((await errorOf(bytesOf('not a pack'), 'ab'.repeat(32)))?.type).toBe('pack/hash-mismatch');
});

test('[PACK-3] a newer format is told as such even when everything else is unknown', async () => {
  const text = canonicalText({ formatVersion: 2, records: [{ new: 'kind' }], signature: 'x' });
  expect(await errorOf(bytesOf(text))).toEqual({ type: 'pack/newer-format', formatVersion: 2 });
  expect(await errorOf(bytesOf('{ "formatVersion": 7 }'))).toEqual({ type: 'pack/newer-format', formatVersion: 7 });
});

test.each<[string, (text: string) => string]>([
  ['white space', (text) => text.replace(',', ', ')],
  ['white space between records', (text) => text.replace('},{"asOf', '}, {"asOf').replace('},{', '},\n{')],
  ['a line end', (text) => `${text}\n`],
  [
    'other order of keys',
    (text) => text.replace('{"edition":3,', '{').replace('"publisher"', '"edition":3,"publisher"'),
  ],
  ['a key said twice', (text) => text.replace('{"edition":3,', '{"edition":3,"edition":3,')],
  ['a needless escape', (text) => text.replace('OneTrip', '\\u004fneTrip')],
  ['a needless escape inside a record', (text) => text.replace('Fuzhou', '\\u0046uzhou')],
  ['a number written otherwise', (text) => text.replace('"edition":3', '"edition":3.0')],
  ['a key every object inherits', (text) => text.replace('"kind":"gap"', '"__proto__":{"x":1},"kind":"gap"')],
  ['a second list of records', (text) => text.replace('"records":[', '"records":[],"records":[')],
])('[PACK-4] %s is refused: there is one text of a pack', async (_, change) => {
  const text = canonicalText(buildPack());
  expect(change(text)).not.toBe(text);
  expect((await errorOf(bytesOf(change(text))))?.type).toBe('pack/not-canonical');
});

test('[PACK-4] a byte order mark is refused', async () => {
  expect((await errorOf(bytesOf(`\ufeff${canonicalText(buildPack())}`)))?.type).toBe('pack/not-json');
});

test('[PACK-4] records out of order are refused', async () => {
  const { records } = buildPack();
  const swapped = [records[1], records[0], ...records.slice(2)].filter((record) => record !== undefined);
  expect((await errorOf(packBytes(buildPack({ records: swapped }))))?.type).toBe('pack/not-canonical');
});

test('[PACK-5] too many bytes and too deep nesting are refused before they are parsed', async () => {
  expect((await errorOf(new Uint8Array(maxPackBytes + 1)))?.type).toBe('pack/too-large');
  expect((await errorOf(bytesOf('['.repeat(1_000_000))))?.type).toBe('pack/too-deep');
  expect((await errorOf(bytesOf('{"records":['.repeat(100_000))))?.type).toBe('pack/too-deep');
});

test('[PACK-5] bytes that are not UTF-8 are refused', async () => {
  expect((await errorOf(new Uint8Array([0xff, 0xfe, 0x00])))?.type).toBe('pack/not-text');
});

test('[PACK-6] a record that breaks its schema is refused with the place', async () => {
  const broken = canonicalText(buildPack()).replace('"en":"When are you open?"', '"en":""');
  expect(await errorOf(bytesOf(broken))).toMatchObject({ type: 'pack/invalid', path: 'records[2].question.en' });
});

test('[PACK-6] a head that breaks its schema is refused with the place', async () => {
  const error = await errorOf(bytesOf(canonicalText({ ...buildPack(), edition: 0 })));
  expect(error).toMatchObject({ type: 'pack/invalid', path: 'edition' });
});

test.each<[string, (records: ContentRecord[]) => ContentRecord[]]>([
  ['a reference to nothing', (records) => records.filter(({ id }) => id !== 'gap.hours')],
  [
    'two records with one id',
    (records) => records.flatMap((record) => (record.id === 'gap.hours' ? [record, record] : record)),
  ],
])('[PACK-6] %s is refused', async (_, change) => {
  expect((await errorOf(packBytes(buildPack({ records: change(buildRecords(2)) }))))?.type).toBe('pack/inconsistent');
});

test('[PACK-7] the event loop runs at least every few records', async () => {
  let yields = 0;
  const bytes = packBytes(buildPack({ records: buildRecords(200) }));
  await parsePack(bytes, {
    yieldToMain: async () => {
      yields++;
    },
  });
  // No record of this pack has more than a thousand characters.
  expect(yields).toBeGreaterThan(bytes.length / 5000);
});

test('[PACK-8] the hash worked out from the records is the hash of the bytes', async () => {
  for (const records of [[], buildRecords(45, 2)]) {
    const pack = buildPack({ records });
    expect(await packDigest(pack, yieldToMain)).toBe(await packHash(packBytes(pack)));
  }
});

test('[PACK-8] the hash is SHA-256 (vector "abc" of FIPS 180-2)', async () => {
  expect(await packHash(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
