/**
 * Waits for writes of one transaction that were all asked for in one go, in their order. So nothing that happens to the
 * answer of one of them can end the transaction before the next is asked for, and there is one wait instead of many.
 */
export function allAtOnce(writes: readonly (PromiseLike<unknown> | false)[]): Promise<unknown> {
  return Promise.all(writes);
}
