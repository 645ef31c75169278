import type { Result } from '../../domain/result/Result.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { CopyFile } from '../windowCopy/openCopy.ts';
import type { CopySink } from '../windowCopy/writeCopy.ts';

/**
 * unavailable: this browser keeps no folders · none: nobody chose one · ask: the browser wants to be asked again, from a
 * tap · failed: the last try did not come through, so nothing of it counts as copied.
 */
export type FolderState =
  | { readonly type: 'unknown' | 'unavailable' | 'none' }
  | {
      readonly type: 'ready' | 'ask';
      readonly name: string;
      readonly lastMs: number | null;
      /** So many photographs could no longer be read when the last copy was made here just now, and are not in it. */
      readonly missing?: number;
    }
  | { readonly type: 'failed'; readonly name: string; readonly lastMs: number | null; readonly error: StaffError };

/** hourly: while the window is open, once a day where something is new · locked: more often, for nobody may come back. */
export type CopyOccasion = 'hourly' | 'locked';

/** Copies of the window into a folder of this device, by themselves. */
export interface FolderCopies {
  readonly state: Source<FolderState>;
  /** Asks for a folder, keeps it, and copies at once. Must be called from a tap. False where nobody chose one. */
  choose(work?: LongWork): Promise<Result<boolean, StaffError>>;
  /** Asks the browser for the folder again, and copies at once. Must be called from a tap. */
  allow(work?: LongWork): Promise<Result<void, StaffError>>;
  /** No more copies; those in the folder stay. */
  stop(): Promise<Result<void, StaffError>>;
  /** Copies if it is time and something is new. Says in `state` what came of it. */
  copyIfDue(occasion: CopyOccasion): Promise<void>;
}

/** A file that is being written into a folder. Until it is closed nothing of it counts; aborted, it is taken away. */
export interface FolderFile extends CopySink {
  close(): Promise<void>;
  /** Never rejects. */
  abort(): Promise<void>;
}

/** What is asked of the device; folders are what `choose` gave, and can be stored. Whatever fails rejects. */
export interface FolderDevice<Folder> {
  isAvailable(): boolean;
  choose(): Promise<Folder | undefined>;
  nameOf(folder: Folder): string;
  access(folder: Folder): Promise<'granted' | 'ask'>;
  ask(folder: Folder): Promise<'granted' | 'ask'>;
  names(folder: Folder): Promise<readonly string[]>;
  create(folder: Folder, name: string): Promise<FolderFile>;
  open(folder: Folder, name: string): Promise<CopyFile>;
  remove(folder: Folder, name: string): Promise<void>;
}
