import { createRoot } from 'react-dom/client';
import { keepStaffFiles } from '../../browser/serviceWorker/keepStaffFiles.ts';
import { localeTags } from '../../domain/locale/LocaleTag.ts';
import { createI18n } from '../../ui/i18n/createI18n.ts';
import type { PageAddress } from '../../ui/locale/LocaleContext.ts';
import '../../ui/staff.css';
import { createAppServices } from '../createAppServices.ts';
import { takenOver } from '../early/takenOver.ts';
import { addWords, loadWords } from '../words/loadWords.ts';
import { createStaffDesk } from './createStaffDesk.ts';
import { holdUpdates } from './holdUpdates.ts';
import { StaffApp } from './StaffApp.tsx';
import { untilWindow } from './untilWindow.ts';

/** Draws the window's side in place of the visitors' pages. */
export async function startStaff(root: HTMLElement, address: PageAddress): Promise<void> {
  const i18n = createI18n(address.locale, await loadWords(address.locale, undefined));
  // A visitor's half of the screen, and their receipt, speak the visitor's language.
  const shared = localeTags.flatMap((tag) => ['staff', 'handover'].map((feature) => addWords(i18n, tag, feature)));
  const errors = ['lateErrors', 'staffErrors'].map((feature) => addWords(i18n, address.locale, feature));
  await Promise.all([...shared, ...errors]);
  document.documentElement.lang = address.locale;
  const { visitors, openEdition } = createAppServices();
  const desk = createStaffDesk(openEdition);
  holdUpdates(root, visitors.unsaved, desk.staff.state);
  createRoot(root).render(<StaffApp i18n={i18n} address={address} desk={desk} offline={visitors.offline} />);
  dispatchEvent(new Event(takenOver));
  await visitors.offline.prepare();
  // The lock screen is where a newer build may come: nothing is typed, no case is open.
  if (await visitors.offline.takeUpdate()) return location.reload();
  await untilWindow(desk.staff.state);
  await keepStaffFiles();
  await visitors.offline.check();
}
