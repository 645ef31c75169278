import { keepPictureOnly } from './keepPictureOnly.ts';
import type { PictureSize } from './readPictureSize.ts';

export interface NewPicture extends PictureSize {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PictureLimits {
  /** Longest side of what comes out, in pixels; smaller pictures keep their size. */
  readonly longestSide: number;
  /** JPEG quality, 0 to 1. */
  readonly quality: number;
}

/**
 * Decodes a picture, turns it upright, scales it and encodes it as JPEG, so that nothing but what can be seen is left.
 * Decoding and encoding run beside the page in every engine of today. Undefined where this browser cannot decode it.
 */
export async function makePictureAnew(picture: Blob, limits: PictureLimits): Promise<NewPicture | undefined> {
  const decoded = await decode(picture);
  if (decoded === undefined) return undefined;
  try {
    const scale = Math.min(1, limits.longestSide / Math.max(decoded.width, decoded.height));
    const width = Math.max(1, Math.round(decoded.width * scale));
    const height = Math.max(1, Math.round(decoded.height * scale));
    const encoded = await drawAndEncode(decoded.image, width, height, limits.quality);
    // An engine without an encoder for JPEG answers with PNG.
    if (encoded?.type !== 'image/jpeg') return undefined;
    const bytes = keepPictureOnly(new Uint8Array(await encoded.arrayBuffer()));
    return bytes === undefined ? undefined : { bytes, width, height };
  } finally {
    decoded.close();
  }
}

interface Decoded extends PictureSize {
  readonly image: CanvasImageSource;
  close(): void;
}

async function decode(picture: Blob): Promise<Decoded | undefined> {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    return { image: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
  } catch {
    // Safari shows HEIC in an image element before it learnt to make a bitmap of it.
    return decodeByElement(picture);
  }
}

async function decodeByElement(picture: Blob): Promise<Decoded | undefined> {
  const url = URL.createObjectURL(picture);
  const close = () => URL.revokeObjectURL(url);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return { image, width: image.naturalWidth, height: image.naturalHeight, close };
  } catch {
    close();
    return undefined;
  }
}

async function drawAndEncode(
  image: CanvasImageSource,
  width: number,
  height: number,
  quality: number,
): Promise<Blob | undefined> {
  const type = 'image/jpeg';
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context !== null) {
      draw(context, image, width, height);
      return canvas.convertToBlob({ type, quality }).catch(() => undefined);
    }
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  draw(context, image, width, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality));
}

function draw(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  image: CanvasImageSource,
  width: number,
  height: number,
): void {
  // JPEG knows no transparency: without this, what lets the ground through would come out black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
}
