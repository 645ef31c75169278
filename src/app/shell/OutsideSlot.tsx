import { isOutsideNoteDismissed } from '../../browser/inAppBrowser/outsideNoteMemory.ts';
import { type InstallService, unknownInstall } from '../../services/install/createInstallService.ts';
import { useLatePart } from '../../ui/page/useLatePart.ts';
import { useSource } from '../../ui/source/useSource.ts';

const loadNote = async () => (await import('./OutsideNote.tsx')).OutsideNote;

/** Where the note for readers inside LINE, WeChat and the like stands; only they need its code. */
export function OutsideSlot({ install }: { readonly install: InstallService }) {
  const state = useSource(install.state, unknownInstall);
  const isInside = state.type !== 'unknown' && state.browser.inApp !== null;
  const Note = useLatePart(isInside && !isOutsideNoteDismissed(), loadNote);
  return Note === undefined ? null : <Note install={install} />;
}
