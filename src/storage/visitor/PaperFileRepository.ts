import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { StorageError } from '../StorageError.ts';
import type { BytesDrawer } from './BytesDrawer.ts';
import { invalidValue } from './invalidValue.ts';
import { ownerOf } from './ownerOf.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import type { RecordOwner } from './RecordOwner.ts';

/** Photographs and PDFs of papers. */
export interface PaperFileRepository {
  /**
   * Keeps a file with its bytes in one action; both or neither. Errors: `quota` when there is no room, `missing`
   * person, `invalid-value` (path `bytes`: not as many as the record says).
   */
  put(
    owner: RecordOwner,
    file: Omit<PaperFile, 'personId'>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<PaperFile, StorageError>>;
  /** The bytes as they were put in, from whichever copy is whole; undefined where none is, or no such file. */
  read(id: PaperFile['id']): Promise<Result<Uint8Array<ArrayBuffer> | undefined, StorageError>>;
  /** Removing twice is no error. */
  remove(id: PaperFile['id']): Promise<Result<void, StorageError>>;
}

export function createPaperFileRepository(keeper: RecordKeeper, drawer: BytesDrawer): PaperFileRepository {
  return {
    async put(owner, file, bytes) {
      if (bytes.length !== file.bytes) return err({ type: 'storage/invalid-value', path: 'bytes' });
      const { row, ref } = await drawer.seal(bytes);
      return keeper.act<PaperFile>(
        (kept) => {
          const found = ownerOf(kept, owner);
          if (!found.ok) return found;
          const parsed = v.safeParse(PaperFile, { ...file, personId: found.value.personId });
          if (!parsed.success) return err(invalidValue(parsed.issues[0]));
          if (kept.find('file', file.id) !== undefined) return err({ type: 'storage/invalid-value', path: 'id' });
          const value = parsed.output;
          return ok({ value, puts: [...found.value.puts, { record: { kind: 'file', value }, bytes: ref }] });
        },
        [row],
      );
    },
    async read(id) {
      const state = await keeper.read();
      if (!state.ok) return state;
      const ref = state.value.kept.records.find(
        ({ record }) => record.kind === 'file' && record.value.id === id,
      )?.bytes;
      return ref === undefined ? ok(undefined) : drawer.read(ref);
    },
    remove: (id) => keeper.act(() => ok({ value: undefined, removes: [{ kind: 'file', key: id }] })),
  };
}
