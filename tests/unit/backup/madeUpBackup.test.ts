import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { VisitorRecord } from '../../../src/domain/visitor/VisitorRecord.ts';
import { createBackupService } from '../../../src/services/backup/createBackupService.ts';
import { packBackup } from '../../../src/storage/backup/packBackup.ts';
import { sealBackup } from '../../../src/storage/backup/sealBackup.ts';
import { buildRecords, buildStore, quickSealing } from '../../builders/buildBackup.ts';

const passphrase = 'a calm river in spring';
const { records, bytes } = buildRecords();
const [photo] = records.flatMap((record) => (record.kind === 'file' ? [record] : []));

/** A file sealed as it should be, around contents that we would never write. */
async function sealed(
  contents: readonly unknown[],
  files: ReadonlyMap<string, Uint8Array> = bytes,
  change: (plain: Uint8Array) => void = () => undefined,
): Promise<File> {
  const { plainBytes, plain } = packBackup(
    contents as VisitorRecord[],
    async ({ id }) => new Uint8Array(files.get(id) ?? []),
  );
  async function* changed(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const whole = new Uint8Array(plainBytes);
    let at = 0;
    for await (const piece of plain) {
      whole.set(piece, at);
      at += piece.length;
    }
    change(whole);
    yield whole;
  }
  const { newKdf, deriveBytes } = quickSealing();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const request = {
    passphrase,
    kdf: await newKdf(),
    created: '2026-11-20T08:00:00.000Z',
    plainBytes,
    plain: changed(),
  };
  for await (const piece of sealBackup({ ...request, deriveBytes, onSealed: () => undefined })) pieces.push(piece);
  return new File(pieces, 'x.cscz');
}

/** The photograph's record and bytes, with other bytes. */
function withPhoto(content: Uint8Array): { records: unknown[]; files: Map<string, Uint8Array> } {
  if (photo === undefined) throw new Error('no photograph');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const changed = { kind: 'file', value: { ...photo.value, bytes: content.length, sha256 } };
  return {
    records: records.map((record) => (record === photo ? changed : record)),
    files: new Map([...bytes, [photo.value.id, content]]),
  };
}

const bomb = () => {
  const content = bytes.get(photo?.value.id ?? '')?.slice() ?? new Uint8Array();
  // Height and width of the frame header: 65,535 × 65,535.
  content.fill(0xff, 25, 29);
  return withPhoto(content);
};
const swapped = () => {
  const id = photo?.value.id ?? '';
  const content = bytes.get(id)?.slice() ?? new Uint8Array();
  content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
  return { records, files: new Map([...bytes, [id, content]]) };
};
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

test.each<[string, () => { records: readonly unknown[]; files?: ReadonlyMap<string, Uint8Array> }]>([
  ['a record of no kind we know', () => ({ records: [{ kind: 'case', value: {} }] })],
  [
    'a person with a field too many',
    () => ({ records: [{ ...records[0], value: { ...records[0]?.value, admin: 1 } }] }),
  ],
  ['two records that are the same', () => ({ records: [...records, records[0]] })],
  [
    'a note of a megabyte',
    () => ({
      records: records.map((one) =>
        one.kind === 'item' ? { ...one, value: { ...one.value, note: 'x'.repeat(600_000) } } : one,
      ),
    }),
  ],
  ['lists a hundred levels deep', () => ({ records: [{ kind: 'aside', value: { id: 'a', row: nested(100) } }] })],
  ['a photograph that is a program', () => withPhoto(new TextEncoder().encode('MZ\u0090 not a picture at all'))],
  ['a photograph of four thousand megapixels', bomb],
  ['a photograph that is not the one recorded', swapped],
])('[BACKUP-11] %s does not come in, even under the right passphrase', async (_, make) => {
  const { records: contents, files } = make();
  const file = await sealed(contents, files);
  const service = createBackupService(buildStore().parts);
  expect(await service.inspect(file, passphrase).result).toEqual({ ok: false, error: { type: 'backup/damaged' } });
});

test('[BACKUP-11] a manifest that names another hash, or a frame of no type we know, is refused', async () => {
  const service = createBackupService(buildStore().parts);
  const refused = { ok: false, error: { type: 'backup/damaged' } };
  const other = await sealed(records, bytes, (plain) => plain.set([(plain.at(-1) ?? 0) ^ 1], plain.length - 1));
  expect(await service.inspect(other, passphrase).result).toEqual(refused);
  const unknown = await sealed(records, bytes, (plain) => plain.set([9], 0));
  expect(await service.inspect(unknown, passphrase).result).toEqual(refused);
  const endless = await sealed(records, bytes, (plain) => plain.set([0xff, 0xff, 0xff, 0xff], 1));
  expect(await service.inspect(endless, passphrase).result).toEqual(refused);
});

test('[BACKUP-11] the same hand-made seal around honest contents is taken, so that the refusals are about something', async () => {
  const service = createBackupService(buildStore().parts);
  expect((await service.inspect(await sealed(records), passphrase).result).ok).toBe(true);
});
