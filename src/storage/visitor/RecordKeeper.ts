import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { allAtOnce } from '../allAtOnce.ts';
import type { RowsDatabase } from '../RowsDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { toStorageError } from '../toStorageError.ts';
import { transact } from '../transact.ts';
import { createBallast } from './Ballast.ts';
import { discard } from './discard.ts';
import { type JournalHand, stateId } from './JournalHand.ts';
import type { Keeping } from './Keeping.ts';
import { type KeptState, openKeptState, sealRecord } from './KeptState.ts';
import type { Edit, PlannedRecord } from './Plan.ts';
import { rowsOfPlan } from './rowsOfPlan.ts';
import type { SealedRow } from './SealedRow.ts';
import type { VaultKey } from './Sealing.ts';
import { startTimer, type Timer } from './Timer.ts';
import { isSameState, type VaultHead, VaultRow } from './VaultHead.ts';
import { type BytesRow, readFoundRows, tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import { noteState } from './VisitorWitness.ts';
import { withVisitorLock } from './visitorLock.ts';

/** A whole new state that takes the place of the present one. */
export interface Exchange {
  readonly head: VaultHead;
  readonly key: VaultKey;
  readonly records: readonly PlannedRecord[];
}

/**
 * Keeps sealed records in two copies. The order of every change: seal, journal, one strict transaction, answer.
 */
export interface RecordKeeper {
  /** Errors: `locked`, and what any transaction can give. */
  read(): Promise<Result<KeptState, StorageError>>;
  /** One action, with bytes that belong to records it puts. */
  act<T>(edit: Edit<T>, bytes?: readonly BytesRow[]): Promise<Result<T, StorageError>>;
  /** Replaces every record at once under a new head; bytes are left to the caller. Errors: `not-erased` when the old journal stays. */
  exchange(build: (state: KeptState) => Promise<Result<Exchange, StorageError>>): Promise<Result<void, StorageError>>;
  /** Reads everything anew at the next reading. */
  forget(): void;
  keeping(): Keeping;
  /** Whether what is kept cannot be read now, and whether it has a passphrase; of the last reading. */
  lockState(): { readonly locked: boolean; readonly passphrase: boolean };
}

export function createRecordKeeper(
  db: RowsDatabase,
  parts: VisitorStoreParts,
  hand: JournalHand,
  isJournalWhole: boolean,
): RecordKeeper {
  const { sealing, keyRing, witness, deadlines } = parts;
  const tables = tablesOf(db);
  let state: KeptState | undefined;
  let lockState = { locked: false, passphrase: false };
  let keeping: Keeping = hand.keeping(isJournalWhole);
  const ballast = createBallast(db, parts);

  const keyFor = async (head: VaultHead): Promise<VaultKey | undefined> => {
    const known = keyRing.find(head.keyId);
    if (known !== undefined) return known;
    return 'open' in head.key ? sealing.keyOf(head.keyId, head.key.open) : undefined;
  };

  const load = async (deadlineMs: number): Promise<Result<KeptState, StorageError>> => {
    const now = await transact(db, { mode: 'r', stores: ['meta'], deadlineMs }, () => tables.meta.get('vault'));
    if (!now.ok) return now;
    const vault = v.safeParse(VaultRow, now.value);
    // The rows were wiped while the connection stayed: whoever asks again opens anew and finds out why.
    if (!vault.success) return err({ type: 'storage/closed' });
    lockState = { locked: false, passphrase: !('open' in vault.output.head.key) };
    const key = await keyFor(vault.output.head);
    if (key === undefined) {
      state = undefined;
      lockState = { ...lockState, locked: true };
      return err({ type: 'storage/locked' });
    }
    if (state !== undefined && isSameState(state.vault, vault.output)) {
      state = { ...state, vault: vault.output };
      return ok(state);
    }
    const found = await readFoundRows(db, deadlineMs);
    if (!found.ok) return found;
    const seen = found.value.vault;
    // Another window was between our two readings; its news is already under way.
    if (seen === undefined || seen.head.keyId !== key.id) return err({ type: 'storage/closed' });
    state = await openKeptState(sealing, seen, key, found.value.rows, state);
    return ok(state);
  };

  const attempt = async <T>(
    edit: Edit<T>,
    bytes: readonly BytesRow[],
    timer: Timer,
  ): Promise<Result<T, StorageError> | 'raced'> => {
    const loaded = await load(timer.leftMs());
    if (!loaded.ok) return loaded;
    const now = loaded.value;
    const plan = edit(now.kept);
    if (!plan.ok) return plan;
    const { rows, gone } = await rowsOfPlan(sealing, now, plan.value);
    if (rows.length === 0) return ok(plan.value.value);
    const action = { id: sealing.randomHex(8), seq: now.vault.seq + 1, rows };
    const copied = await hand.copyAction(now, action, bytes, timer);
    if (copied.isFull) {
      await hand.takeBack(now, action, copied, bytes, timer);
      return err({ type: 'storage/quota' });
    }
    const vault: VaultRow = { ...now.vault, seq: action.seq, part: copied.part, journal: copied.journal };
    let isRaced = false;
    const done = await transact(
      db,
      // Even with no time left: what the journal has by now is taken back below.
      { mode: 'rw', stores: ['records', 'bytes', 'meta'], deadlineMs: timer.restMs() },
      async () => {
        const there = v.safeParse(VaultRow, await tables.meta.get('vault'));
        if (!there.success) throw new StorageRefusal({ type: 'storage/closed' });
        if (!isSameState(there.output, now.vault)) {
          isRaced = true;
          throw new StorageRefusal({ type: 'storage/changed-elsewhere', current: undefined });
        }
        await allAtOnce([
          tables.records.bulkPut(rows),
          bytes.length > 0 && tables.bytes.bulkPut([...bytes]),
          gone.length > 0 && discard({ what: 'rows', table: tables.bytes, keys: gone }),
          tables.meta.put(vault),
        ]);
      },
    );
    if (!done.ok) {
      await hand.takeBack(now, action, copied, bytes, timer);
      return isRaced ? 'raced' : done;
    }
    const all = new Map(now.rows);
    for (const row of rows) all.set(row.key, row);
    state = await openKeptState(sealing, vault, now.key, [...all.values()], state);
    noteState(witness, vault.head.epoch, vault.seq);
    keeping = hand.keeping(copied.journal && copied.bytes);
    await hand.tidy(vault, copied, gone);
    return ok(plan.value.value);
  };

  /** A step may have had less time than the whole action. */
  const inWords = <T>(result: Result<T, StorageError>): Result<T, StorageError> =>
    !result.ok && result.error.type === 'storage/timed-out'
      ? err({ type: 'storage/timed-out', deadlineMs: deadlines.writeMs })
      : result;

  return {
    read: () => load(deadlines.readMs),
    forget() {
      state = undefined;
    },
    keeping: () => keeping,
    lockState: () => lockState,
    async act(edit, bytes = []) {
      const timer = startTimer(deadlines.writeMs);
      try {
        const result = await withVisitorLock(timer.leftMs(), async () => {
          let answer = await attempt(edit, bytes, timer);
          // Only where there are no locks between windows.
          for (let again = 0; answer === 'raced' && again < 8; again++) answer = await attempt(edit, bytes, timer);
          if (
            answer !== 'raced' &&
            !answer.ok &&
            answer.error.type === 'storage/quota' &&
            // A photograph would only eat it up; it is for ticks, notes and removing.
            bytes.length === 0 &&
            (await ballast.giveUp(timer.restMs()))
          ) {
            answer = await attempt(edit, bytes, timer);
          }
          return answer;
        });
        if (result === 'raced') return err({ type: 'storage/timed-out', deadlineMs: deadlines.writeMs });
        if (result.ok) void ballast.layDown();
        return inWords(result);
      } catch (cause) {
        return inWords(err(toStorageError(cause)));
      }
    },
    async exchange(build) {
      const timer = startTimer(deadlines.writeMs * 4);
      try {
        return await withVisitorLock(timer.leftMs(), async () => {
          const loaded = await load(timer.leftMs());
          if (!loaded.ok) return loaded;
          const now = loaded.value;
          const built = await build(now);
          if (!built.ok) return built;
          const { head, key, records } = built.value;
          const seq = now.vault.seq + 1;
          const rows: SealedRow[] = [];
          for (const planned of records) rows.push(await sealRecord(sealing, key, seq, planned));
          const journal = await hand.beginGeneration(head, { id: stateId, seq, rows });
          const vault: VaultRow = { key: 'vault', head, seq, part: 0, journal };
          const done = await transact(
            db,
            { mode: 'rw', stores: ['records', 'meta'], deadlineMs: timer.restMs() },
            async () => {
              const there = v.safeParse(VaultRow, await tables.meta.get('vault'));
              if (!there.success || !isSameState(there.output, now.vault))
                throw new StorageRefusal({ type: 'storage/closed' });
              await allAtOnce([
                discard({ what: 'rows', table: tables.records, keys: 'all' }),
                tables.records.bulkPut(rows),
                tables.meta.put(vault),
              ]);
            },
          );
          if (!done.ok) {
            await hand.dropGeneration(head.generation);
            return done;
          }
          keyRing.add(key);
          state = undefined;
          lockState = { locked: false, passphrase: !('open' in head.key) };
          noteState(witness, head.epoch, seq);
          keeping = hand.keeping(journal);
          return (await hand.dropOtherGenerations(head.generation))
            ? ok(undefined)
            : err({ type: 'storage/not-erased' });
        });
      } catch (cause) {
        return err(toStorageError(cause));
      }
    },
  };
}
