import { useTranslation } from 'react-i18next';
import type { ShiftLoad } from '../../../services/shift/ShiftService.ts';
import { Tick } from '../../../ui/field/Tick.tsx';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';

interface ShiftAlongProps {
  /** Undefined while it is being counted. */
  readonly load: ShiftLoad | undefined;
  readonly isAlong: boolean;
  onChange(isAlong: boolean): void;
}

/** What of visitors goes along with the cases, and the choice to leave it out; nothing where there is none. */
export function ShiftAlong({ load, isAlong, onChange }: ShiftAlongProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  if (load === undefined) return <p role="status">{t('shift.counting')}</p>;
  const { photographs, bytes, said } = load;
  if (photographs + said === 0) return null;
  return (
    <div className="mt-3" data-along={photographs}>
      <Tick label={t('shift.along')} checked={isAlong} onChange={onChange} />
      <ul className="list-disc ps-13">
        {photographs > 0 && <li>{t('shift.photographs', { count: photographs, size: formatBytes(bytes, locale) })}</li>}
        {said > 0 && <li>{t('shift.said', { count: said })}</li>}
      </ul>
      <p className="mt-2">{t(isAlong ? 'shift.alongNote' : 'shift.notAlongNote')}</p>
    </div>
  );
}
