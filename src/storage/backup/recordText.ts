import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';

/** The one text of a record: JSON with sorted keys, so that equal records have equal texts wherever they were kept. */
export function recordText(record: VisitorRecord): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
