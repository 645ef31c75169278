import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import { type CaseTable, rowsAtOnce, type TableCell } from './CaseTable.ts';

/** Signs with which a spreadsheet would begin to reckon; also in their full-width forms. */
const dangerous = /^[=+\-@\t\r\0＝＋－＠]/;

/** A field as RFC 4180 wants it, and never a formula. Source: RELIABILITY §6. */
function fieldOf(cell: TableCell): string {
  const text = typeof cell === 'string' ? cell : timeAtCentre(cell.instant);
  return `"${(dangerous.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table as CSV with a byte order mark, which spreadsheets need to read Han characters. */
export async function csvOf(
  { heading, rows }: Pick<CaseTable, 'heading' | 'rows'>,
  pause: () => Promise<void>,
): Promise<Blob> {
  const line = (row: readonly TableCell[]) => `${row.map(fieldOf).join(',')}\r\n`;
  const pieces = [`\uFEFF${line(heading)}`];
  let piece = '';
  let count = 0;
  for (const row of rows) {
    piece += line(row);
    count += 1;
    if (count % rowsAtOnce > 0) continue;
    pieces.push(piece);
    piece = '';
    await pause();
  }
  return new Blob([...pieces, piece]);
}
