/** One picture of the camera, four bytes a pixel. */
export interface CameraFrame {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** denied: the reader or a policy said no · none: no camera · busy: another app has it · unsupported: this browser gives none. */
export type CameraError = { readonly type: `camera/${'denied' | 'none' | 'busy' | 'unsupported'}` };

export interface CameraWatch {
  stop(): void;
}

/** Between two looks; a code held up for a second is looked at several times. */
const pauseMs = 120;
/** More is slower and reads no better. */
const longestSide = 1280;

/**
 * Shows the camera in a video and hands every few pictures to `look`, until stopped. Must follow a tap. The camera's
 * light goes out with `stop`, and at once where the page is hidden.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  look: (frame: CameraFrame) => void | Promise<void>,
  onEnd: () => void,
): Promise<CameraWatch | CameraError> {
  if (navigator.mediaDevices?.getUserMedia === undefined) return { type: 'camera/unsupported' };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: longestSide }, height: { ideal: 720 } },
    });
  } catch (cause) {
    return errorOf(cause);
  }
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    document.removeEventListener('visibilitychange', hide);
  };
  const hide = () => {
    if (!document.hidden || stopped) return;
    stop();
    onEnd();
  };
  document.addEventListener('visibilitychange', hide);
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const run = async () => {
    await video.play().catch(() => undefined);
    while (!stopped) {
      const { videoWidth, videoHeight } = video;
      if (context !== null && videoWidth > 0) {
        const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
        canvas.width = Math.round(videoWidth * scale);
        canvas.height = Math.round(videoHeight * scale);
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        await look({ data, width, height });
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  void run();
  return { stop };
}

function errorOf(cause: unknown): CameraError {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return { type: 'camera/denied' };
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return { type: 'camera/none' };
  if (name === 'NotReadableError' || name === 'AbortError') return { type: 'camera/busy' };
  return { type: 'camera/unsupported' };
}
