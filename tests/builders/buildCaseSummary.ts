import type { CaseSummary } from '../../src/services/staff/StaffService.ts';
import { idNamed } from './buildCase.ts';

/** The line of one case; those with a higher number were opened earlier. */
export function buildCaseSummary(number: number, given: Partial<CaseSummary> = {}): CaseSummary {
  return {
    caseId: idNamed('case', number),
    openedAt: new Date(Date.parse('2026-12-01T08:00:00Z') - number * 60_000).toISOString().replace('.000Z', 'Z'),
    status: 'open',
    errands: [{ subjectId: 'document.residence-permit', persons: ['p1'] }],
    practice: false,
    clerkId: idNamed('clerk'),
    comeBack: null,
    returns: [],
    receipts: [],
    ...given,
  };
}
