import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { BackupSummary } from './BackupService.ts';

/** Counts what a backup holds, in the reader's terms. */
export function summaryOf(records: readonly VisitorRecord[], createdAt: string): BackupSummary {
  const count = (kind: VisitorRecord['kind']) => records.filter((record) => record.kind === kind).length;
  return {
    persons: count('person'),
    papers: count('item'),
    files: count('file'),
    errands: records.reduce((sum, record) => sum + (record.kind === 'visit' ? record.value.errands.length : 0), 0),
    createdAt,
  };
}
