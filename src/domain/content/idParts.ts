import type { RecordId } from './RecordId.ts';

/** The part of an id that stands in addresses: `place.one-stop-window` → `one-stop-window`. */
export function idSlug(id: RecordId): string {
  return id.slice(id.indexOf('.') + 1);
}

export function idKind(id: RecordId): string {
  return id.slice(0, id.indexOf('.'));
}
