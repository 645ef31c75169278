import * as v from 'valibot';
import type { StorageError } from '../StorageError.ts';

/** The error for a value that does not have the shape of its kind. */
export function invalidValue(issue: v.BaseIssue<unknown>): StorageError {
  return { type: 'storage/invalid-value', path: v.getDotPath(issue) ?? '' };
}
