import { createRoot } from 'react-dom/client';
import { keepStaffFiles } from '../../browser/serviceWorker/keepStaffFiles.ts';
import { createI18n } from '../../ui/i18n/createI18n.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';
import '../../ui/staff.css';
import { createAppServices } from '../createAppServices.ts';
import { loadWords } from '../words/loadWords.ts';
import { createStaffDesk } from './createStaffDesk.ts';
import { StaffApp } from './StaffApp.tsx';

/** Draws the window's side in place of the visitors' pages. */
export async function startStaff(root: HTMLElement, address: PageAddress): Promise<void> {
  const [staff, handover, late, own] = await Promise.all([
    loadWords(address.locale, 'staff'),
    loadWords(address.locale, 'handover'),
    loadWords(address.locale, 'lateErrors'),
    loadWords(address.locale, 'staffErrors'),
  ]);
  const i18n = createI18n(address.locale, { ...staff, ...handover, ...late, ...own });
  document.documentElement.lang = address.locale;
  const services = createAppServices();
  createRoot(root).render(<StaffApp i18n={i18n} address={address} desk={createStaffDesk(services.openEdition)} />);
  await services.visitors.offline.prepare();
  await keepStaffFiles();
}
