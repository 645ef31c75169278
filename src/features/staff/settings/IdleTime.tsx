import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { ScreenLockPort } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { type IdleMinutes, idleChoices } from '../../../services/staff/windowChoices.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { ScreenLockChoice } from './ScreenLockChoice.tsx';
import { Told } from './Told.tsx';

interface IdleTimeProps {
  readonly staff: Pick<StaffService, 'setIdleMinutes'>;
  readonly minutes: IdleMinutes;
  readonly isLead: boolean;
  readonly screenLock: ScreenLockPort;
}

/** After how long without a touch the window locks; a lead chooses, everybody sees. And whether the device's own lock counts. */
export function IdleTime({ staff, minutes, isLead, screenLock }: IdleTimeProps) {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState<IdleMinutes>();
  const [result, setResult] = useState<Result<void, StaffError>>();
  const choice = chosen ?? minutes;
  const keep = async () => {
    setResult(await staff.setIdleMinutes(choice));
    setChosen(undefined);
  };
  const options = idleChoices.map((one) => ({ value: `${one}`, label: t('idle.minutes', { count: one }) }));
  return (
    <section aria-labelledby="idle" className="mt-10 print:hidden">
      <h2 id="idle" className="text-title font-semibold">
        {t('idle.title')}
      </h2>
      <p>{t('idle.now', { count: minutes })}</p>
      {isLead && (
        <>
          <Choice
            label={t('idle.choose')}
            layout="row"
            options={options}
            value={`${choice}`}
            onChange={(value) => setChosen(idleChoices.find((one) => `${one}` === value))}
          />
          <p className="mt-2">
            <Button disabled={choice === minutes} onClick={() => void keep()}>
              {t('idle.keep')}
            </Button>
          </p>
          <Told result={result} done={t('idle.kept')} />
        </>
      )}
      <ScreenLockChoice screenLock={screenLock} />
    </section>
  );
}
