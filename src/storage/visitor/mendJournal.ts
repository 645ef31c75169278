import type { Dexie } from 'dexie';
import type { JournalCopy } from '../journal/JournalCopy.ts';
import { journalName, journalPartOf } from '../journal/journalNames.ts';
import { writeWholePart } from '../journal/writeJournal.ts';
import { transact } from '../transact.ts';
import { withinDeadline } from '../withinDeadline.ts';
import type { DatabaseState } from './beginVault.ts';
import { discard } from './discard.ts';
import { stateId } from './JournalHand.ts';
import type { VaultRow } from './VaultHead.ts';
import { tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';

export interface MendedJournal {
  readonly vault: VaultRow;
  readonly isWhole: boolean;
  readonly bytes: number;
}

/**
 * Writes the journal anew where it lacks something, and sweeps away files that nothing needs any more. Never
 * rejects: without a journal there is one copy.
 */
export async function mendJournal(
  { journal, deadlines }: VisitorStoreParts,
  db: Dexie,
  copy: JournalCopy | undefined,
  { vault, rows }: DatabaseState,
  isBehind: boolean,
): Promise<MendedJournal> {
  if (journal === undefined || copy === undefined) return { vault, isWhole: false, bytes: 0 };
  const { generation } = vault.head;
  const own = copy.names.filter((name) => journalPartOf(name)?.generation === generation);
  let mended: MendedJournal = {
    vault,
    isWhole: !isBehind,
    bytes: copy.generations.find(({ head }) => head.generation === generation)?.bytes ?? 0,
  };
  try {
    let useless = copy.names.filter((name) => !own.includes(name));
    if (isBehind) {
      const part = Math.max(vault.part, ...own.map((name) => journalPartOf(name)?.part ?? 0)) + 1;
      const state = { id: stateId, seq: vault.seq, rows };
      const bytes = await withinDeadline(writeWholePart(journal, vault.head, part, state), deadlines.writeMs);
      const next: VaultRow = { ...vault, part, journal: true };
      const request = { mode: 'rw', stores: ['meta'], deadlineMs: deadlines.writeMs } as const;
      const put = await transact(db, request, () => tablesOf(db).meta.put(next));
      if (!put.ok) return mended;
      mended = { vault: next, isWhole: true, bytes };
      useless = copy.names.filter((name) => name !== journalName(generation, part));
    }
    await discard({ what: 'files', files: journal, names: useless });
  } catch {
    // The next change tries again.
  }
  return mended;
}
