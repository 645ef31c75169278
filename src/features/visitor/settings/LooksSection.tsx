import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreferencesService } from '../../../services/preferences/createPreferencesService.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { Announcement } from './Announcement.tsx';
import { NeedsScript } from './NeedsScript.tsx';
import { usePreference } from './usePreference.ts';

const themes = ['device', 'light', 'dark'] as const;

/** Day or night, contrast, large text: applied at once, kept where the browser keeps anything. */
export function LooksSection({ preferences }: { readonly preferences: PreferencesService }) {
  const { t } = useTranslation('settings');
  const theme = usePreference(preferences, 'theme');
  const contrast = usePreference(preferences, 'contrast');
  const text = usePreference(preferences, 'text');
  const [kept, setKept] = useState<boolean>();
  return (
    <Section title={t('looks.title')} id="looks">
      <Choice
        label={t('looks.theme.label')}
        layout="row"
        options={themes.map((value) => ({ value, label: t(`looks.theme.${value}`) }))}
        value={theme.value ?? 'device'}
        onChange={(value) => setKept(theme.choose(value === 'device' ? null : value))}
      />
      <div className="mt-4">
        <Switch
          label={t('looks.text.label')}
          note={t('looks.text.note')}
          checked={text.value === 'large'}
          onChange={(on) => setKept(text.choose(on ? 'large' : null))}
        />
        <Switch
          label={t('looks.contrast.label')}
          note={t('looks.contrast.note')}
          checked={contrast.value === 'more'}
          onChange={(on) => setKept(contrast.choose(on ? 'more' : null))}
        />
      </div>
      <Announcement>{kept === undefined ? null : t(kept ? 'looks.kept' : 'looks.notKept')}</Announcement>
      <NeedsScript />
    </Section>
  );
}
