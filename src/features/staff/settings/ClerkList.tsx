import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { Clerk, StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Told } from './Told.tsx';

interface ClerkListProps {
  readonly staff: Pick<StaffService, 'removeClerk'>;
  readonly clerk: Clerk;
  readonly clerks: readonly Clerk[];
}

/** Who works here; a lead may remove anybody else, after a second look. */
export function ClerkList({ staff, clerk, clerks }: ClerkListProps) {
  const { t } = useTranslation('staff');
  const [asked, setAsked] = useState<Clerk>();
  const [removed, setRemoved] = useState<{ readonly name: string; readonly result: Result<void, StaffError> }>();
  const remove = ({ id, name }: Clerk) => {
    setAsked(undefined);
    void staff.removeClerk(id).then((result) => setRemoved({ name, result }));
  };
  return (
    <>
      <ul className="list-disc ps-6">
        {clerks.map((one) => (
          <li key={one.id} className="py-1">
            {one.name} <span className="text-small text-ink-soft">{t(`role.${one.role}`)}</span>{' '}
            {clerk.role === 'lead' && one.id !== clerk.id && asked?.id !== one.id && (
              <Button look="quiet" onClick={() => setAsked(one)}>
                {t('settings.remove', { name: one.name })}
              </Button>
            )}
            {asked?.id === one.id && (
              <fieldset className="my-2">
                <legend className="font-semibold">{t('settings.remove', { name: one.name })}</legend>
                <p>{t('settings.removeLead', { name: one.name })}</p>
                <p className="mt-2 flex flex-wrap gap-3">
                  <Button autoFocus onClick={() => setAsked(undefined)}>
                    {t('reason.cancel')}
                  </Button>
                  <Button onClick={() => remove(one)}>{t('settings.removeNow')}</Button>
                </p>
              </fieldset>
            )}
          </li>
        ))}
      </ul>
      <Told result={removed?.result} done={t('settings.removed', { name: removed?.name })} />
    </>
  );
}
