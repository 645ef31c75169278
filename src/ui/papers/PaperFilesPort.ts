import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';

/** A photograph made anew, or a PDF, to be looked at. */
export interface ShownFile {
  readonly type: PaperFile['type'];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the photographs and PDFs of papers need of this device. The app's service fits it as it is. */
export interface PaperFilesPort {
  observe(person: PersonRef): Source<Loadable<ReadonlyMap<string, readonly PaperFile[]>, TaggedError>>;
  prepare(
    file: File,
    onStep: (step: 'reading' | 'shrinking' | 'done') => void,
  ): Promise<Result<ShownFile, TaggedError>>;
  keep(person: PersonRef, evidenceTypeId: string, file: ShownFile): Promise<Result<unknown, TaggedError>>;
  read(id: string): Promise<Result<ShownFile, TaggedError>>;
  remove(id: string): Promise<Result<unknown, TaggedError>>;
  give(file: ShownFile, name: string): Promise<boolean>;
}
