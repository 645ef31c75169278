import type { CaseTable, TableFormat } from './CaseTable.ts';
import { csvOf } from './csvOf.ts';
import { xlsxOf } from './xlsxOf.ts';

export interface TableSaverParts {
  /** Ends the running task so that the page stays alive. */
  yieldToMain(): Promise<void>;
  saveFile(file: File): Promise<boolean>;
}

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Writes a table as a file and gives it to the clerk. False when the sheet was closed. Must be called from a tap. */
export function createTableSaver({ yieldToMain, saveFile }: TableSaverParts) {
  return async (name: string, format: TableFormat, table: CaseTable): Promise<boolean> => {
    const content = await (format === 'csv' ? csvOf(table, yieldToMain) : xlsxOf(table, yieldToMain));
    return saveFile(new File([content], `${name}.${format}`, { type: mediaTypes[format] }));
  };
}
