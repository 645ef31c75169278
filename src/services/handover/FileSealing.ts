import type { BagList } from '../../domain/bagList/BagList.ts';
import type { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';
import type { TrustedWindow } from '../../domain/handover/TrustedWindow.ts';
import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { HandoverWish } from './HandoverService.ts';

/** A photograph or PDF of a paper on the list, which may go along. */
export interface OfferedFile {
  readonly file: PaperFile;
  readonly person: PersonRef;
  /** What the paper is called. */
  readonly name: string;
}

export interface SealedFileWish extends HandoverWish {
  /** One with a key for sealing; without it nothing is made. */
  readonly window: TrustedWindow;
  readonly files: readonly OfferedFile[];
  /** Null where the reader adds nothing about themselves. */
  readonly details: PersonalDetails | null;
}

/**
 * no-sealing: the browser has no X25519 · too-many-files: more, or more bytes, than a file may carry · photo-damaged:
 * one of these cannot be read any more · file-cancelled.
 */
export type SealedFileFlaw =
  | StorageError
  | { readonly type: 'handover/no-sealing' }
  | { readonly type: 'handover/too-many-files' }
  | { readonly type: 'handover/photo-damaged'; readonly paper: string }
  | { readonly type: 'handover/file-cancelled' };

export interface SealedFileRun {
  /** 0 to 1. */
  readonly progress: Source<number>;
  /** The file; undefined where the visit has no errand that the edition knows. */
  readonly result: Promise<Result<File | undefined, SealedFileFlaw>>;
  /** Ends it at the next piece. Too late, it does nothing. */
  cancel(): void;
}

/** One file for one window, with photographs. What is typed into it is kept nowhere else. */
export interface FileSealing {
  /** The photographs and PDFs that are kept of papers on this list, in its order. */
  offered(bag: BagList): Promise<Result<readonly OfferedFile[], StorageError>>;
  /** Makes the file, one photograph at a time, and notes the hand-over in it like one that is shown. */
  seal(wish: SealedFileWish): SealedFileRun;
  /** Share sheet or download; false when the reader closed the sheet. Must be called from a tap. */
  give(file: File): Promise<boolean>;
}
