import type { JournalFiles } from '../journal/JournalFiles.ts';
import { bytesCopyName, journalName, journalPartOf } from '../journal/journalNames.ts';
import { appendEntry, writeWholePart } from '../journal/writeJournal.ts';
import { toStorageError } from '../toStorageError.ts';
import { withinDeadline } from '../withinDeadline.ts';
import { discard } from './discard.ts';
import type { Keeping } from './Keeping.ts';
import type { KeptState } from './KeptState.ts';
import type { SealedRow } from './SealedRow.ts';
import type { Timer } from './Timer.ts';
import type { VaultHead, VaultRow } from './VaultHead.ts';
import type { BytesRow } from './VisitorDatabase.ts';

interface Action {
  readonly id: string;
  readonly seq: number;
  readonly rows: readonly SealedRow[];
}

/** How far the second copy of an action came. */
export interface Copied {
  /** The file that was written, and whether the journal now has everything up to this action. */
  readonly part: number;
  readonly journal: boolean;
  readonly isNewPart: boolean;
  /** Whether every photograph of the action has its copy too. */
  readonly bytes: boolean;
  /** There is no room for the copy of a photograph: the action is not to be done. */
  readonly isFull: boolean;
}

const nothingCopied = { journal: false, isNewPart: false, bytes: false, isFull: false };

/** Writes the second copy. What goes wrong here never stops a change: it leaves one copy, and that is told. */
export interface JournalHand {
  copyAction(now: KeptState, action: Action, bytes: readonly BytesRow[], timer: Timer): Promise<Copied>;
  /** Marks an action as not kept, after the database refused it. */
  takeBack(now: KeptState, action: Action, copied: Copied, bytes: readonly BytesRow[], timer: Timer): Promise<void>;
  /** Lets go of files that a finished change has made useless. */
  tidy(vault: VaultRow, copied: Copied, goneBytes: readonly string[]): Promise<void>;
  beginGeneration(head: VaultHead, state: Action): Promise<boolean>;
  dropGeneration(generation: number): Promise<void>;
  /** False when files of another generation could not be removed. */
  dropOtherGenerations(generation: number): Promise<boolean>;
  keeping(isCopied: boolean): Keeping;
}

/** A file of the journal is begun anew when it has grown beyond both this and four times what it began with. */
const partBytes = 512 * 1024;
const partActions = 500;
const takeBackMs = 300;

/** The whole state with which a file begins; no action has this number, so none is ever taken back with it. */
export const stateId = '0'.repeat(16);

/** `size`: bytes the journal has already. */
export function createJournalHand(files: JournalFiles | undefined, size = 0): JournalHand {
  /** After something that may have left a stray action behind, the journal is written anew. */
  let isSuspect = false;
  let actions = 0;
  let beganWith = 0;
  /** The files answer in their own time; an action may have less left. */
  const inTime = <T>(work: Promise<T>, timer: Timer) => withinDeadline(work, timer.leftMs());

  const namesWhere = async (isWanted: (part: { generation: number; part: number }) => boolean) => {
    const names = (await files?.list()) ?? [];
    return names.filter((name) => {
      const part = journalPartOf(name);
      return part !== undefined && isWanted(part);
    });
  };

  return {
    async copyAction({ vault, rows }, action, bytes, timer) {
      if (files === undefined) return { ...nothingCopied, part: vault.part };
      let areBytesCopied = true;
      for (const { id, sealed } of bytes) {
        try {
          await inTime(files.write(bytesCopyName(id), sealed), timer);
        } catch (cause) {
          // Without its copy it would eat up the room that small changes need in both places.
          if (toStorageError(cause).type === 'storage/quota')
            return { ...nothingCopied, part: vault.part, isFull: true };
          areBytesCopied = false;
        }
      }
      let part = vault.part;
      let isNewPart = false;
      let journal = true;
      try {
        if (!vault.journal || isSuspect || actions >= partActions || size > Math.max(partBytes, beganWith * 4)) {
          part++;
          isNewPart = true;
          const state = { id: stateId, seq: vault.seq, rows: [...rows.values()] };
          beganWith = await inTime(writeWholePart(files, vault.head, part, state), timer);
          actions = 0;
        }
        size = await inTime(
          appendEntry(files, journalName(vault.head.generation, part), { type: 'action', ...action }),
          timer,
        );
        actions++;
        isSuspect = false;
      } catch {
        isSuspect = true;
        journal = false;
      }
      return { part, journal, isNewPart, bytes: areBytesCopied, isFull: false };
    },
    async takeBack({ vault }, action, copied, bytes, timer) {
      if (files === undefined) return;
      // The answer may be late by this much, rather than leave a refused action behind.
      const graceMs = Math.max(timer.restMs(), takeBackMs);
      try {
        const name = journalName(vault.head.generation, copied.part);
        if (copied.journal) await withinDeadline(appendEntry(files, name, { type: 'abort', id: action.id }), graceMs);
        const names = bytes.map(({ id }) => bytesCopyName(id));
        await withinDeadline(discard({ what: 'files', files, names }), graceMs);
      } catch {
        isSuspect = true;
      }
    },
    async tidy({ head, part }, { isNewPart, journal }, goneBytes) {
      if (files === undefined) return;
      try {
        const old =
          isNewPart && journal
            ? await namesWhere((file) => file.generation === head.generation && file.part < part)
            : [];
        await discard({ what: 'files', files, names: [...old, ...goneBytes.map(bytesCopyName)] });
      } catch {
        // What is left is read together with the rest, or swept at the next start.
      }
    },
    async beginGeneration(head, state) {
      if (files === undefined) return false;
      try {
        beganWith = await writeWholePart(files, head, 0, state);
        size = beganWith;
        actions = 0;
        isSuspect = false;
        return true;
      } catch {
        return false;
      }
    },
    async dropGeneration(generation) {
      if (files === undefined) return;
      try {
        const names = await namesWhere((file) => file.generation === generation);
        await discard({ what: 'files', files, names });
      } catch {
        // A generation that the database does not know is passed over and swept at the next start.
      }
    },
    async dropOtherGenerations(generation) {
      if (files === undefined) return true;
      try {
        const names = await namesWhere((file) => file.generation !== generation);
        await discard({ what: 'files', files, names });
        return true;
      } catch {
        return false;
      }
    },
    keeping: (isCopied) =>
      isCopied && files !== undefined
        ? { copies: 2, reason: null }
        : { copies: 1, reason: files === undefined ? 'noJournal' : 'journalFailed' },
  };
}
