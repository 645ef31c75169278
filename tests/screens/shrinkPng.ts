import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Rewrites a browser's screenshot with a palette of its `colours` (2 to 256) most frequent colours; the others become
 * their nearest. Our pages have few colours and much flat ground, so this takes away most of the bytes and nothing
 * that is seen. Reads 8-bit RGB and RGBA without interlacing, as browsers write; throws on anything else.
 */
export function shrinkPng(png: Buffer, colours: number): Buffer {
  const { width, height, channels, packed } = readChunks(png);
  const rows = unfilter(inflateSync(packed), width * channels, channels);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * channels;
    pixels[index] = ((rows[at] ?? 0) << 16) | ((rows[at + 1] ?? 0) << 8) | (rows[at + 2] ?? 0);
  }
  const palette = mostFrequent(pixels, colours);
  const lookUp = new Map<number, number>(palette.map((colour, index) => [colour, index]));
  const lines = Buffer.alloc(height * (width + 1));
  for (let index = 0; index < pixels.length; index += 1) {
    const colour = pixels[index] ?? 0;
    let entry = lookUp.get(colour);
    if (entry === undefined) {
      entry = nearest(palette, colour);
      lookUp.set(colour, entry);
    }
    lines[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = entry;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Chunks {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly packed: Buffer;
}

function readChunks(png: Buffer): Chunks {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const parts: Buffer[] = [];
  let head = Buffer.alloc(13);
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') head = Buffer.from(data);
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [depth, colourType, , , interlaced] = head.subarray(8);
  if (depth !== 8 || (colourType !== 2 && colourType !== 6) || interlaced !== 0) throw new Error('not such a PNG');
  return {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    channels: colourType === 2 ? 3 : 4,
    packed: Buffer.concat(parts),
  };
}

/** Takes the five filters of PNG (ISO/IEC 15948, 9.2) off each line of `stride` bytes. */
function unfilter(lines: Buffer, stride: number, channels: number): Buffer {
  const height = lines.length / (stride + 1);
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x;
      const left = x >= channels ? (out[to - channels] ?? 0) : 0;
      const up = y > 0 ? (out[to - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[to - stride - channels] ?? 0) : 0;
      out[to] = (lines[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function mostFrequent(pixels: Uint32Array, colours: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, colours)
    .map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  let found = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const red = (candidate >> 16) - (colour >> 16);
    const green = ((candidate >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (candidate & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance >= smallest) continue;
    smallest = distance;
    found = index;
  }
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
