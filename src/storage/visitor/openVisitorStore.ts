import { ok, type Result } from '../../domain/result/Result.ts';
import { answeringInTime } from '../journal/answeringInTime.ts';
import { onRowsChanged } from '../onRowsChanged.ts';
import type { StorageError } from '../StorageError.ts';
import { toStorageError } from '../toStorageError.ts';
import { agreeCopies } from './agreeCopies.ts';
import { createBytesDrawer } from './BytesDrawer.ts';
import { createVisitorStore } from './createVisitorStore.ts';
import { createJournalHand } from './JournalHand.ts';
import { mendRows } from './mendRows.ts';
import { createRecordKeeper } from './RecordKeeper.ts';
import { sweepBytes } from './sweepBytes.ts';
import { visitorDatabaseName } from './VisitorDatabase.ts';
import type { VisitorStore } from './VisitorStore.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import type { Recovery } from './VisitorWitness.ts';
import { withVisitorLock } from './visitorLock.ts';

/** `store` is undefined where nothing has been stored yet and nothing was to be created. */
export interface OpenedVisitorStore {
  readonly store: VisitorStore | undefined;
  /** The browser itself threw a damaged database away since the last visit. */
  readonly dataLost: boolean;
  /** What the two copies did not agree about. */
  readonly recovery: Recovery | undefined;
  /** Calls `fn` after every change of the rows by any window of this browser, also when `store` is undefined. */
  onChanged(fn: () => void): () => void;
}

/**
 * Opens what the reader keeps, after bringing both copies to the same state; with `existing` nothing is created, so
 * that looking leaves no trace.
 */
export async function openVisitorStore(
  mode: 'existing' | 'create',
  parts: VisitorStoreParts,
): Promise<Result<OpenedVisitorStore, StorageError>> {
  const { deadlines } = parts;
  const journal = parts.journal && answeringInTime(parts.journal, deadlines.writeMs / 4);
  try {
    return await withVisitorLock(deadlines.writeMs, () => open(mode, { ...parts, journal }));
  } catch (cause) {
    return { ok: false, error: toStorageError(cause) };
  }
}

/** Of what was lost together with its witness. */
const unknownState = { epoch: '', seq: 0 };

async function open(
  mode: 'existing' | 'create',
  parts: VisitorStoreParts,
): Promise<Result<OpenedVisitorStore, StorageError>> {
  const { journal: files, witness } = parts;
  const agreement = await agreeCopies(mode, parts);
  if (!agreement.ok) return agreement;
  const { agreed, copy, dataLost } = agreement.value;
  let { recovery } = agreement.value;
  const onChanged = (fn: () => void) => onRowsChanged(visitorDatabaseName, fn);
  const seen = witness.read();
  if (agreed === undefined) {
    // Told again at every start until somebody has read it.
    if (recovery !== undefined) witness.write({ ...(seen ?? { ...unknownState, told: 0 }), notice: recovery });
    return ok({ store: undefined, dataLost, recovery, onChanged });
  }
  const { opened, journal } = agreed;
  const hand = createJournalHand(files, journal.bytes);
  const keeper = createRecordKeeper(opened.db, parts, hand, journal.isWhole);
  const drawer = createBytesDrawer(opened.db, parts);
  const read = await keeper.read();
  if (read.ok) {
    const { generation } = read.value.vault.head;
    const journalRows = copy?.generations.find(({ head }) => head.generation === generation)?.rows;
    recovery = await mendRows(opened.db, keeper, parts, journalRows ?? new Map(), recovery);
    await sweepBytes(keeper, drawer);
    void drawer.mendCopies(
      read.value.kept.records.flatMap(({ record, bytes }) =>
        bytes !== undefined && record.kind === 'file' ? [{ ref: bytes, length: record.value.bytes }] : [],
      ),
    );
  }
  if (recovery !== undefined) {
    const { epoch } = journal.vault.head;
    witness.write({ epoch, seq: journal.vault.seq, told: witness.read()?.told ?? 0, notice: recovery });
  }
  return ok({
    store: createVisitorStore(opened, parts, keeper, drawer),
    dataLost,
    recovery: recovery ?? seen?.notice ?? undefined,
    onChanged,
  });
}
