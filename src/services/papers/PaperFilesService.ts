import type { Result } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { StorageError } from '../../storage/StorageError.ts';

/** A photograph made anew, or a PDF, before it is kept: to be looked at first. */
export interface PreparedFile {
  readonly type: PaperFile['type'];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number | null;
  readonly height: number | null;
}

export type FileProblem =
  /** Neither a picture we know nor a PDF. */
  | { readonly type: 'papers/not-a-picture' }
  | { readonly type: 'papers/too-large'; readonly maxMegabytes: number }
  | { readonly type: 'papers/too-many-pixels'; readonly maxMegapixels: number }
  /** This browser cannot decode it, or the device does not give the bytes. */
  | { readonly type: 'papers/cannot-read' }
  /** A HEIC of an iPhone by its bytes, which this browser cannot decode; Safari can. */
  | { readonly type: 'papers/heic' }
  /** The bytes kept are not the ones that were put in. */
  | { readonly type: 'papers/damaged' };

export type PrepareStep = 'reading' | 'shrinking' | 'done';

/** Photographs and PDFs of papers, sealed on this device. */
export interface PaperFilesService {
  /** The files of one person by kind of paper, oldest first. A new source at each call; keep it while the page lives. */
  observe(person: PersonRef): Source<Loadable<ReadonlyMap<string, readonly PaperFile[]>, StorageError>>;
  /** Decodes, turns upright, scales and encodes a picture anew, so that nothing but the picture is left. Keeps nothing. */
  prepare(file: File, onStep: (step: PrepareStep) => void): Promise<Result<PreparedFile, FileProblem>>;
  keep(person: PersonRef, evidenceTypeId: string, file: PreparedFile): Promise<Result<PaperFile, StorageError>>;
  read(id: string): Promise<Result<PreparedFile, StorageError | FileProblem>>;
  remove(id: string): Promise<Result<void, StorageError>>;
  /**
   * Hands a file out of the guide: share sheet or download, called `name` and what its type adds. False when the
   * reader closed the sheet. Must be called from a tap, with what was read before.
   */
  give(file: PreparedFile, name: string): Promise<boolean>;
}
