import { useTranslation } from 'react-i18next';
import { useHref } from '../../../ui/locale/useHref.ts';
import type { FloorLine } from './FloorsView.ts';
import { moveBetweenFloors } from './moveBetweenFloors.ts';
import { standingClass } from './standingClass.ts';

/**
 * The building, cut open. It is an ordered list counted from the ground up, drawn with borders: floor plates, and
 * one line that comes along the ground and rises through the lift shaft, as in the mark.
 */
export function BuildingSection({ floors }: { readonly floors: readonly FloorLine[] }) {
  const { t } = useTranslation('floors');
  return (
    <div className="max-w-prose">
      <ol
        reversed
        aria-label={t('drawing')}
        onKeyDown={moveBetweenFloors}
        className="ms-4 border-s-2 border-e-2 border-t-2 border-rule pe-3 sm:ms-10 sm:pe-6"
      >
        {floors.map((floor) => (
          <li key={floor.level} className="group/floor">
            <FloorRow floor={floor} />
          </li>
        ))}
      </ol>
      <div aria-hidden="true" className="-ms-5 me-3.5 border-t-4 border-ink sm:-ms-8 sm:me-6.5" />
    </div>
  );
}

function FloorRow({ floor }: { readonly floor: FloorLine }) {
  const { t } = useTranslation('floors');
  const href = useHref();
  const { line, ground } = standingClass[floor.standing];
  // A floor that is only a plan stands back, so that those one can walk into stand out.
  const size = floor.standing === 'planned' ? 'pb-0.5 text-display' : 'pb-1.5 text-sign';
  return (
    <a
      href={href(floor.path)}
      className={`flex border-e-4 border-ink hover:bg-river-wash focus-visible:relative ${line}`}
    >
      <span
        className={`flex min-w-0 flex-1 flex-wrap border-b-2 border-ink group-last/floor:border-b-0 ${line} ${ground}`}
      >
        <span
          className={`min-w-16 shrink-0 self-end ps-3 pt-2 font-sign leading-none font-bold text-river tabular-nums sm:min-w-28 sm:ps-5 ${size}`}
        >
          {floor.label.slice(0, -1)}
          <span className="text-lead">{floor.label.slice(-1)}</span>
        </span>
        <span className="min-w-0 flex-1 basis-28 self-center px-3 py-2">
          <span className="me-3 inline-block font-semibold">{floor.audience}</span>
          <span className="inline-block text-label text-ink-soft">{t(`standing.${floor.standing}.name`)}</span>
          {floor.rooms.length > 0 && (
            <span className="mt-1 flex flex-wrap gap-y-1 text-small">
              {floor.rooms.map((room) => (
                <span key={room} className="me-3 border-s-2 border-solid border-rule ps-2">
                  {room}
                </span>
              ))}
            </span>
          )}
        </span>
      </span>
    </a>
  );
}
