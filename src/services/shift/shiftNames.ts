import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import type { Elsewhere } from '../../storage/shift/ShiftContents.ts';
import type { WindowBook } from '../../storage/staff/WindowBook.ts';
import type { WindowRow } from '../../storage/staff/WindowRow.ts';
import type { WindowName } from '../staff/StaffService.ts';

/** So many names are remembered of elsewhere; the oldest go first. */
const most = { windows: 500, clerks: 2000 };

/** What the windows and clerks are called who acted in the cases that were added, as far as it is known here. */
export function namesIn(
  own: WindowName,
  { clerks }: Pick<WindowRow, 'clerks'>,
  { former, elsewhere }: Pick<WindowBook, 'former' | 'elsewhere'>,
): { add(actions: readonly CaseAction[]): void; all(): Elsewhere } {
  const acted = new Set<string>();
  const here = [...clerks, ...former].map(({ id, name }) => ({ id, name, windowId: own.id }));
  return {
    add(actions) {
      for (const { clerkId, windowId } of actions) acted.add(clerkId).add(windowId);
    },
    all: () => ({
      windows: [{ id: own.id, name: own.name }, ...(elsewhere?.windows ?? [])].filter(({ id }) => acted.has(id)),
      clerks: [...here, ...(elsewhere?.clerks ?? [])].filter(({ id }) => acted.has(id)),
    }),
  };
}

/** The names of elsewhere with those that a file brought; a newer name takes the older one's place. Nobody of this window. */
export function mergeNames(ownId: string, known: Elsewhere | undefined, brought: Elsewhere): Elsewhere {
  const windows = new Map([...(known?.windows ?? []), ...brought.windows].map((one) => [one.id, one] as const));
  const clerks = new Map([...(known?.clerks ?? []), ...brought.clerks].map((one) => [one.id, one] as const));
  return {
    windows: [...windows.values()].filter(({ id }) => id !== ownId).slice(-most.windows),
    clerks: [...clerks.values()].filter(({ windowId }) => windowId !== ownId).slice(-most.clerks),
  };
}
