import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { ShiftSummary } from '../../../services/shift/ShiftService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';

interface ShiftContentsProps {
  readonly summary: ShiftSummary;
  onTake(): void;
  onLeave(): void;
}

const counted = ['fresh', 'more', 'photographs', 'said', 'known', 'apart', 'twice', 'gone', 'damaged'] as const;

/** What a file of another window would change here; nothing has been kept of it yet. */
export function ShiftContents({ summary, onTake, onLeave }: ShiftContentsProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const isNew = summary.fresh + summary.more > 0;
  return (
    <div className="mb-3">
      <p>{t('takeShift.from', { window: summary.windowName, time: timeAtCentre(summary.madeAt) })}</p>
      <ul className="my-2 list-disc ps-6">
        {counted
          .filter((one) => summary[one] > 0)
          .map((one) => (
            <li key={one} data-count={one}>
              {t(`takeShift.${one}`, { count: summary[one], size: formatBytes(summary.bytes, locale) })}
            </li>
          ))}
      </ul>
      {!isNew && <p className="font-semibold">{t('takeShift.nothing')}</p>}
      <p className="mt-3 flex flex-wrap gap-3">
        {isNew && (
          <Button look="main" onClick={onTake}>
            {t('takeShift.take')}
          </Button>
        )}
        <Button onClick={onLeave}>{t(isNew ? 'takeShift.leave' : 'takeShift.back')}</Button>
      </p>
    </div>
  );
}
