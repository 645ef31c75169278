import { type Media, textAt } from './sniffMedia.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How many pixels a picture claims to have, read from its bytes, so that a bomb is refused before anything decodes
 * it. As stored, not as turned. Undefined where the bytes do not say; a PDF has none. Never throws, whatever the bytes.
 * Sources: ITU-T T.81 B.2 (JPEG), PNG 11.2.2, RFC 9649 (WebP), ISO/IEC 23008-12 6.5.3 (HEIF `ispe`).
 */
export function readPictureSize(bytes: Uint8Array, media: Media): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readers[media](bytes, view);
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (cause) {
    // A DataView refuses to read past the end; everything else is a fault of ours.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

type Reader = (bytes: Uint8Array, view: DataView) => PictureSize | undefined;

const readers: Readonly<Record<Media, Reader>> = {
  'image/jpeg': readJpeg,
  'image/png': (bytes, view) =>
    textAt(bytes, 12, 4) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined,
  'image/webp': readWebp,
  'image/heic': readHeic,
  'application/pdf': () => undefined,
};

function readJpeg(_: Uint8Array, view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isBareMarker(marker)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) return undefined;
    else if (isFrameHeader(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** Markers without a length: start of image, restarts, TEM. */
function isBareMarker(marker: number): boolean {
  return marker === 0x01 || marker === 0xd8 || (marker >= 0xd0 && marker <= 0xd7);
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie among them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readWebp(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a) return undefined;
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** The whole picture is the largest of the sizes listed; tiles and thumbnails are smaller. */
function readHeic(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  const walk = (from: number, to: number, depth: number) => {
    for (let at = from, boxes = 0; at + 8 <= to && boxes < 4096; boxes += 1) {
      const length = view.getUint32(at);
      const name = textAt(bytes, at + 4, 4);
      const end = length === 0 ? to : at + length;
      if (length !== 0 && length < 8) return;
      if (name === 'ispe') {
        const size = { width: view.getUint32(at + 12), height: view.getUint32(at + 16) };
        if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
      } else if (containers.has(name) && depth < 4) {
        walk(at + (name === 'meta' ? 12 : 8), Math.min(end, to), depth + 1);
      }
      at = end;
    }
  };
  walk(0, bytes.length, 0);
  return largest;
}

const containers = new Set(['meta', 'iprp', 'ipco']);
