import type { Result, TaggedError } from '../../src/domain/result/Result.ts';

/** The value of a result that must have gone well. */
export function unwrap<T, E extends TaggedError>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
}

/** The tag of a result that must have failed. */
export function errorTypeOf<T, E extends TaggedError>(result: Result<T, E>): string {
  return result.ok ? 'ok' : result.error.type;
}
