/** A text, or a moment in UTC that is told as the clock at the centre shows it. */
export type TableCell = string | { readonly instant: string };

/** What is exported: a heading and its rows, made one by one while the file is written. */
export interface CaseTable {
  /** What a sheet of it is called: at most 31 signs, none of `[]:*?/\`. */
  readonly title: string;
  readonly heading: readonly string[];
  /** How many rows, where that is known before. */
  readonly count?: number;
  readonly rows: Iterable<readonly TableCell[]>;
}

export type TableFormat = 'csv' | 'xlsx';

/** So many rows are written before the page may paint and answer. */
export const rowsAtOnce = 1000;
