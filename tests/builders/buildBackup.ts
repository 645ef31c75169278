import { createHash } from 'node:crypto';
import { err, ok } from '../../src/domain/result/Result.ts';
import { createSourceCell } from '../../src/domain/source/createSourceCell.ts';
import { emptyPreparation } from '../../src/domain/visit/emptyPreparation.ts';
import { exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';
import { recordKeyOf, type VisitorRecord } from '../../src/domain/visitor/VisitorRecord.ts';
import type { BackupParts } from '../../src/services/backup/BackupParts.ts';
import type { VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';

/** A store in memory with what backups need of one. */
export function buildStore(records: readonly VisitorRecord[] = [], bytes: ReadonlyMap<string, Uint8Array> = new Map()) {
  const kept = { records: [...records], bytes: new Map(bytes) };
  const store: Pick<VisitorStore, 'exportLogical' | 'replaceEverything'> = {
    async exportLogical() {
      const sorted = kept.records.toSorted((a, b) =>
        `${a.kind} ${recordKeyOf(a)}` < `${b.kind} ${recordKeyOf(b)}` ? -1 : 1,
      );
      const then = new Map(kept.bytes);
      return ok({
        records: sorted,
        readBytes: async (id: string) => ok(then.get(id)?.slice()),
      });
    },
    async replaceEverything(next, files) {
      const staged = new Map<string, Uint8Array>();
      for await (const file of files) staged.set(file.id, file.bytes);
      const wanted = next.flatMap((record) => (record.kind === 'file' ? [record.value] : []));
      if (!wanted.every((file) => staged.get(file.id)?.length === file.bytes)) {
        return err({ type: 'storage/invalid-value', path: 'bytes' });
      }
      kept.records = [...next];
      kept.bytes = staged;
      return ok(undefined);
    },
  };
  const opened = store as VisitorStore;
  const parts: BackupParts = {
    clock: { nowMs: () => Date.UTC(2026, 10, 20, 8) },
    snapshots: {
      state: createSourceCell({ status: 'loading' } as const),
      read: (_, work) => work(opened),
      write: (work) => work(opened),
    },
    sealing: quickSealing(),
  };
  return { kept, parts };
}

/** Stands in for Argon2 where thousands of files are opened: as sure, and a thousand times quicker. */
export function quickSealing(): NonNullable<BackupParts['sealing']> {
  let salts = 0;
  return {
    async newKdf() {
      salts += 1;
      return {
        name: 'argon2id',
        memoryKiB: 19 * 1024,
        passes: 2,
        lanes: 1,
        salt: salts.toString(16).padStart(32, '0'),
      };
    },
    deriveBytes: async (passphrase, kdf) =>
      new Uint8Array(
        createHash('sha256')
          .update(JSON.stringify([passphrase, kdf]))
          .digest(),
      ),
  };
}

/** A reader with a mother, two papers, one photograph, a PDF and an errand. */
export function buildRecords(photoBytes = 3_000): {
  readonly records: VisitorRecord[];
  readonly bytes: Map<string, Uint8Array>;
} {
  const bytes = new Map<string, Uint8Array>([
    ['a'.repeat(26), tinyJpeg(photoBytes)],
    ['b'.repeat(26), new TextEncoder().encode('%PDF-1.7\n%%EOF\n')],
  ]);
  const mother = { ...examplePerson, id: 'm'.repeat(26), kind: 'family', label: '媽媽 👵' } as const;
  const records: VisitorRecord[] = [
    { kind: 'person', value: examplePerson },
    { kind: 'person', value: mother },
    { kind: 'item', value: { ...exampleEvidenceItem, note: '在抽屜裡', expiresOn: '2031-05-18' } },
    { kind: 'item', value: { ...exampleEvidenceItem, personId: mother.id, rev: 7 } },
    ...[...bytes].map(
      ([id, content], index): VisitorRecord => ({
        kind: 'file',
        value: {
          id,
          personId: examplePerson.id,
          evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
          type: index === 0 ? 'image/jpeg' : 'application/pdf',
          bytes: content.length,
          width: index === 0 ? 40 : null,
          height: index === 0 ? 30 : null,
          sha256: createHash('sha256').update(content).digest('hex'),
          addedAt: '2026-11-20T08:00:00.000Z',
        },
      }),
    ),
    {
      kind: 'visit',
      value: {
        ...emptyPreparation,
        errands: [{ subjectId: 'document.five-year-permit', persons: ['self', mother.id] }],
        day: '2026-12-01',
      },
    },
    { kind: 'answers', value: { zebra: { option: 'yes' }, age: { number: 40 } } },
  ];
  return { records, bytes };
}

/** The head of a JPEG of 40 × 30 pixels, and behind it as many bytes as asked for. */
function tinyJpeg(length: number): Uint8Array {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
  bytes.set([...head, ...frame]);
  return bytes;
}
