/** A JPEG's Exif part with a place in it: 24.0° N, 119.5° E, as a phone writes it; big-endian TIFF, one directory and its GPS. */
export function exifWithPlace(): Uint8Array {
  const bytes: number[] = [];
  const u16 = (value: number) => bytes.push(value >> 8, value & 255);
  const u32 = (value: number) =>
    bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  const text = (value: string) => bytes.push(...new TextEncoder().encode(value));
  text('Exif\0\0');
  const tiff = bytes.length;
  text('MM');
  u16(42);
  u32(8);
  // Orientation 6 (turned a quarter) and the pointer to the GPS directory.
  u16(2);
  u16(0x0112);
  u16(3);
  u32(1);
  u16(6);
  u16(0);
  u16(0x8825);
  u16(4);
  u32(1);
  u32(38);
  u32(0);
  if (bytes.length - tiff !== 38) throw new Error('the GPS directory is elsewhere');
  u16(4);
  const latitudeAt = 38 + 2 + 4 * 12 + 4;
  for (const [tag, type, count, value] of [
    [1, 2, 2, 0x4e000000],
    [2, 5, 3, latitudeAt],
    [3, 2, 2, 0x45000000],
    [4, 5, 3, latitudeAt + 24],
  ] as const) {
    u16(tag);
    u16(type);
    u32(count);
    u32(value);
  }
  u32(0);
  for (const degrees of [24, 119]) {
    for (const [over, under] of [
      [degrees, 1],
      [30, 1],
      [0, 1],
    ] as const) {
      u32(over);
      u32(under);
    }
  }
  text('GPS-CANARY');
  return Uint8Array.from(bytes);
}

/** The same JPEG with these parts put in right behind its first marker. */
export function withSegments(
  jpeg: Uint8Array,
  segments: readonly { readonly marker: number; readonly body: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [jpeg.subarray(0, 2)];
  for (const { marker, body } of segments) {
    const length = body.length + 2;
    pieces.push(Uint8Array.of(0xff, marker, length >> 8, length & 255), body);
  }
  pieces.push(jpeg.subarray(2));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The parts of a JPEG before its picture, by marker. */
export function segmentsOf(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; ) {
    markers.push(jpeg[at + 1] ?? 0);
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
  }
  return markers;
}

/** As a scanner of text would see the bytes. */
export function asText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
