import { fillOutbox } from '../../browser/files/fillOutbox.ts';
import { derivePassphraseBytes, isLongEnough, newPassphraseKdf } from '../../browser/sealing/passphraseKey.ts';
import { instantOf } from '../../domain/dates/instantOf.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { BackupRefusal } from '../../storage/backup/BackupRefusal.ts';
import type { DeriveBytes } from '../../storage/backup/deriveBackupKey.ts';
import { openBackup } from '../../storage/backup/openBackup.ts';
import { packBackup } from '../../storage/backup/packBackup.ts';
import { recordText } from '../../storage/backup/recordText.ts';
import { sealBackup } from '../../storage/backup/sealBackup.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import { recordsOf } from '../../storage/visitor/recordsOf.ts';
import type { LogicalExport, VisitorSnapshot } from '../../storage/visitor/VisitorStore.ts';
import type { BackupParts } from './BackupParts.ts';
import type { BackupError, MadeBackup } from './BackupService.ts';
import { readWhole } from './checkedBackup.ts';
import type { Tell } from './createBackupRun.ts';
import { fingerprintOf } from './fingerprintOf.ts';
import { sha256Of } from './sha256Of.ts';
import { summaryOf } from './summaryOf.ts';

/** What a window still shows of what the browser has cleared; photographs are gone with their bytes. */
function stillShown(shown: Loadable<VisitorSnapshot, StorageError>): LogicalExport {
  return {
    records: shown.status === 'ready' ? recordsOf(shown.value) : [],
    readBytes: async () => ok(undefined),
  };
}

/**
 * Puts everything kept into one sealed file, then opens that file like any other and compares what it holds. A
 * photograph that no copy on the device has whole any more is left out and counted: the rest must not be lost with it.
 */
export async function writeBackup(
  { clock, snapshots, sealing }: BackupParts,
  passphrase: string,
  tell: Tell,
): Promise<Result<MadeBackup, BackupError>> {
  if (!isLongEnough(passphrase)) return err({ type: 'backup/passphrase-short' });
  tell('collecting', 0);
  const kept = await snapshots.read(stillShown(snapshots.state.get()), (store) => store.exportLogical());
  if (!kept.ok) return kept;
  const created = instantOf(clock.nowMs());
  const deriveBytes = sealing?.deriveBytes ?? derivePassphraseBytes;
  const damaged = new Set<string>();
  for (;;) {
    const records = kept.value.records.filter((record) => record.kind !== 'file' || !damaged.has(record.value.id));
    let file: File;
    try {
      file = await fillOutbox(`onetrip-${created.slice(0, 10)}.cscz`, async (write) => {
        tell('sealing', 0);
        const { plainBytes, plain } = packBackup(records, (one) => readKept(kept.value, one));
        const sealed = sealBackup({
          passphrase,
          kdf: await (sealing?.newKdf ?? newPassphraseKdf)(),
          created,
          plainBytes,
          plain,
          deriveBytes,
          onSealed: (bytes) => tell('sealing', bytes / plainBytes),
        });
        for await (const piece of sealed) await write(piece);
      });
    } catch (cause) {
      if (cause instanceof DOMException) {
        return err({ type: cause.name === 'QuotaExceededError' ? 'storage/quota' : 'backup/not-written' });
      }
      if (!(cause instanceof DamagedFile)) throw cause;
      if (cause.error !== undefined) return err(cause.error);
      damaged.add(cause.id);
      continue;
    }
    tell('checking', 0);
    const written = await readBack(file, passphrase, deriveBytes, tell);
    if (written === undefined || !areEqual(written, records)) return err({ type: 'backup/not-written' });
    const fingerprint = await fingerprintOf(kept.value.records);
    return ok({ file, summary: summaryOf(written, created), leftOut: damaged.size, fingerprint });
  }
}

/** The records as they lie in the file; undefined where it does not open, which here is the device's fault and no one else's. */
async function readBack(file: File, passphrase: string, deriveBytes: DeriveBytes, tell: Tell) {
  try {
    const opened = await openBackup(file, passphrase, deriveBytes);
    return await readWhole(file, opened, (share) => tell('checking', share));
  } catch (cause) {
    if (cause instanceof BackupRefusal && cause.flaw !== 'backup/cancelled') return undefined;
    throw cause;
  }
}

/** Thrown through the sealing: a file that cannot be read whole, with the reason where it is one of the whole store. */
class DamagedFile extends Error {
  readonly id: string;
  readonly error: BackupError | undefined;

  constructor(id: string, error: BackupError | undefined) {
    super(id);
    this.name = 'DamagedFile';
    this.id = id;
    this.error = error;
  }
}

async function readKept({ readBytes }: LogicalExport, file: PaperFile): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readBytes(file.id);
  if (!read.ok) throw new DamagedFile(file.id, read.error);
  const bytes = read.value;
  if (bytes?.length !== file.bytes || (await sha256Of(bytes)) !== file.sha256)
    throw new DamagedFile(file.id, undefined);
  return bytes;
}

function areEqual(some: readonly VisitorRecord[], others: readonly VisitorRecord[]): boolean {
  return some.length === others.length && some.every((record, at) => isSame(record, others[at]));
}

function isSame(one: VisitorRecord, other: VisitorRecord | undefined): boolean {
  return other !== undefined && recordText(one) === recordText(other);
}
