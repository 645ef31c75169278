import type { EvidenceState } from '../../domain/visitor/EvidenceItem.ts';

interface StationProps {
  readonly state: EvidenceState;
  /** The one paper to see to next. */
  readonly next: boolean;
}

/** A stop on the line of papers. Decoration for what the radio buttons say; on paper, a box to tick by pen. */
export function Station({ state, next }: StationProps) {
  const look = state === 'ready' ? 'border-ink bg-ink' : next ? 'border-lacquer bg-paper' : 'border-ink bg-paper';
  return (
    <span
      aria-hidden="true"
      className={`absolute -start-[calc(3rem+2px)] -top-0.5 flex size-8 items-center justify-center rounded-full border-4 text-paper print:rounded-none print:bg-paper ${look}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        className="print:hidden"
      >
        {state === 'ready' && <path d="M2 9l4 4 8-10" />}
        {state === 'notNeeded' && <path d="M3 8h10" className="stroke-ink" />}
      </svg>
    </span>
  );
}
