import { fillOutbox } from '../../browser/files/fillOutbox.ts';
import type { Random } from '../../browser/random/Random.ts';
import { saveFile } from '../../browser/share/saveFile.ts';
import { attachmentLimits } from '../../domain/handover/Attachment.ts';
import type { HandoverOf } from '../../domain/handover/handoverOf.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { bytesOfHex } from '../../domain/sealing/hex.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import type { SealedItem } from '../../handover/sealedFileLayout.ts';
import { sealFile } from '../../handover/sealFile.ts';
import { hasX25519 } from '../../handover/x25519.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import { toStorageError } from '../../storage/toStorageError.ts';
import type { VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { VisitorSnapshots } from '../visitor/createVisitorSnapshots.ts';
import type { FileSealing, OfferedFile, SealedFileFlaw, SealedFileWish } from './FileSealing.ts';
import type { HandoverWish } from './HandoverService.ts';

export interface FileSealingParts {
  readonly random: Random;
  readonly snapshots: Pick<VisitorSnapshots, 'read'>;
  /** The hand-over of a visit, noted as shown; undefined where it says nothing. */
  note(wish: HandoverWish): Promise<Result<HandoverOf | undefined, StorageError>>;
}

const nothing: Pick<VisitorSnapshot, 'files' | 'persons'> = { files: [], persons: [] };

export function createFileSealing({ random, snapshots, note }: FileSealingParts): FileSealing {
  const bytesOf = async ({ file, name }: OfferedFile): Promise<Uint8Array<ArrayBuffer>> => {
    const read = await snapshots.read(undefined, (store) => store.files.read(file.id));
    if (!read.ok) throw new Flaw(read.error);
    if (read.value === undefined || (await sha256Of(read.value)) !== file.sha256)
      throw new Flaw({ type: 'handover/photo-damaged', paper: name });
    return read.value;
  };

  async function* itemsOf({ handover, persons }: HandoverOf, wish: SealedFileWish): AsyncGenerator<SealedItem> {
    yield { type: 'handover', handover };
    if (wish.details !== null) yield { type: 'personal', details: wish.details };
    const keyOf = new Map<PersonRef, string>(persons.map(({ key, ref }) => [ref, key]));
    for (const one of wish.files) {
      const person = keyOf.get(one.person);
      const { evidenceTypeId, type: media } = one.file;
      if (person !== undefined) yield { type: 'attachment', person, evidenceTypeId, media, bytes: await bytesOf(one) };
    }
  }

  const make = async (wish: SealedFileWish, tell: (share: number) => void): Promise<File | undefined> => {
    const { window, files } = wish;
    if (window.sealingKey === undefined || !(await hasX25519())) throw new Flaw({ type: 'handover/no-sealing' });
    const allBytes = files.reduce((sum, { file }) => sum + file.bytes, 0);
    if (files.length > attachmentLimits.count || allBytes > attachmentLimits.allBytes)
      throw new Flaw({ type: 'handover/too-many-files' });
    const noted = await note(wish);
    if (!noted.ok) throw new Flaw(noted.error);
    if (noted.value === undefined) return undefined;
    const recipient = bytesOfHex(window.sealingKey);
    const made = noted.value;
    return fillOutbox(`onetrip-handover-${made.handover.createdAt.slice(0, 10)}.oth`, async (write) => {
      const items = itemsOf(made, wish);
      let written = 0;
      for await (const piece of sealFile({ recipient, chance: new Uint8Array(random.bytes(32)), items })) {
        await write(piece);
        written += piece.length;
        tell(Math.min(1, written / (allBytes + 1000)));
      }
    });
  };

  return {
    async offered(bag) {
      const kept = await snapshots.read(nothing, (store) => store.readAll());
      if (!kept.ok) return kept;
      const { files, persons } = kept.value;
      const selfId = persons.find(({ kind }) => kind === 'self')?.id;
      const lines = bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
      return ok(
        lines.flatMap(({ person, evidenceTypeId, name }) =>
          files
            .filter((file) => file.evidenceTypeId === evidenceTypeId)
            .filter(({ personId }) => personId === person || (person === 'self' && personId === selfId))
            .map((file) => ({ file, person, name })),
        ),
      );
    },
    seal(wish) {
      const progress = createSourceCell(0);
      let isCancelled = false;
      const tell = (share: number) => {
        if (isCancelled) throw new Flaw({ type: 'handover/file-cancelled' });
        // A hundred steps are enough to look at.
        if (share - progress.get() >= 0.01) progress.set(share);
      };
      const result = make(wish, tell).then(
        (file) => ok(file),
        (cause) => err(cause instanceof Flaw ? cause.flaw : toStorageError(cause)),
      );
      return {
        progress,
        result,
        cancel() {
          isCancelled = true;
        },
      };
    },
    give: saveFile,
  };
}

/** Thrown through the sealing, to be told as what it carries. */
class Flaw extends Error {
  readonly flaw: SealedFileFlaw;

  constructor(flaw: SealedFileFlaw) {
    super(flaw.type);
    this.name = 'Flaw';
    this.flaw = flaw;
  }
}
