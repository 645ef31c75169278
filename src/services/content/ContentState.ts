import type { PackError } from '../../packs/PackError.ts';
import type { PackIndexError } from '../../packs/PackIndex.ts';
import type { ActiveEdition } from '../../storage/content/ContentStore.ts';
import type { StorageError } from '../../storage/StorageError.ts';

/** Why the guide could not be brought onto this device, or why an offered edition was refused. */
export type ContentError =
  | PackError
  | PackIndexError
  | StorageError
  /** The build's own files did not answer: offline before the first visit was complete. */
  | { readonly type: 'content/unreachable'; readonly path: string; readonly detail: string }
  /** The pack is not the edition that its index announces. */
  | { readonly type: 'content/index-mismatch'; readonly announced: number; readonly found: number }
  /** Two contents under one edition number: somebody should be told. The installed one is kept. */
  | { readonly type: 'content/same-edition-other-hash'; readonly edition: number }
  /** The offered edition is older than the installed one, which is kept. */
  | { readonly type: 'content/older-offered'; readonly installed: number; readonly offered: number }
  | { readonly type: 'content/nothing-installed' };

/** The edition that is read on this device. */
export interface Installed extends ActiveEdition {
  /**
   * `kept` it was there already; `installed` it is new; `reinstalled` a damaged one was replaced; `memoryOnly`
   * this browser stores nothing, so that it is gone when the window closes.
   */
  readonly outcome: 'kept' | 'installed' | 'reinstalled' | 'memoryOnly';
  /** Why something newer, or keeping it, did not come about; undefined when all went well. */
  readonly refused: ContentError | undefined;
}

export type ContentState =
  | { readonly status: 'unknown' }
  | { readonly status: 'installing' }
  | { readonly status: 'ready'; readonly installed: Installed }
  | { readonly status: 'failed'; readonly error: ContentError };
