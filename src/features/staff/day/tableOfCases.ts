import type { CaseTable } from '../../../services/staff/export/CaseTable.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';

/** The cases as a table, made row by row while it is written. words: the heading, the statuses, reasons, clerks and what practice is called. */
export function tableOfCases(
  cases: readonly CaseSummary[],
  nameOf: (one: CaseSummary) => string,
  words: {
    readonly title: string;
    readonly heading: readonly string[];
    status(status: CaseSummary['status']): string;
    /** Why somebody must come back. */
    comeBack(reason: NonNullable<CaseSummary['comeBack']>): string;
    clerk(clerkId: string): string;
    readonly practice: string;
  },
): CaseTable {
  return {
    title: words.title,
    heading: words.heading,
    count: cases.length,
    rows: {
      *[Symbol.iterator]() {
        for (const one of cases)
          yield [
            one.caseId,
            { instant: one.openedAt },
            words.status(one.status),
            one.comeBack === null ? '' : words.comeBack(one.comeBack),
            nameOf(one),
            words.clerk(one.clerkId),
            one.practice ? words.practice : '',
          ];
      },
    },
  };
}
