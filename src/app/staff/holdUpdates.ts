import type { Source } from '../../domain/source/Source.ts';
import type { StaffState } from '../../services/staff/StaffService.ts';
import type { UnsavedInput } from '../../services/unsaved/UnsavedInput.ts';

const atWork = 'window';
const typing = 'window typing';

/** Holds newer builds back, in every tab, while the window is unlocked and from the first character typed on. */
export function holdUpdates(root: HTMLElement, unsaved: UnsavedInput, state: Source<StaffState>): void {
  const follow = () => (state.get().type === 'open' ? unsaved.hold(atWork) : unsaved.release(atWork));
  state.subscribe(follow);
  root.addEventListener('input', () => unsaved.hold(typing), { once: true });
}
