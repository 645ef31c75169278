import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { SettingsPage } from './SettingsPage.tsx';
import type { SettingsServices } from './SettingsServices.ts';
import { loadSettings, type SettingsView } from './SettingsView.ts';

export const settingsRoute: PageRoute<SettingsView, SettingsServices> = {
  id: 'settings',
  pattern: '/settings',
  addresses: async () => ['/settings'],
  load: loadSettings,
  head: (_view, t) => ({ title: t('settings:title'), description: t('settings:lead') }),
  Page: SettingsPage,
};
