import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preparation } from '../../../../domain/visit/Preparation.ts';
import { Switch } from '../../../../ui/controls/Switch.tsx';
import type { VisitServices } from '../VisitServices.ts';

interface HelperFieldProps {
  readonly helper: Preparation['helper'];
  readonly unsaved: VisitServices['unsaved'];
  change(edit: (now: Preparation) => Preparation): Promise<boolean>;
}

const draftKey = 'visit helper';

/** Someone goes in the reader's place. Whether that is allowed is asked of each errand, never assumed. */
export function HelperField({ helper, unsaved, change }: HelperFieldProps) {
  const { t } = useTranslation('visit');
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const keep = async () => {
    if (draft === undefined) return;
    const label = draft.trim();
    if (!(await change((now) => ({ ...now, helper: { label } })))) return;
    unsaved.release(draftKey);
    setDraft(undefined);
  };
  return (
    <div className="mt-6 border-t border-hair pt-4">
      <Switch
        label={t('whom.helper')}
        checked={helper !== null}
        onChange={(wanted) => void change((now) => ({ ...now, helper: wanted ? { label: '' } : null }))}
      />
      {helper !== null && (
        <div className="ps-8">
          <p>{t('whom.helperNote')}</p>
          <label htmlFor={id} className="mt-2 block text-small text-ink-soft">
            {t('whom.helperLabel')}
          </label>
          <input
            id={id}
            value={draft ?? helper.label}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => {
              unsaved.hold(draftKey);
              setDraft(event.target.value);
            }}
            onBlur={() => void keep()}
            className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
          />
        </div>
      )}
    </div>
  );
}
