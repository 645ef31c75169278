/** The way so far and what may still come, as one line; the sentence beside it says the same. */
export function ProgressLine({ done, left }: { readonly done: number; readonly left: number }) {
  const all = Math.max(1, done + left);
  return (
    <svg viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true" className="h-1 w-full print:hidden">
      <path d={`M0 .5H${all}`} className="stroke-hair" stroke="currentColor" strokeWidth="1" />
      {done > 0 && <path d={`M0 .5H${done}`} stroke="currentColor" strokeWidth="1" />}
    </svg>
  );
}
