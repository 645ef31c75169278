import type { VisitorExport } from '../../../services/visitor/createVisitorService.ts';

/** What the reader has kept, counted from the rows as they are stored. */
export interface StoredCount {
  readonly persons: number;
  /** Papers marked ready or not needed. */
  readonly ticks: number;
  readonly notes: number;
  /** Rows by store, largest store names first as stored. */
  readonly kinds: readonly { readonly kind: string; readonly rows: number; readonly bytes: number }[];
}

/** Counts rows of any shape: one that we do not understand is still the reader's and still counts. */
export function countStored(rows: VisitorExport['rows'], bytes: Readonly<Record<string, number>>): StoredCount {
  const items = rows['evidenceItems'] ?? [];
  return {
    persons: rows['persons']?.length ?? 0,
    ticks: items.filter((item) => ['ready', 'notNeeded'].includes(String(fieldOf(item, 'state')))).length,
    notes: items.filter((item) => (fieldOf(item, 'note') ?? '') !== '').length,
    kinds: Object.entries(rows)
      .filter(([, stored]) => stored.length > 0)
      .map(([kind, stored]) => ({ kind, rows: stored.length, bytes: bytes[kind] ?? 0 })),
  };
}

function fieldOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined;
}
