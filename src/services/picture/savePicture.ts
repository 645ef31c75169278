import { drawPicture } from '../../browser/picture/drawPicture.ts';
import type { PicturePlan } from '../../browser/picture/PicturePlan.ts';
import { saveFile } from '../../browser/share/saveFile.ts';

export type { PictureBlock, PicturePlan } from '../../browser/picture/PicturePlan.ts';

/** A picture on its way to the reader: `url` shows it in the page, `saved` settles when the sheet is closed. */
export interface SavedPicture {
  readonly url: string;
  /** False when the reader closed the sheet without keeping it. */
  readonly saved: Promise<boolean>;
}

/**
 * Draws a picture on this device and offers it to the reader as a PNG file. Undefined where the browser cannot draw.
 * `name` with its ending. Must be called from a tap; nothing is sent anywhere.
 */
export function savePicture(plan: PicturePlan, name: string): SavedPicture | undefined {
  const url = drawPicture(plan);
  if (url === undefined) return undefined;
  return { url, saved: saveFile(new File([bytesOf(url)], name, { type: 'image/png' })) };
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
