import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';

/** Whether a letter or digit alone does something in a case; whoever sits at this device chooses. */
export function SingleKeys({ preferences }: Pick<StaffDesk, 'preferences'>) {
  const { t } = useTranslation('staff');
  const [isOn, setOn] = useState(() => preferences.read('keys') !== 'off');
  return (
    <section aria-labelledby="single-keys" className="mt-10 print:hidden">
      <h2 id="single-keys" className="text-title font-semibold">
        {t('singleKeys.title')}
      </h2>
      <Switch
        label={t('singleKeys.label')}
        note={t('singleKeys.note')}
        checked={isOn}
        onChange={(on) => {
          preferences.write('keys', on ? null : 'off');
          setOn(on);
        }}
      />
    </section>
  );
}
