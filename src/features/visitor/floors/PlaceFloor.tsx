import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { FloorLocator } from './FloorLocator.tsx';
import type { FloorStep } from './FloorStep.ts';

interface PlaceFloorProps {
  readonly floors: readonly FloorStep[];
  readonly path: string | null;
}

/** On which floor it is, drawn and told; or plainly that no report says so. */
export function PlaceFloor({ floors, path }: PlaceFloorProps) {
  const { t } = useTranslation('floors');
  const floor = floors.find((candidate) => candidate.path === path);
  if (floor === undefined) {
    return (
      <p className="max-w-prose border-s-4 border-dotted border-ink ps-4">
        <span className="block font-semibold">{t('place.floorless')}</span>
        <span className="text-ink-soft">{t('place.floorlessAsk')}</span>
      </p>
    );
  }
  return (
    <div className="flex max-w-prose flex-wrap items-center gap-5 sm:gap-8">
      <FloorLocator floors={floors} level={floor.level} />
      <div className="min-w-0 flex-1 basis-40 border-t border-hair">
        <LinkRow
          path={floor.path}
          title={t('place.onFloor', { label: floor.label })}
          note={t(`standing.${floor.standing}.name`)}
        />
      </div>
    </div>
  );
}
