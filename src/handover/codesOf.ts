import { framesOf } from './frames.ts';
import { type QrMatrix, qrMatrix } from './qrMatrix.ts';

/** Up to here one still code: version 13 with level M, which every camera reads. Source: STACK §5. */
const stillCodeLength = 483;
const frameBytes = 180;

/**
 * The codes by which a packet is shown: one still code, or those of a moving one where that would be too fine for
 * cameras. text: the code text of `bytes`. None for a packet above 64 KiB.
 */
export function codesOf(text: string, bytes: Uint8Array): QrMatrix[] {
  const texts = text.length <= stillCodeLength ? [text] : framesOf(bytes, frameBytes);
  return texts.flatMap((one) => qrMatrix(one) ?? []);
}
