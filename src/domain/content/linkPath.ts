import type { ContentRecord } from './ContentRecord.ts';
import { recordPath } from './recordPath.ts';

/** Where a link to a record leads: its own page, or for a list of papers the page of what the papers are for. */
export function linkPath(record: ContentRecord): string | undefined {
  return recordPath(record.kind === 'checklist' ? record.subjectId : record.id);
}
