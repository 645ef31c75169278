import type { TaggedError } from '../../domain/result/Result.ts';

/**
 * Where the sentence for an error stands in `errors.json`, for `t(errorKey(error))`: the error's own, then the
 * general one for a tag that has none (a newer build may have stored what an older one reads).
 */
export function errorKey(error: TaggedError): [own: string, general: string] {
  return [`errors:${error.type.replaceAll('/', '.')}`, 'errors:general'];
}
