import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AboutSection } from './AboutSection.tsx';
import { InstallSection } from './InstallSection.tsx';
import { KeepSection } from './KeepSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { LockSection } from './LockSection.tsx';
import { LooksSection } from './LooksSection.tsx';
import { MyDataSection } from './MyDataSection.tsx';
import { OfflineSection } from './OfflineSection.tsx';
import type { SettingsServices } from './SettingsServices.ts';
import type { SettingsView } from './SettingsView.ts';
import { ShareSection } from './ShareSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { StoredSection } from './StoredSection.tsx';
import { useStored } from './useStored.ts';

/** How the guide looks, what of it is on this device, and what it rests on. */
export function SettingsPage({ view, services }: PageProps<SettingsView, SettingsServices>) {
  const { t } = useTranslation('settings');
  const { offline, preferences, install, backup, vault, edition } = services;
  const stored = useStored(services);
  const { state } = stored;
  const isEmpty = state.type === 'read' && state.count.kinds.length === 0;
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <LanguageSection />
      <LooksSection preferences={preferences} />
      <OfflineSection offline={offline} />
      <InstallSection install={install} />
      <KeepSection install={install} vault={vault} />
      <MyDataSection backup={backup} isEmpty={isEmpty} />
      <LockSection vault={vault} />
      <StoredSection stored={stored} edition={edition} />
      <ShareSection />
      <AboutSection view={view} buildName={install.buildName} />
      <SourcesSection count={view.sourceCount} />
    </PageFrame>
  );
}
