/**
 * Why something could not be read from or kept on this device.
 * Nothing was written unless the error says otherwise; `timed-out` writes are aborted as far as the engine allows.
 */
export type StorageError =
  /** The browser gives this page no database (private window, switched off, missing). */
  | { readonly type: 'storage/unavailable'; readonly reason: string }
  /** Nothing has been stored yet; `dataLost` when the browser threw a damaged database away. Not a failure of reading. */
  | { readonly type: 'storage/absent'; readonly dataLost: boolean }
  /** A newer build of the app has upgraded the database; this one neither reads nor writes it. */
  | { readonly type: 'storage/newer-version'; readonly found: number; readonly ours: number }
  /** Another window keeps an older database open and does not let go. */
  | { readonly type: 'storage/blocked' }
  /** The connection was closed under us: another window upgraded or erased, or the browser did. Open again. */
  | { readonly type: 'storage/closed' }
  /** No room on this device. */
  | { readonly type: 'storage/quota' }
  /** A passphrase is set and has not been given in this window. */
  | { readonly type: 'storage/locked' }
  | { readonly type: 'storage/timed-out'; readonly deadlineMs: number }
  /** Another window changed the row since it was read; `current` is how it stands now, undefined when it is gone. */
  | { readonly type: 'storage/changed-elsewhere'; readonly current: unknown }
  /** The row to change, or the person it belongs to, is not there. */
  | { readonly type: 'storage/missing'; readonly key: string }
  /** A row does not have the shape of its kind. It is left where it is. */
  | { readonly type: 'storage/unreadable-row'; readonly store: string; readonly key: string }
  /** A value to be kept does not have the shape of its kind: `path` names the field. */
  | { readonly type: 'storage/invalid-value'; readonly path: string }
  /** The offered edition is older than the installed one. */
  | { readonly type: 'storage/older-edition'; readonly installed: number; readonly offered: number }
  /** The offered edition has the number of the installed one and other content. */
  | { readonly type: 'storage/edition-conflict'; readonly edition: number }
  /** What was written does not read back as what was meant. */
  | { readonly type: 'storage/not-read-back'; readonly edition: number }
  /** Something is still there after everything was to be erased. */
  | { readonly type: 'storage/not-erased' }
  | { readonly type: 'storage/unknown'; readonly name: string };
