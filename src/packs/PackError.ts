/**
 * Why bytes are not a pack we take.
 * `path` names the place, e.g. `records[3].name.en`; `detail` is for logs and editors, not for the screen.
 */
export type PackError =
  | { readonly type: 'pack/too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly type: 'pack/hash-mismatch'; readonly expected: string; readonly actual: string }
  | { readonly type: 'pack/cannot-verify' }
  | { readonly type: 'pack/not-text' }
  | { readonly type: 'pack/not-json'; readonly path: string }
  | { readonly type: 'pack/too-deep'; readonly limit: number }
  | { readonly type: 'pack/newer-format'; readonly formatVersion: number }
  | { readonly type: 'pack/not-canonical'; readonly path: string }
  | { readonly type: 'pack/invalid'; readonly path: string; readonly detail: string }
  | { readonly type: 'pack/inconsistent'; readonly path: string; readonly rule: string; readonly detail: string };
