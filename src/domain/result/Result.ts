/** Outcome of something a person, a pack or a device can make fail. Failures carry a tagged error. */
export type Result<T, E extends TaggedError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** An error people can cause. `type` is `room/reason` and picks the sentence shown (locales, `errors`). */
export interface TaggedError {
  readonly type: string;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<const E extends TaggedError>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
