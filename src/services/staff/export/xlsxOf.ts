import { Zip, ZipDeflate } from 'fflate';
import { chinaOffsetMs } from '../../../domain/calendar/todayAtCentre.ts';
import { type CaseTable, rowsAtOnce, type TableCell } from './CaseTable.ts';
import { cellFormats, sheetFrame, sheetParts, xmlText } from './sheetParts.ts';

/**
 * A table as a workbook of one sheet. Every text is a text and never a formula; a moment is a date that can be sorted,
 * as the clock at the centre shows it. Source: ECMA-376, part 1.
 */
export async function xlsxOf({ title, heading, rows }: CaseTable, pause: () => Promise<void>): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const encoder = new TextEncoder();
  const begin = (place: string) => {
    const part = new ZipDeflate(place, { level: 6 });
    zip.add(part);
    return (text: string, isLast = false) => part.push(encoder.encode(text), isLast);
  };
  for (const [place, text] of Object.entries(sheetParts(title))) begin(place)(text, true);
  const write = begin('xl/worksheets/sheet1.xml');
  const [before, behind] = sheetFrame(heading.length);
  let text = before + rowOf(heading, cellFormats.heading);
  let count = 0;
  for (const row of rows) {
    text += rowOf(row, cellFormats.text);
    count += 1;
    if (count % rowsAtOnce > 0) continue;
    write(text);
    text = '';
    await pause();
  }
  write(text + behind, true);
  zip.end();
  return new Blob(pieces);
}

function rowOf(row: readonly TableCell[], format: number): string {
  const cells = row.map((cell) =>
    typeof cell === 'string'
      ? `<c s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
      : `<c s="${cellFormats.moment}"><v>${serialOf(cell.instant)}</v></c>`,
  );
  return `<row>${cells.join('')}</row>`;
}

const dayMs = 86_400_000;
/** Days from the spreadsheets' 30 December 1899 to 1970. */
const daysBefore1970 = 25_569;

function serialOf(instant: string): number {
  return (Date.parse(instant) + chinaOffsetMs) / dayMs + daysBefore1970;
}
