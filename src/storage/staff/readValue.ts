import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';

/** A value to be kept, through the schema of its kind. Errors: `storage/invalid-value` with the field, below `name`. */
export function readValue<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  name = '',
): Result<v.InferOutput<S>, StorageError> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return ok(parsed.output);
  const field = v.getDotPath(parsed.issues[0]) ?? '';
  return err({ type: 'storage/invalid-value', path: [name, field].filter((part) => part !== '').join('.') });
}
