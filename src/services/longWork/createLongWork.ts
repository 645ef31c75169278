import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Progress } from '../../domain/source/Progress.ts';
import type { Source } from '../../domain/source/Source.ts';

/** Work that takes a while: whoever asks for it makes one of these, watches it, and may cancel it. */
export interface LongWork {
  readonly progress: Source<Progress>;
  /** Aborted once it was cancelled. */
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
  cancel(): void;
}

export function createLongWork(): LongWork {
  const progress = createSourceCell<Progress>({ done: 0, total: 0 });
  const controller = new AbortController();
  return {
    progress,
    signal: controller.signal,
    tell(next) {
      // A hundred steps are enough to look at.
      const { done, total } = progress.get();
      const isSeen = next.total !== total || next.done === next.total || (next.done - done) * 100 >= next.total;
      if (isSeen) progress.set(next);
    },
    cancel: () => controller.abort(),
  };
}
