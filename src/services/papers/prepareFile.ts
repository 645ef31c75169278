import { makePictureAnew } from '../../browser/image/makePictureAnew.ts';
import { readPictureSize } from '../../browser/image/readPictureSize.ts';
import { sniffMedia } from '../../browser/image/sniffMedia.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { fileLimits } from './fileLimits.ts';
import type { FileProblem, PreparedFile, PrepareStep } from './PaperFilesService.ts';

const megabyte = 1_000_000;
const megapixel = 1_000_000;

/**
 * Makes of a file what may be kept of a paper. Its kind and its pixels are read from the bytes, and what is too large
 * is refused before anything decodes it. A picture is made anew; a PDF comes out as it went in, with what it carries.
 */
export async function prepareFile(
  file: Blob,
  onStep: (step: PrepareStep) => void,
): Promise<Result<PreparedFile, FileProblem>> {
  onStep('reading');
  if (file.size > fileLimits.pictureMegabytes * megabyte) return tooLarge(fileLimits.pictureMegabytes);
  const bytes = await bytesOf(file);
  if (bytes === undefined) return err({ type: 'papers/cannot-read' });
  const media = sniffMedia(bytes);
  if (media === undefined) return err({ type: 'papers/not-a-picture' });
  if (media === 'application/pdf') {
    if (bytes.length > fileLimits.pdfMegabytes * megabyte) return tooLarge(fileLimits.pdfMegabytes);
    onStep('done');
    return ok({ type: media, bytes, width: null, height: null });
  }
  const unreadable = err({ type: media === 'image/heic' ? 'papers/heic' : 'papers/cannot-read' } as const);
  const size = readPictureSize(bytes, media);
  if (size === undefined) return unreadable;
  if (size.width * size.height > fileLimits.megapixels * megapixel) {
    return err({ type: 'papers/too-many-pixels', maxMegapixels: fileLimits.megapixels });
  }
  onStep('shrinking');
  const picture = await makePictureAnew(new Blob([bytes], { type: media }), fileLimits);
  if (picture === undefined) return unreadable;
  onStep('done');
  return ok({ type: 'image/jpeg', ...picture });
}

function tooLarge(maxMegabytes: number): Result<never, FileProblem> {
  return err({ type: 'papers/too-large', maxMegabytes });
}

/** Undefined where the device takes the file back while it is read: a card pulled out, a cloud out of reach. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
