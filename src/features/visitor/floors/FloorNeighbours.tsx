import { useTranslation } from 'react-i18next';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { FloorStep } from './FloorStep.ts';

interface FloorNeighboursProps {
  readonly floors: readonly FloorStep[];
  readonly level: number;
}

/** One floor up, one floor down: up stands above, as it does in the building. */
export function FloorNeighbours({ floors, level }: FloorNeighboursProps) {
  const { t } = useTranslation('floors');
  const above = floors.find((floor) => floor.level === level + 1);
  const below = floors.find((floor) => floor.level === level - 1);
  return (
    <nav aria-label={t('neighbours.label')} className="mt-14 max-w-prose border-t border-hair print:hidden">
      {above !== undefined && <Neighbour floor={above} word={t('neighbours.up')} arrow="M8 14V3M3 8l5-5 5 5" />}
      {below !== undefined && <Neighbour floor={below} word={t('neighbours.down')} arrow="M8 2v11M3 8l5 5 5-5" />}
    </nav>
  );
}

interface NeighbourProps {
  readonly floor: FloorStep;
  readonly word: string;
  readonly arrow: string;
}

function Neighbour({ floor, word, arrow }: NeighbourProps) {
  const href = useHref();
  return (
    <a
      href={href(floor.path)}
      className="flex min-h-14 items-center gap-4 border-b border-hair py-2 hover:bg-river-wash"
    >
      <svg
        viewBox="0 0 16 16"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
        className="shrink-0 text-river"
      >
        <path d={arrow} />
      </svg>
      <span className="text-small text-ink-soft">{word}</span>
      <span className="font-sign text-title font-bold text-river">{floor.label}</span>
      <span className="min-w-0">{floor.audience}</span>
    </a>
  );
}
