import { Button } from '../controls/Button.tsx';
import { useSource } from '../source/useSource.ts';
import type { WatchedWork } from './useWork.ts';

interface WorkLineProps {
  readonly work: WatchedWork;
  /** What is being done. */
  readonly label: string;
  /** What the button to cancel says; none where it can no longer be cancelled. */
  readonly cancel?: string;
}

const notBegun = { done: 0, total: 0 };

/** How far something long has come, and the way to cancel it. What is done is announced once, not every step. */
export function WorkLine({ work, label, cancel }: WorkLineProps) {
  const { done, total } = useSource(work.progress, notBegun);
  return (
    <div className="mt-3 flex max-w-prose flex-wrap items-center gap-x-4 gap-y-2" data-work={done}>
      <p role="status">{label}</p>
      <progress
        {...(total === 0 ? {} : { value: done, max: total })}
        aria-label={label}
        className="h-3 min-w-40 flex-1 accent-river"
      />
      {cancel !== undefined && <Button onClick={() => work.cancel()}>{cancel}</Button>}
    </div>
  );
}
