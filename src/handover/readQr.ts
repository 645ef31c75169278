import decodeQR from 'qr/decode.js';

/** A picture with four bytes a pixel. */
export interface QrImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The text of the code in a picture; undefined where there is none that can be read. */
export function readQr(image: QrImage): string | undefined {
  try {
    return decodeQR({ data: image.data, width: image.width, height: image.height });
  } catch {
    return undefined;
  }
}
