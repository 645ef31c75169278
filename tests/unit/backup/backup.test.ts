import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { recordKeyOf } from '../../../src/domain/visitor/VisitorRecord.ts';
import { createBackupService } from '../../../src/services/backup/createBackupService.ts';
import { BackupRefusal } from '../../../src/storage/backup/BackupRefusal.ts';
import { backupLayout } from '../../../src/storage/backup/backupLayout.ts';
import { openBackup, readPlaintext } from '../../../src/storage/backup/openBackup.ts';
import { buildRecords, buildStore, quickSealing } from '../../builders/buildBackup.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const passphrase = 'a calm river in spring';
const fixtures = join(import.meta.dirname, '../../fixtures/backup');

const fileOf = (bytes: BlobPart) => new File([bytes], 'backup.cscz');
const sorted = (records: ReturnType<typeof buildRecords>['records']) =>
  records.toSorted((a, b) => (`${a.kind} ${recordKeyOf(a)}` < `${b.kind} ${recordKeyOf(b)}` ? -1 : 1));

async function make(store = buildStore(...filled()), secret = passphrase) {
  return unwrap(await createBackupService(store.parts).write(secret).result);
}
function filled(): Parameters<typeof buildStore> {
  const { records, bytes } = buildRecords();
  return [records, bytes];
}

describe('a backup', () => {
  test('[BACKUP-1] brings back on another phone exactly what was kept, to the byte', async () => {
    const old = buildStore(...filled());
    const { file, summary } = await make(old);
    expect(summary).toMatchObject({ persons: 2, papers: 2, files: 2, errands: 1 });
    const fresh = buildStore();
    const service = createBackupService(fresh.parts);
    const { restore, summary: found } = unwrap(await service.inspect(file, passphrase).result);
    expect(found).toEqual(summary);
    expect(fresh.kept.records).toEqual([]);
    expect(unwrap(await restore().result)).toEqual(summary);
    expect(sorted(fresh.kept.records)).toEqual(sorted(old.kept.records));
    expect(fresh.kept.bytes).toEqual(old.kept.bytes);
  });

  test('[BACKUP-1] nothing kept is a backup, too', async () => {
    const { file, summary } = await make(buildStore());
    expect(summary).toMatchObject({ persons: 0, papers: 0, files: 0, errands: 0 });
    const store = buildStore(...filled());
    const { restore } = unwrap(await createBackupService(store.parts).inspect(file, passphrase).result);
    unwrap(await restore().result);
    expect(store.kept.records).toEqual([]);
  });

  test('[BACKUP-2] the file shows nothing of what is in it, and two of the same contents share no chunk', async () => {
    const store = buildStore(...filled());
    const [one, other] = [await make(store), await make(store)];
    const [first, second] = await Promise.all(
      [one, other].map(async ({ file }) => Buffer.from(await file.arrayBuffer())),
    );
    for (const word of ['evidence', 'five-year-permit', '抽屜', 'JFIF', '%PDF', 'person']) {
      expect(first?.includes(Buffer.from(word)), word).toBe(false);
    }
    const headerEnd = backupLayout.prefixBytes + (first?.readUInt16BE(5) ?? 0);
    expect(first?.subarray(headerEnd, headerEnd + 64)).not.toEqual(second?.subarray(headerEnd, headerEnd + 64));
  });

  test('[BACKUP-3] a short passphrase seals nothing', async () => {
    const run = createBackupService(buildStore(...filled()).parts).write('eleven char');
    expect(await run.result).toEqual({ ok: false, error: { type: 'backup/passphrase-short' } });
  });

  test('[BACKUP-4] a wrong passphrase is told from a damaged file, and from a file of another kind', async () => {
    const { file } = await make();
    const service = createBackupService(buildStore().parts);
    const reason = async (candidate: File, secret = passphrase) => {
      const result = await service.inspect(candidate, secret).result;
      return result.ok ? 'taken' : result.error.type;
    };
    expect(await reason(file, 'a calm river in autumn')).toBe('backup/wrong-passphrase');
    expect(await reason(fileOf('not a backup at all'))).toBe('backup/not-a-backup');
    expect(await reason(fileOf(''))).toBe('backup/not-a-backup');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(await reason(fileOf(bytes.slice(0, -1)))).toBe('backup/damaged');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await reason(fileOf(bytes))).toBe('backup/damaged');
    bytes[4] = 2;
    expect(await reason(fileOf(bytes))).toBe('backup/newer-format');
  });

  test('[BACKUP-4] a device that does not give the file, for a moment or for good, is told from damage', async () => {
    const { file } = await make();
    const service = createBackupService(buildStore().parts);
    let refusals = 2;
    const slice = file.slice.bind(file);
    Object.defineProperty(file, 'slice', {
      value: (from: number, to: number) => {
        const piece = slice(from, to);
        if (refusals > 0) piece.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
        refusals -= 1;
        return piece;
      },
    });
    expect((await service.inspect(file, passphrase).result).ok).toBe(true);
    refusals = Number.POSITIVE_INFINITY;
    expect(await service.inspect(file, passphrase).result).toMatchObject({ error: { type: 'backup/cannot-read' } });
  });

  test('[BACKUP-4] a passphrase is the same whichever keyboard wrote it', async () => {
    const store = buildStore(...filled());
    const { sealing: _, ...parts } = store.parts;
    const { file } = unwrap(await createBackupService(parts).write('ﬁnal Ｒｉｖｅｒ １２３').result);
    unwrap(await createBackupService(parts).inspect(file, 'final River 123').result);
  });

  test('[BACKUP-5] chunks cannot be swapped, dropped, doubled or taken from another backup', async () => {
    const { records, bytes } = buildRecords();
    const store = buildStore(records, bytes);
    const long = records.find((record) => record.kind === 'file');
    if (long?.kind !== 'file') throw new Error('no file');
    const big = new Uint8Array(400_000).fill(7);
    big.set(bytes.get(long.value.id) ?? []);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', big));
    long.value.bytes = big.length;
    long.value.sha256 = Buffer.from(hash).toString('hex');
    store.kept.bytes.set(long.value.id, big);
    const [one, other] = await Promise.all(
      [await make(store), await make(store)].map(async ({ file }) => new Uint8Array(await file.arrayBuffer())),
    );
    if (one === undefined || other === undefined) throw new Error('not made');
    const at = backupLayout.prefixBytes + new DataView(one.buffer).getUint16(5);
    const size = backupLayout.chunkBytes + backupLayout.tagBytes;
    const head = one.slice(0, at);
    const chunk = (index: number, from = one) => from.slice(at + index * size, at + (index + 1) * size);
    const all = Array.from({ length: Math.ceil((one.length - at) / size) }, (_, index) => chunk(index));
    expect(all.length).toBeGreaterThan(5);
    const { deriveBytes } = quickSealing();
    // The chunks alone: what lies inside them would be found out of order, too.
    const taken = async (parts: Uint8Array<ArrayBuffer>[]) => {
      const file = new File([head, ...parts], 'x');
      try {
        const opened = await openBackup(file, passphrase, deriveBytes);
        for await (const _ of readPlaintext(file, opened, () => undefined));
        return true;
      } catch (cause) {
        if (cause instanceof BackupRefusal) return false;
        throw cause;
      }
    };
    expect(await taken(all)).toBe(true);
    expect(await taken([chunk(1), chunk(0), ...all.slice(2)])).toBe(false);
    expect(await taken([...all.slice(0, 2), ...all.slice(3)])).toBe(false);
    expect(await taken([chunk(0), chunk(0), ...all.slice(2)])).toBe(false);
    expect(await taken([...all, all.at(-1) ?? new Uint8Array()])).toBe(false);
    expect(await taken([chunk(0, other), ...all.slice(1)])).toBe(false);
  });

  test('[BACKUP-6] stopped in the middle it changes nothing and says so', async () => {
    const store = buildStore(...filled());
    const service = createBackupService(store.parts);
    const writing = service.write(passphrase);
    writing.cancel();
    expect(await writing.result).toEqual({ ok: false, error: { type: 'backup/cancelled' } });
    const { file } = await make(store);
    const target = buildStore(...filled());
    const before = structuredClone(target.kept);
    const inspected = unwrap(await createBackupService(target.parts).inspect(file, passphrase).result);
    const restoring = inspected.restore();
    restoring.cancel();
    expect(await restoring.result).toEqual({ ok: false, error: { type: 'backup/cancelled' } });
    expect(target.kept).toEqual(before);
  });

  test('[BACKUP-7] done is said only after the file was read back: a device that loses bytes is found out', async () => {
    const store = buildStore(...filled());
    const honest = globalThis.File;
    globalThis.File = class extends honest {
      constructor(parts: BlobPart[], name: string, options?: FilePropertyBag) {
        super(parts.slice(0, -1), name, options);
      }
    };
    try {
      const result = await createBackupService(store.parts).write(passphrase).result;
      expect(result).toEqual({ ok: false, error: { type: 'backup/not-written' } });
    } finally {
      globalThis.File = honest;
    }
  });

  test('[BACKUP-7] restored is said only after everything was read back', async () => {
    const { file } = await make();
    const store = buildStore();
    const { snapshots } = store.parts;
    const forgetful = createBackupService({
      ...store.parts,
      snapshots: {
        ...snapshots,
        async write(work) {
          const written = await snapshots.write(work);
          store.kept.records.pop();
          return written;
        },
      },
    });
    const { restore } = unwrap(await forgetful.inspect(file, passphrase).result);
    expect(await restore().result).toEqual({ ok: false, error: { type: 'backup/not-written' } });
  });

  test('[BACKUP-8] a photograph that is damaged on the device is left out and counted; everything else is kept', async () => {
    const { records, bytes } = buildRecords();
    const [id = ''] = [...bytes.keys()];
    const { summary, leftOut, file } = await make(
      buildStore(records, new Map([...bytes].filter(([key]) => key !== id))),
    );
    expect({ files: summary.files, leftOut }).toEqual({ files: 1, leftOut: 1 });
    unwrap(await createBackupService(buildStore().parts).inspect(file, passphrase).result);
  });

  test('[BACKUP-9] the file committed with the first release still opens, with real Argon2', async () => {
    const store = buildStore();
    const { sealing: _, ...parts } = store.parts;
    const golden = fileOf(readFileSync(join(fixtures, 'v1.cscz')));
    const inspected = await createBackupService(parts).inspect(golden, 'golden passphrase 2026').result;
    unwrap(await unwrap(inspected).restore().result);
    expect(sorted(store.kept.records)).toEqual(JSON.parse(readFileSync(join(fixtures, 'v1.json'), 'utf8')));
    // Three chunks, so that their places and the end are bound as they were.
    expect(store.kept.bytes).toEqual(buildRecords(150_000).bytes);
  });

  test('[BACKUP-9] where WebAssembly is refused it is sealed in the browser’s own way, and the file says so', async () => {
    const store = buildStore(...filled());
    const { sealing: _, ...parts } = store.parts;
    const refusing = vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new WebAssembly.CompileError('refused'));
    try {
      const { file } = unwrap(await createBackupService(parts).write(passphrase).result);
      expect(await file.slice(0, 400).text()).toContain('"name":"pbkdf2-sha-256","iterations":1000000');
      unwrap(await createBackupService(parts).inspect(file, passphrase).result);
    } finally {
      refusing.mockRestore();
    }
  });
});
