import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';

/** Signs with which a spreadsheet would begin to reckon; also in their full-width forms. */
const dangerous = /^[=+\-@\t\r\0＝＋－＠]/;

/** A field as RFC 4180 wants it, and never a formula. Source: RELIABILITY §6. */
function fieldOf(text: string): string {
  return `"${(dangerous.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The cases as CSV with a byte order mark, which spreadsheets need to read Han characters; times at the centre. */
export function casesCsv(cases: readonly CaseSummary[], nameOf: (one: CaseSummary) => string): string {
  const rows = cases.map((one) => [
    one.caseId,
    timeAtCentre(one.openedAt),
    one.status,
    nameOf(one),
    one.practice ? 'practice' : '',
  ]);
  return `\uFEFF${[['case', 'opened', 'status', 'errands', 'practice'], ...rows].map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}
