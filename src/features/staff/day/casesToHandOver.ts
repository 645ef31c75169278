import { dayStartAtCentre } from '../../../domain/calendar/dayStartAtCentre.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';

/** notEnded: neither finished nor has the visitor left · today: opened on this day at the centre. */
export const handOverChoices = ['notEnded', 'today'] as const;
export type HandOverChoice = (typeof handOverChoices)[number];

/** The cases that go to another window, never practice. */
export function casesToHandOver(
  cases: readonly CaseSummary[],
  choice: HandOverChoice,
  nowMs: number,
): readonly CaseSummary[] {
  const start = dayStartAtCentre(nowMs);
  return cases.filter(
    ({ practice, status, openedAt }) =>
      !practice &&
      (choice === 'today'
        ? dayStartAtCentre(Date.parse(openedAt)) === start
        : status !== 'finished' && status !== 'left'),
  );
}
