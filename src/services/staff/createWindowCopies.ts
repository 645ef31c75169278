import { err, ok } from '../../domain/result/Result.ts';
import { endOf, linesOfCopy, partsOfCopy, rowsOfCopy } from '../../storage/staff/windowCopy.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffService } from './StaffService.ts';

/** No window's copy is larger; more is not read into memory. */
const largestBytes = 1024 * 1024 * 1024;

/**
 * A window as one text, to be kept elsewhere, and back. Nothing is unsealed on the way: whoever has the text still needs
 * a passphrase or the recovery sheet. Restored exactly or refused whole.
 */
export function createWindowCopies({
  store,
  sealing,
}: Pick<StaffParts, 'store' | 'sealing'>): Pick<StaffService, 'copyWindow' | 'restoreWindow'> {
  return {
    async copyWindow() {
      const rows = await store.dump();
      if (!rows.ok) return rows;
      const body = linesOfCopy(rows.value).join('\n');
      return ok(`${body}\n${endOf(await sealing.hashHex(body))}\n`);
    },
    async restoreWindow(copy) {
      const text = copy.size > largestBytes ? undefined : await copy.text().catch(() => undefined);
      const parts = partsOfCopy(text ?? '');
      if (parts === undefined) return err({ type: 'staff/not-a-copy' });
      if (parts.end !== endOf(await sealing.hashHex(parts.body))) return err({ type: 'staff/copy-damaged' });
      const rows = rowsOfCopy(parts.body);
      if (rows === undefined) return err({ type: 'staff/copy-damaged' });
      const put = await store.restore(rows);
      if (put.ok) return put;
      return put.error.type === 'storage/changed-elsewhere' ? err({ type: 'staff/not-allowed' }) : put;
    },
  };
}
