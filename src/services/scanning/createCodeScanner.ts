import { detectNatively } from '../../browser/camera/detectNatively.ts';
import { readPicture } from '../../browser/camera/readPicture.ts';
import { type CameraError, type CameraWatch, watchCamera } from '../../browser/camera/watchCamera.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { readQr } from '../../handover/readQr.ts';

/** too-large: above 10 MB · no-code: a picture without a code that can be read · not-readable. */
export type CodeFileError = { readonly type: `code/${'too-large' | 'no-code' | 'not-readable'}` };

/** Reads codes from the camera and from files. Nothing is kept. */
export interface CodeScanner {
  /** Hands every new text to `onText` until stopped; the same text twice in a row is told once. Must follow a tap. */
  watch(
    video: HTMLVideoElement,
    onText: (text: string) => void,
    onEnd: () => void,
  ): Promise<Result<CameraWatch, CameraError>>;
  /** The text of a file: of the code in a picture, or the words of a text file. */
  readFile(file: File): Promise<Result<string, CodeFileError>>;
}

const largestBytes = 10 * 1024 * 1024;

export function createCodeScanner(): CodeScanner {
  return {
    async watch(video, onText, onEnd) {
      let last: string | undefined;
      const watch = await watchCamera(
        video,
        async (frame) => {
          const text = (await detectNatively(video)) ?? readQr(frame);
          if (text === undefined || text === last) return;
          last = text;
          onText(text);
        },
        onEnd,
      );
      return 'type' in watch ? err(watch) : ok(watch);
    },
    async readFile(file) {
      if (file.size > largestBytes) return err({ type: 'code/too-large' });
      if (!file.type.startsWith('image/')) {
        const text = await file.text().catch(() => undefined);
        return text === undefined ? err({ type: 'code/not-readable' }) : ok(text);
      }
      const picture = await readPicture(file);
      if (picture === undefined) return err({ type: 'code/not-readable' });
      const text = readQr(picture);
      return text === undefined ? err({ type: 'code/no-code' }) : ok(text);
    },
  };
}
