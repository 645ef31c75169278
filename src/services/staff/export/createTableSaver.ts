import type { CaseTable } from './CaseTable.ts';
import { csvOf } from './csvOf.ts';

export interface TableSaverParts {
  /** Ends the running task so that the page stays alive. */
  yieldToMain(): Promise<void>;
  saveFile(file: File): Promise<boolean>;
}

const mediaTypes = { csv: 'text/csv' } as const;

/** Writes a table as a file and gives it to the clerk. False when the sheet was closed. Must be called from a tap. */
export function createTableSaver({ yieldToMain, saveFile }: TableSaverParts) {
  return async (name: string, table: CaseTable): Promise<boolean> =>
    saveFile(new File([await csvOf(table, yieldToMain)], `${name}.csv`, { type: mediaTypes.csv }));
}
