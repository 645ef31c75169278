import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepPictureOnly } from '../../../src/browser/image/keepPictureOnly.ts';
import { readPictureSize } from '../../../src/browser/image/readPictureSize.ts';
import { type Media, sniffMedia } from '../../../src/browser/image/sniffMedia.ts';
import { asText, exifWithPlace, segmentsOf, withSegments } from '../../builders/buildPictures.ts';

const text = (value: string) => [...new TextEncoder().encode(value)];
const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little = (value: number, length: number) => Array.from({ length }, (_, index) => (value >>> (8 * index)) & 255);
const box = (name: string, ...body: readonly (readonly number[])[]) => [
  ...u32(8 + body.flat().length),
  ...text(name),
  ...body.flat(),
];

const jpeg = (width: number, height: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16],
    ...text('JFIF\0'),
    ...[1, 1, 0, 0, 1, 0, 1, 0, 0],
    // A table of Huffman codes lies among the frame headers' markers and is none.
    ...[0xff, 0xc4, 0, 4, 1, 2],
    ...[0xff, 0xc2, 0, 11, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 3, 1, 0x55, 0xaa, 0xff, 0xd9],
  ]);
const png = (width: number, height: number) =>
  Uint8Array.from([0x89, ...text('PNG\r\n\u001a\n'), ...u32(13), ...text('IHDR'), ...u32(width), ...u32(height), 8, 6]);
const webp = (kind: string, body: readonly number[]) =>
  Uint8Array.from([...text('RIFF'), ...u32(0), ...text(`WEBP${kind}`), ...little(body.length, 4), ...body]);
const heic = (...sizes: readonly (readonly [number, number])[]) =>
  Uint8Array.from([
    ...box('ftyp', text('heic'), u32(0)),
    ...box(
      'meta',
      u32(0),
      box('hdlr', u32(0)),
      box('iprp', box('ipco', ...sizes.map(([width, height]) => box('ispe', u32(0), u32(width), u32(height))))),
    ),
  ]);

const examples: readonly [string, Media, Uint8Array, { width: number; height: number }][] = [
  ['JPEG', 'image/jpeg', jpeg(4000, 3000), { width: 4000, height: 3000 }],
  ['PNG', 'image/png', png(1290, 2796), { width: 1290, height: 2796 }],
  [
    'WebP, lossy',
    'image/webp',
    webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(800, 2), ...little(600, 2)]),
    { width: 800, height: 600 },
  ],
  ['WebP, lossless', 'image/webp', webp('VP8L', [0x2f, ...little(799 | (599 << 14), 4)]), { width: 800, height: 600 }],
  [
    'WebP, extended',
    'image/webp',
    webp('VP8X', [0, 0, 0, 0, ...little(7999, 3), ...little(5999, 3)]),
    { width: 8000, height: 6000 },
  ],
  ['HEIC of tiles', 'image/heic', heic([512, 512], [4032, 3024], [320, 240]), { width: 4032, height: 3024 }],
];

describe('the bytes of a picture', () => {
  test.each(examples)('[IMAGE-1] %s is known by its bytes, and so are its pixels', (_, media, bytes, size) => {
    expect(sniffMedia(bytes)).toBe(media);
    expect(readPictureSize(bytes, media)).toEqual(size);
  });

  test.each([
    ['nothing', []],
    ['a web page', text('<!doctype html><script>')],
    ['a drawing in SVG', text('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['an archive', [0x50, 0x4b, 3, 4]],
    ['a film', box('ftyp', text('isom'))],
    ['a GIF', text('GIF89a')],
  ])('[IMAGE-1] %s is not taken for a picture', (_, bytes) => {
    expect(sniffMedia(Uint8Array.from(bytes))).toBeUndefined();
  });

  test('[IMAGE-2] whatever the bytes, the answer is a size or none, and nothing is thrown', () => {
    const mutated = fc
      .record({ example: fc.constantFrom(...examples), at: fc.nat(400), value: fc.nat(255), cut: fc.nat(400) })
      .map(({ example: [, media, bytes], at, value, cut }) => {
        const changed = bytes.slice(0, Math.max(1, bytes.length - (cut % bytes.length)));
        changed[at % changed.length] = value;
        return { media, bytes: changed };
      });
    const junk = fc.record({
      media: fc.constantFrom<Media>('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'),
      bytes: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.oneof(mutated, junk), ({ media, bytes }) => {
        sniffMedia(bytes);
        const size = readPictureSize(bytes, media);
        return size === undefined || (size.width > 0 && size.height > 0);
      }),
      { numRuns: 20_000 },
    );
  });

  test('[IMAGE-2] boxes that hold themselves or are counted by the thousand end soon', () => {
    const endless = Uint8Array.from([
      ...box('ftyp', text('heic')),
      ...u32(8),
      ...text('free'),
      ...u32(0),
      ...text('meta'),
    ]);
    expect(readPictureSize(endless, 'image/heic')).toBeUndefined();
    const many = Uint8Array.from(Array.from({ length: 100_000 }, () => box('free')).flat());
    const startedMs = performance.now();
    expect(readPictureSize(many, 'image/heic')).toBeUndefined();
    expect(performance.now() - startedMs).toBeLessThan(100);
  });

  test('[IMAGE-3] of a JPEG only the picture stays: no place, no camera, no comment, no editor’s history', () => {
    const original = jpeg(40, 30);
    const told = withSegments(original, [
      { marker: 0xe1, body: exifWithPlace() },
      { marker: 0xe1, body: Uint8Array.from(text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta CANARY>')) },
      { marker: 0xe2, body: Uint8Array.from(text('MPF\0 CANARY')) },
      { marker: 0xe2, body: Uint8Array.from(text('ICC_PROFILE\0 colours')) },
      { marker: 0xed, body: Uint8Array.from(text('Photoshop 3.0\0 CANARY')) },
      { marker: 0xfe, body: Uint8Array.from(text('CANARY')) },
    ]);
    expect(asText(told)).toContain('CANARY');
    const kept = keepPictureOnly(told);
    expect(asText(kept ?? new Uint8Array())).not.toContain('CANARY');
    expect(segmentsOf(kept ?? new Uint8Array())).toEqual([0xe2, 0xe0, 0xc4, 0xc2]);
    expect(keepPictureOnly(original.slice() as Uint8Array<ArrayBuffer>)).toEqual(original);
  });

  test('[IMAGE-3] what is cut short is no picture', () => {
    const whole = jpeg(40, 30);
    const pictureAt = whole.findIndex((byte, at) => byte === 0xff && whole[at + 1] === 0xda);
    for (let length = 0; length < pictureAt; length += 1) {
      expect(keepPictureOnly(whole.slice(0, length) as Uint8Array<ArrayBuffer>), `${length}`).toBeUndefined();
    }
  });
});
