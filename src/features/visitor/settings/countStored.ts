import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';

/** What the reader has kept, counted from the rows as they are stored. */
export interface StoredCount {
  readonly persons: number;
  /** Papers marked ready or not needed. */
  readonly ticks: number;
  readonly notes: number;
  /** Photographs and PDFs. */
  readonly files: number;
  /** Rows by store, largest store names first as stored. */
  readonly kinds: readonly { readonly kind: string; readonly rows: number; readonly bytes: number }[];
}

/** Counts rows of any shape: one that we do not understand is still the reader's and still counts. */
export function countStored(rows: VisitorExport['rows'], bytes: Readonly<Record<string, number>>): StoredCount {
  const items = rows['evidenceItems'] ?? [];
  const files = rows['files']?.length ?? 0;
  return {
    persons: rows['persons']?.length ?? 0,
    ticks: items.filter((item) => ['ready', 'notNeeded'].includes(String(fieldOf(item, 'state')))).length,
    notes: items.filter((item) => (fieldOf(item, 'note') ?? '') !== '').length,
    files,
    kinds: [
      ...Object.entries(rows).map(([kind, stored]) => ({ kind, rows: stored.length, bytes: bytes[kind] ?? 0 })),
      // The photographs themselves lie apart from what is noted about them.
      { kind: 'bytes', rows: files, bytes: bytes['bytes'] ?? 0 },
    ].filter((kind) => kind.rows > 0),
  };
}

function fieldOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined;
}
