import type { CameraFrame } from './watchCamera.ts';

/** Larger pictures are drawn smaller; a code in them stays readable. */
const longestSide = 1600;

/** The pixels of a picture file; undefined where the browser cannot draw it. */
export async function readPicture(file: Blob): Promise<CameraFrame | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { data, width, height };
  } catch {
    return undefined;
  }
}
