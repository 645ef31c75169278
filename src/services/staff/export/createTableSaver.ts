import type { LongWork } from '../../longWork/createLongWork.ts';
import { goOn } from '../../longWork/goOn.ts';
import { type CaseTable, rowsAtOnce, type TableFormat } from './CaseTable.ts';
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

/**
 * Writes a table as a file and gives it to the clerk. False when the sheet was closed, or when it was cancelled: then
 * there is no file. Must be called from a tap.
 */
export function createTableSaver({ yieldToMain, saveFile }: TableSaverParts) {
  return async (name: string, format: TableFormat, table: CaseTable, work?: LongWork): Promise<boolean> => {
    const total = table.count ?? 0;
    let done = 0;
    const pause = async () => {
      done += rowsAtOnce;
      if (!(await goOn(work, yieldToMain, { done: Math.min(done, total), total }))) throw new Cancelled();
    };
    const write = format === 'csv' ? csvOf : xlsxOf;
    const content = await write(table, pause).catch((cause: unknown) => {
      if (cause instanceof Cancelled) return undefined;
      throw cause;
    });
    if (content === undefined || work?.signal.aborted) return false;
    return saveFile(new File([content], `${name}.${format}`, { type: mediaTypes[format] }));
  };
}

/** Ends the writing in the middle of its rows. */
class Cancelled extends Error {}
