import { readPictureSize } from '../../browser/image/readPictureSize.ts';
import { sniffMedia } from '../../browser/image/sniffMedia.ts';
import { fileLimits } from './fileLimits.ts';

/** Whether bytes from elsewhere are of this media type and, where they are a picture, have no more pixels than a device can draw. */
export function isWhatItSays(mediaType: string, bytes: Uint8Array): boolean {
  const media = sniffMedia(bytes);
  if (media !== mediaType || media === undefined) return false;
  if (media === 'application/pdf') return true;
  const size = readPictureSize(bytes, media);
  return size !== undefined && size.width * size.height <= fileLimits.megapixels * 1_000_000;
}
