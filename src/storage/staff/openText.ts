import * as v from 'valibot';
import type { Sealer } from './StaffSealing.ts';

/** What was sealed at a place, read through its schema; undefined where it does not open or has another shape. */
export async function openText<S extends v.GenericSchema>(
  schema: S,
  sealer: Sealer,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<v.InferOutput<S> | undefined> {
  const text = await sealer.open(place, sealed);
  if (text === undefined) return undefined;
  const parsed = v.safeParse(schema, jsonOf(text));
  return parsed.success ? parsed.output : undefined;
}

/** What a text says as JSON; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
