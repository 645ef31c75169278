import type { StaffState } from '../../../services/staff/StaffService.ts';

/** What everybody is called who ever did something here: now, before, or at other windows. */
export function clerkNames(state: StaffState): ReadonlyMap<string, string> {
  if (state.type !== 'open') return new Map();
  const { former = [], elsewhere } = state.book ?? {};
  return new Map([...(elsewhere?.clerks ?? []), ...former, ...state.clerks].map(({ id, name }) => [id, name]));
}
