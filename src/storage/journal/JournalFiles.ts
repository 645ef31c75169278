/**
 * The files beside the database: the journal and a copy of each sealed photograph. Every call rejects with what the
 * browser says (`QuotaExceededError`, `NotFoundError`, …) or when it does not answer in time; `write` and `append`
 * resolve only when the bytes have been flushed.
 */
export interface JournalFiles {
  /** Names of all files; empty when nothing was ever written. Creates nothing. */
  list(): Promise<readonly string[]>;
  /** Bytes in a file; undefined when there is none. */
  sizeOf(name: string): Promise<number | undefined>;
  /** Undefined when there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Makes the file, or replaces all of it; cut off in the middle it leaves a part of it under this name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of a file that must exist, whole or not at all. Resolves with its new length. */
  append(name: string, bytes: Uint8Array): Promise<number>;
  /** Removes files; a name that is not there is no error. To be called by `discard` only. */
  removeFiles(names: readonly string[]): Promise<void>;
}
