import type { TaggedError } from '../../domain/result/Result.ts';

/**
 * Where the sentence for an error stands, for `t(errorKey(error))`: the error's own in `errors.json`; that in
 * `lateErrors.json`, which only comes with parts that can meet it, or `staffErrors.json`, which only a window has; then
 * the general one for a tag that has none (a newer build may have stored what an older one reads).
 */
export function errorKey(error: TaggedError): [own: string, late: string, staff: string, general: string] {
  const key = error.type.replaceAll('/', '.');
  return [`errors:${key}`, `lateErrors:${key}`, `staffErrors:${key}`, 'errors:general'];
}
