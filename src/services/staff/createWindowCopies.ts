import { err, ok } from '../../domain/result/Result.ts';
import { countOfRows, createCopyReader, endOf, linesOfCopy, partsOfCopy } from '../../storage/staff/windowCopy.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffService } from './StaffService.ts';

/** No window's copy is larger; more is not read into memory. */
const largestBytes = 1024 * 1024 * 1024;

/** So many rows are written or read before the page may paint and answer. */
const linesAtOnce = 1000;
const cancelled = err({ type: 'staff/cancelled' });

/**
 * A window as one text, to be kept elsewhere, and back. Nothing is unsealed on the way: whoever has the text still needs
 * a passphrase or the recovery sheet. Restored exactly or refused whole.
 */
export function createWindowCopies({
  store,
  sealing,
  yieldToMain,
}: Pick<StaffParts, 'store' | 'sealing' | 'yieldToMain'>): Pick<StaffService, 'copyWindow' | 'restoreWindow'> {
  return {
    async copyWindow(work) {
      const rows = await store.dump();
      if (!rows.ok) return rows;
      const total = countOfRows(rows.value);
      const lines: string[] = [];
      for (const line of linesOfCopy(rows.value)) {
        if (lines.length % linesAtOnce === 0 && !(await goOn(work, yieldToMain, { done: lines.length, total })))
          return cancelled;
        lines.push(line);
      }
      const body = lines.join('\n');
      const text = `${body}\n${endOf(await sealing.hashHex(body))}\n`;
      return (await goOn(work, yieldToMain, { done: total, total })) ? ok(text) : cancelled;
    },
    async restoreWindow(copy, work) {
      const text = copy.size > largestBytes ? undefined : await copy.text().catch(() => undefined);
      const parts = partsOfCopy(text ?? '');
      if (parts === undefined) return err({ type: 'staff/not-a-copy' });
      if (parts.end !== endOf(await sealing.hashHex(parts.body))) return err({ type: 'staff/copy-damaged' });
      const lines = parts.body.split('\n').slice(1);
      const reader = createCopyReader();
      for (const [at, line] of lines.entries()) {
        if (at % linesAtOnce === 0 && !(await goOn(work, yieldToMain, { done: at, total: lines.length })))
          return cancelled;
        if (!reader.take(line)) return err({ type: 'staff/copy-damaged' });
      }
      const rows = reader.rows();
      if (rows === undefined) return err({ type: 'staff/copy-damaged' });
      if (work?.signal.aborted) return cancelled;
      const put = await store.restore(rows);
      if (put.ok) return put;
      return put.error.type === 'storage/changed-elsewhere' ? err({ type: 'staff/not-allowed' }) : put;
    },
  };
}
