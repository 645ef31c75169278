import * as v from 'valibot';
import { StorageRefusal } from './StorageRefusal.ts';

/** A row read through its kind's schema, or the refusal that it cannot be read. `undefined` stays undefined. */
export function readRow<S extends v.GenericSchema>(
  schema: S,
  row: unknown,
  where: { readonly store: string; readonly key: string },
): v.InferOutput<S> | undefined {
  if (row === undefined) return undefined;
  const parsed = v.safeParse(schema, row);
  if (parsed.success) return parsed.output;
  throw new StorageRefusal({ type: 'storage/unreadable-row', ...where });
}
