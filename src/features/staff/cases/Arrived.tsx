import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { Arrival } from '../../../services/staff/Arrival.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface ArrivedProps {
  readonly arrival: Pick<Arrival, 'isKnown' | 'duplicates'>;
  onOpen(caseId: string): void;
}

/** More would be a list to search, and there is one. */
const mostLinks = 3;

/** Why this case may have been opened before, with the way to each that it may be. */
export function Arrived({ arrival: { isKnown, duplicates }, onOpen }: ArrivedProps) {
  const { t } = useTranslation('staff');
  const newest = [...duplicates].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <>
      {isKnown && <p className="mt-2 font-semibold">{t('case.told.known')}</p>}
      {newest.length > 0 && (
        <div className="mt-2" data-alike={newest.length}>
          <p className="font-semibold">{t('case.told.alike')}</p>
          <p className="flex flex-wrap gap-x-4">
            {newest.slice(0, mostLinks).map(({ type, caseId, at }) => (
              <Button key={caseId} look="quiet" onClick={() => onOpen(caseId)}>
                {t(`case.from.${type}`, { time: timeAtCentre(at).slice(-5) })}
              </Button>
            ))}
          </p>
          {newest.length > mostLinks && (
            <p className="text-small">{t('case.moreAlike', { count: newest.length - mostLinks })}</p>
          )}
        </div>
      )}
    </>
  );
}
