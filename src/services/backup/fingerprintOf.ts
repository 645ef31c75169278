import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { recordText } from '../../storage/backup/recordText.ts';
import { sha256Of } from './sha256Of.ts';

/**
 * Equal for equal contents: tells whether anything changed since a backup without keeping any of it. Rows that nobody
 * understands do not count: they are not the reader's doing.
 */
export function fingerprintOf(records: readonly VisitorRecord[]): Promise<string> {
  const texts = records.filter(({ kind }) => kind !== 'aside').map(recordText);
  return sha256Of(new TextEncoder().encode(texts.sort().join('\n')));
}
