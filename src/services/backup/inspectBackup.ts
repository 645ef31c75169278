import { derivePassphraseBytes } from '../../browser/sealing/passphraseKey.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { type OpenedBackup, openBackup } from '../../storage/backup/openBackup.ts';
import { filesOf } from '../../storage/backup/packBackup.ts';
import { recordText } from '../../storage/backup/recordText.ts';
import type { LogicalExport } from '../../storage/visitor/VisitorStore.ts';
import type { BackupParts } from './BackupParts.ts';
import type { BackupError, BackupSummary } from './BackupService.ts';
import { readFiles, readWhole } from './checkedBackup.ts';
import type { Tell } from './createBackupRun.ts';
import { fingerprintOf } from './fingerprintOf.ts';
import { sha256Of } from './sha256Of.ts';
import { summaryOf } from './summaryOf.ts';

/** A backup read to its last byte, ready to take the place of what is kept. */
export interface WholeBackup {
  readonly file: Blob;
  readonly opened: OpenedBackup;
  readonly records: readonly VisitorRecord[];
  readonly summary: BackupSummary;
  readonly fingerprint: string;
}

/** Opens a file and checks all of it; nothing on the device is touched. Throws BackupRefusal with what is wrong. */
export async function inspectBackup(
  { sealing }: BackupParts,
  file: Blob,
  passphrase: string,
  tell: Tell,
): Promise<Result<WholeBackup, BackupError>> {
  tell('checking', 0);
  let isDeriving = true;
  try {
    const opened = await openBackup(file, passphrase, sealing?.deriveBytes ?? derivePassphraseBytes);
    isDeriving = false;
    const records = await readWhole(file, opened, (share) => tell('checking', share));
    const summary = summaryOf(records, opened.header.created);
    return ok({ file, opened, records, summary, fingerprint: await fingerprintOf(records) });
  } catch (cause) {
    // hash-wasm throws whatever the engine gives where WebAssembly is refused or memory is short.
    if (isDeriving && isOfTheEngine(cause)) return err({ type: 'backup/unavailable' });
    throw cause;
  }
}

function isOfTheEngine(cause: unknown): boolean {
  return cause instanceof Error && /^(CompileError|RangeError|ReferenceError|RuntimeError|EvalError)$/.test(cause.name);
}

/**
 * Lets a whole backup take the place of everything kept, in one switch, then reads everything back and compares record
 * by record and file by file. Before the switch nothing is changed. Errors: `not-written` when what is kept now is
 * not what the file holds, and what the store gives.
 */
export async function restoreBackup(
  { snapshots }: BackupParts,
  { file, opened, records, summary }: WholeBackup,
  tell: Tell,
): Promise<Result<BackupSummary, BackupError>> {
  tell('restoring', 0);
  const bytes = readFiles(file, opened, (share) => tell('restoring', share));
  const replaced = await snapshots.write((store) => store.replaceEverything(records, bytes));
  if (!replaced.ok) return replaced;
  const kept = await snapshots.read<LogicalExport | undefined>(undefined, (store) => store.exportLogical());
  if (!kept.ok) return kept;
  const isWhole = kept.value !== undefined && (await holdsExactly(kept.value, records));
  return isWhole ? ok(summary) : err({ type: 'backup/not-written' });
}

async function holdsExactly(kept: LogicalExport, records: readonly VisitorRecord[]): Promise<boolean> {
  const texts = new Set(records.map(recordText));
  if (kept.records.length !== records.length || !kept.records.every((record) => texts.has(recordText(record)))) {
    return false;
  }
  for (const { id, sha256 } of filesOf(records)) {
    const read = await kept.readBytes(id);
    if (!read.ok || read.value === undefined || (await sha256Of(read.value)) !== sha256) return false;
  }
  return true;
}
