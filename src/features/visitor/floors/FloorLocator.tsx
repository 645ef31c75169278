import type { FloorStep } from './FloorStep.ts';
import { standingDashes } from './standingClass.ts';

const storey = 13;
const wall = 14;
const shaft = 78;
const foot = 6;

interface FloorLocatorProps {
  readonly floors: readonly Pick<FloorStep, 'level' | 'standing'>[];
  /** Where the line ends. */
  readonly level: number;
}

/** The building drawn small: the one line comes along the ground, rises and turns into this floor. */
export function FloorLocator({ floors, level }: FloorLocatorProps) {
  const ground = floors.length * storey + foot;
  const plate = (floorLevel: number) => ground - (floorLevel - 1) * storey;
  const line = level === 1 ? `M0 ${ground}H${shaft}` : `M0 ${ground}H${shaft}V${plate(level)}H${wall + 8}`;
  return (
    <svg
      viewBox={`0 0 92 ${ground + 3}`}
      width="92"
      height={ground + 3}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      className="h-auto w-24 shrink-0 sm:w-32"
    >
      <path d={`M${wall} ${ground}V${foot}H90V${ground}`} className="text-rule" />
      {floors.map((floor) => (
        <path
          key={floor.level}
          d={`M${wall} ${plate(floor.level)}H90`}
          strokeDasharray={standingDashes[floor.standing]}
          className="text-rule"
        />
      ))}
      <path d={line} strokeWidth="3.5" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
