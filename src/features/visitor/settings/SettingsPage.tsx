import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AboutSection } from './AboutSection.tsx';
import { InstallSection } from './InstallSection.tsx';
import { KeepSection } from './KeepSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { LooksSection } from './LooksSection.tsx';
import { OfflineSection } from './OfflineSection.tsx';
import type { SettingsServices } from './SettingsServices.ts';
import type { SettingsView } from './SettingsView.ts';
import { ShareSection } from './ShareSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { StoredSection } from './StoredSection.tsx';

/** How the guide looks, what of it is on this device, and what it rests on. */
export function SettingsPage({ view, services }: PageProps<SettingsView, SettingsServices>) {
  const { t } = useTranslation('settings');
  const { offline, visitor, preferences, install } = services;
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <LanguageSection />
      <LooksSection preferences={preferences} />
      <OfflineSection offline={offline} />
      <InstallSection install={install} />
      <KeepSection install={install} />
      <StoredSection visitor={visitor} preferences={preferences} />
      <ShareSection />
      <AboutSection view={view} buildName={install.buildName} />
      <SourcesSection count={view.sourceCount} />
    </PageFrame>
  );
}
