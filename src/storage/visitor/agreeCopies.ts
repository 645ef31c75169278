import { err, ok, type Result } from '../../domain/result/Result.ts';
import { type JournalCopy, readJournal } from '../journal/JournalCopy.ts';
import { type OpenedDatabase, openGuarded } from '../openGuarded.ts';
import type { StorageError } from '../StorageError.ts';
import { withinDeadline } from '../withinDeadline.ts';
import { beginVault, carryOverV1 } from './beginVault.ts';
import { adoptJournal, mergeIntoDatabase, type Together } from './bringTogether.ts';
import { discard } from './discard.ts';
import { type MendedJournal, mendJournal } from './mendJournal.ts';
import { salvageRows } from './salvageRows.ts';
import { journalFormat } from './VaultHead.ts';
import { type FoundRows, readFoundRows, visitorDatabaseName } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import type { Recovery } from './VisitorWitness.ts';
import { visitorVersions } from './versions/visitorVersions.ts';

/** The database and the journal, brought to the same state. */
export interface Agreement {
  /** Undefined where nothing is kept and nothing was to be begun. */
  readonly agreed: { readonly opened: OpenedDatabase; readonly journal: MendedJournal } | undefined;
  /** The journal as it was found, for mending single rows and photographs. */
  readonly copy: JournalCopy | undefined;
  readonly recovery: Recovery | undefined;
  /** The browser has thrown the database away, or it would not open any more. */
  readonly dataLost: boolean;
}

/**
 * Opens the database, reads the journal beside it and brings both to the same state: what one has lost comes back
 * from the other. Where neither has anything, looking creates nothing. To be called under the visitor lock.
 */
export async function agreeCopies(
  mode: 'existing' | 'create',
  parts: VisitorStoreParts,
): Promise<Result<Agreement, StorageError>> {
  const { deadlines } = parts;
  const copy = await findJournal(parts);
  if (copy !== undefined && copy.format > journalFormat) {
    return err({ type: 'storage/newer-version', found: copy.format, ours: journalFormat });
  }
  const newest = copy?.generations[0];
  const base = await openAndRead(newest === undefined ? mode : 'create', parts, newest !== undefined);
  if (!base.ok) {
    if (base.error.type !== 'storage/absent') return base;
    const { dataLost } = base.error;
    return ok({ agreed: undefined, copy, recovery: lostRecovery(parts, dataLost), dataLost });
  }
  const { opened, found, read } = base.value;
  const { db } = opened;
  const dataLost = base.value.dataLost || opened.dataLost;
  const { vault, rows } = found;

  const settle = async (): Promise<Result<Together & { readonly lost?: true }, StorageError> | undefined> => {
    if (vault === undefined) {
      if (found.v1 !== undefined) return fresh(await carryOverV1(parts, db, found.v1));
      if (newest !== undefined) return adoptJournal(db, newest, read, deadlines.writeMs);
      if (mode === 'existing') return undefined;
      const begun = fresh(await beginVault(parts, db));
      return begun.ok && lostRecovery(parts, dataLost) !== undefined ? ok({ ...begun.value, lost: true }) : begun;
    }
    const { epoch, generation } = vault.head;
    const same = copy?.generations.find(({ head }) => head.epoch === epoch && head.generation === generation);
    if (same !== undefined) return mergeIntoDatabase(db, { vault, rows }, same, deadlines.writeMs);
    // A whole generation is written before the database takes it over; one that is ahead of it was taken over.
    if (newest !== undefined && newest.head.epoch === epoch && newest.head.generation > generation) {
      return adoptJournal(db, newest, read, deadlines.writeMs);
    }
    return ok({ vault, rows, restored: 0, isJournalBehind: true });
  };

  const settled = await settle();
  if (settled === undefined || !settled.ok) {
    opened.close();
    if (settled !== undefined) return settled;
    return ok({ agreed: undefined, copy, recovery: lostRecovery(parts, dataLost), dataLost });
  }
  const together = settled.value;
  const journal = await mendJournal(parts, db, copy, together, together.isJournalBehind);
  return ok({ agreed: { opened, journal }, copy, recovery: recoveryOf(together, parts), dataLost });
}

interface Base {
  readonly opened: OpenedDatabase;
  /** What the database holds. */
  readonly found: FoundRows;
  /** What could be read, be it of the database that made room for this one. */
  readonly read: Pick<FoundRows, 'vault' | 'rows'>;
  readonly dataLost: boolean;
}

/**
 * Opens and reads; a database that will not open or not be read, again and again, makes room for a new one when
 * there is a journal to fill it from.
 */
async function openAndRead(
  mode: 'existing' | 'create',
  { deadlines }: VisitorStoreParts,
  hasJournal: boolean,
): Promise<Result<Base, StorageError>> {
  const request = { name: visitorDatabaseName, versions: visitorVersions, deadlines, mode } as const;
  const attempt = async (): Promise<Result<Base, StorageError> & { readonly opened?: OpenedDatabase }> => {
    const opened = await openGuarded(request);
    if (!opened.ok) return opened;
    const found = await readFoundRows(opened.value.db, deadlines.readMs);
    if (!found.ok) return { ...found, opened: opened.value };
    return ok({ opened: opened.value, found: found.value, read: found.value, dataLost: false });
  };
  const isBroken = (result: Result<unknown, StorageError>) => !result.ok && result.error.type === 'storage/unknown';

  let result = await attempt();
  if (isBroken(result)) {
    result.opened?.close();
    result = await attempt();
  }
  if (!isBroken(result) || !hasJournal) {
    if (!result.ok) result.opened?.close();
    return result;
  }
  const salvaged = result.opened === undefined ? undefined : await salvageRows(result.opened.db, deadlines.readMs);
  result.opened?.close();
  await discard({ what: 'database', name: visitorDatabaseName, deadlineMs: deadlines.writeMs });
  const anew = await attempt();
  if (!anew.ok) {
    anew.opened?.close();
    return anew;
  }
  return ok({ ...anew.value, read: salvaged ?? anew.value.read, dataLost: true });
}

async function findJournal({ journal, deadlines }: VisitorStoreParts): Promise<JournalCopy | undefined> {
  if (journal === undefined) return undefined;
  try {
    return await withinDeadline(readJournal(journal), deadlines.readMs);
  } catch {
    // Without an answer nothing of the journal is trusted, and nothing of it removed.
    return undefined;
  }
}

function fresh(
  state: Result<{ vault: Together['vault']; rows: Together['rows'] }, StorageError>,
): Result<Together, StorageError> {
  return state.ok ? ok({ ...state.value, restored: 0, isJournalBehind: true }) : state;
}

/** Nothing is there any more: by the third witness, or, where a power cut took that too, by the browser's own word. */
function lostRecovery({ witness }: VisitorStoreParts, dataLost: boolean): Recovery | undefined {
  return dataLost || witness.read() !== undefined ? { kind: 'lost' } : undefined;
}

/** What the reader must be told of. */
function recoveryOf(
  { vault, restored, lost }: Together & { readonly lost?: true },
  { witness }: VisitorStoreParts,
): Recovery | undefined {
  if (lost) return { kind: 'lost' };
  const seen = witness.read();
  // The third witness remembers a later action than either copy has.
  if (seen !== undefined && seen.epoch === vault.head.epoch && seen.seq > vault.seq) {
    return { kind: 'damaged', records: seen.seq - vault.seq };
  }
  return restored > 0 ? { kind: 'restored', records: restored } : undefined;
}
