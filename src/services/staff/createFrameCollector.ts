import type { Result } from '../../domain/result/Result.ts';
import { addFrame, collected, emptyCollection, type FrameCollection } from '../../handover/frames.ts';
import type { HandoverError } from '../../handover/HandoverError.ts';

/** Puts moving codes together out of their frames, whichever visitor's come first. */
export interface FrameCollector {
  /**
   * One more frame, as the bytes of its code. Tells how many of that code's frames are there, and its packet with the
   * last one; then all that was begun is forgotten. Errors: those of `addFrame`; a code whose frames do not make what
   * was cut begins anew.
   */
  add(frameBytes: Uint8Array): Result<ReturnType<typeof collected>, HandoverError>;
}

/** Codes begun at once: somebody who gave up, the next in line, and a phone that was held up by mistake. */
const mostBegun = 4;

export function createFrameCollector(): FrameCollector {
  /** The one that was shown last stands last. */
  const begun = new Map<string, FrameCollection>();
  return {
    add(frameBytes) {
      const alone = addFrame(emptyCollection, frameBytes);
      if (!alone.ok) return alone;
      const key = JSON.stringify(alone.value.packet);
      const added = addFrame(begun.get(key) ?? emptyCollection, frameBytes);
      begun.delete(key);
      if (!added.ok) return added;
      const standing = collected(added.value);
      if (standing.payload !== null) begun.clear();
      else begun.set(key, added.value);
      for (const oldest of begun.keys()) if (begun.size > mostBegun) begun.delete(oldest);
      return { ok: true, value: standing };
    },
  };
}
