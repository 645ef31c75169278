import { dayStartAtCentre } from '../../../domain/calendar/dayStartAtCentre.ts';
import { comeBackReasons } from '../../../domain/cases/comeBackReasons.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';

export interface DayCount {
  readonly all: number;
  readonly byStatus: Readonly<Partial<Record<CaseSummary['status'], number>>>;
  /** Cases with a result: finished, or somebody had to come again. */
  readonly settled: number;
  /** Finished, and nobody ever had to come again. */
  readonly oneTrip: number;
  /** Why somebody had to come again, in how many of the settled cases, the most frequent first. */
  readonly reasons: readonly { readonly code: (typeof comeBackReasons)[number]['code']; readonly times: number }[];
}

/** What became of the cases of the day at the centre that `nowMs` belongs to, without practice. cases: newest first. */
export function countDay(cases: readonly CaseSummary[], nowMs: number): DayCount {
  const startMs = Date.parse(dayStartAtCentre(nowMs));
  const byStatus: Partial<Record<CaseSummary['status'], number>> = {};
  const times = new Map<string, number>();
  let all = 0;
  let settled = 0;
  let oneTrip = 0;
  for (const { openedAt, practice, status, returns } of cases) {
    if (Date.parse(openedAt) < startMs) break;
    if (practice || dayStartAtCentre(Date.parse(openedAt)) !== dayStartAtCentre(nowMs)) continue;
    all += 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (status === 'finished' || returns.length > 0) settled += 1;
    if (status === 'finished' && returns.length === 0) oneTrip += 1;
    for (const code of new Set(returns)) times.set(code, (times.get(code) ?? 0) + 1);
  }
  const reasons = comeBackReasons
    .flatMap(({ code }) => (times.has(code) ? [{ code, times: times.get(code) ?? 0 }] : []))
    .sort((a, b) => b.times - a.times);
  return { all, byStatus, settled, oneTrip, reasons };
}
