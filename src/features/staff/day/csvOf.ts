/** Signs with which a spreadsheet would begin to reckon; also in their full-width forms. */
const dangerous = /^[=+\-@\t\r\0＝＋－＠]/;

/** A field as RFC 4180 wants it, and never a formula. Source: RELIABILITY §6. */
function fieldOf(text: string): string {
  return `"${(dangerous.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Rows as CSV with a byte order mark, which spreadsheets need to read Han characters. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;
}
