import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { PublishedEdition } from '../../domain/content/PublishedEdition.ts';
import type { Instant } from '../../domain/dates/Instant.ts';
import type { PartialDate } from '../../domain/dates/PartialDate.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { OpenedDatabase } from '../openGuarded.ts';
import { readRow } from '../readRow.ts';
import type { StorageError } from '../StorageError.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { type StorageUse, storageUse } from '../storageUse.ts';
import { transact } from '../transact.ts';
import { type Deadlines, defaultDeadlines } from '../withinDeadline.ts';
import { ActiveRow, type ContentRow, HeadRow, headKey } from './ContentRow.ts';
import { createContentReader } from './createContentReader.ts';
import { deleteContentDatabase } from './openContentDatabase.ts';

/** The edition that is read, the hash of the pack it came from, when that was issued and until when facts were collected. */
export interface ActiveEdition {
  readonly edition: number;
  readonly sha256: string;
  readonly issuedAt: Instant;
  readonly factsCollectedUntil: PartialDate;
}

/** The editions kept on this device. */
export interface ContentStore {
  /** The edition that is read; undefined when none was installed yet. */
  activeEdition(): Promise<Result<ActiveEdition | undefined, StorageError>>;
  /**
   * Stores an edition beside the active one, reads every row back, compares the hash of what was read with
   * `sha256`, and only then makes it the active one. Installing the active edition again changes nothing.
   * The edition it replaces is kept until the next install, for windows that still read it; older ones go.
   * Errors: `older-edition`, `edition-conflict`, `not-read-back`, and what any transaction can give.
   */
  install(pack: PublishedEdition, sha256: string): Promise<Result<ActiveEdition, StorageError>>;
  /** Reads the whole active edition back and compares its hash with the one noted when it was installed. */
  verify(): Promise<Result<ActiveEdition | undefined, StorageError>>;
  reader(edition: number): ContentReader;
  storageUse(): Promise<Result<StorageUse, StorageError>>;
  onClosed(fn: () => void): () => void;
  close(): void;
  /** Closes and deletes the whole database. */
  discard(): Promise<void>;
}

export interface ContentStoreOptions {
  /** The hash that the pack of an edition has, worked out from its records. Called outside every transaction. */
  readonly digest: (edition: PublishedEdition) => Promise<string>;
  readonly yieldToMain: () => Promise<void>;
  readonly deadlines?: Deadlines;
}

export function createContentStore(opened: OpenedDatabase, options: ContentStoreOptions): ContentStore {
  const { db } = opened;
  const { digest, yieldToMain, deadlines = defaultDeadlines } = options;
  const records = () => db.table<ContentRow, [number, string]>('records');
  const meta = () => db.table<unknown, string>('meta');
  const readRequest = { mode: 'r', stores: ['records', 'meta'], deadlineMs: deadlines.readMs } as const;
  const writeRequest = { mode: 'rw', stores: ['records', 'meta'], deadlineMs: deadlines.writeMs } as const;

  const getActive = async () => readRow(ActiveRow, await meta().get('active'), { store: 'meta', key: 'active' });

  /** Deletes every stored edition but these. To be called inside a transaction. */
  const deleteEditionsExcept = async (kept: readonly number[]) => {
    const heads = new Set(kept.map(headKey));
    await meta()
      .filter((row) => isHeadRow(row) && !heads.has(row.key))
      .delete();
    let from: [number] = [Number.NEGATIVE_INFINITY];
    for (const edition of [...kept].sort((a, b) => a - b)) {
      await records().where('[edition+id]').between(from, [edition], true, false).delete();
      from = [edition + 1];
    }
    await records().where('[edition+id]').between(from, [Number.POSITIVE_INFINITY], true, false).delete();
  };

  const write = async (pack: PublishedEdition): Promise<Result<void, StorageError>> => {
    const { records: content, ...head } = pack;
    for (let start = 0; start < content.length; start += rowsPerTransaction) {
      const rows = content
        .slice(start, start + rowsPerTransaction)
        .map((record): ContentRow => ({ edition: pack.edition, id: record.id, kind: record.kind, record }));
      const put = await transact(db, writeRequest, () => records().bulkPut(rows));
      if (!put.ok) return put;
      await yieldToMain();
    }
    const put = await transact(db, writeRequest, () => meta().put({ key: headKey(pack.edition), head }));
    return put.ok ? ok(undefined) : put;
  };

  const readBack = async (edition: number): Promise<Result<PublishedEdition, StorageError>> => {
    const key = headKey(edition);
    const head = await transact(db, readRequest, async () =>
      readRow(HeadRow, await meta().get(key), { store: 'meta', key }),
    );
    if (!head.ok) return head;
    if (head.value === undefined) return err({ type: 'storage/not-read-back', edition });
    const content: ContentRow[] = [];
    for (;;) {
      const after: [number, string] = [edition, content.at(-1)?.id ?? ''];
      const page = await transact(db, readRequest, () =>
        records()
          .where('[edition+id]')
          .between(after, [edition + 1], false, false)
          .limit(rowsPerTransaction)
          .toArray(),
      );
      if (!page.ok) return page;
      content.push(...page.value);
      if (page.value.length < rowsPerTransaction) break;
      await yieldToMain();
    }
    return ok({ ...head.value.head, records: content.map((row) => row.record) });
  };

  const readsBackAs = async (expected: ActiveEdition): Promise<Result<ActiveEdition, StorageError>> => {
    const stored = await readBack(expected.edition);
    if (!stored.ok) return stored;
    // A value that has lost its shape has no canonical text, so the digest may throw.
    const actual = await digest(stored.value).catch(() => undefined);
    return actual === expected.sha256
      ? ok(expected)
      : err({ type: 'storage/not-read-back', edition: expected.edition });
  };

  const activeEdition: ContentStore['activeEdition'] = async () => {
    const active = await transact(db, readRequest, getActive);
    return active.ok ? ok(active.value && identity(active.value)) : active;
  };

  return {
    activeEdition,
    async install(pack, sha256) {
      const { edition, issuedAt, factsCollectedUntil } = pack;
      const offered: ActiveEdition = { edition, sha256, issuedAt, factsCollectedUntil };
      const begun = await transact(db, writeRequest, async () => {
        const active = await getActive();
        if (isInstalled(active, offered)) return 'installed';
        // Also removes what an install that was cut short has left behind.
        await deleteEditionsExcept(keptEditions(active));
        return 'missing';
      });
      if (!begun.ok) return begun;
      if (begun.value === 'installed') return ok(offered);
      const written = await write(pack);
      if (!written.ok) return written;
      const read = await readsBackAs(offered);
      if (!read.ok) return read;
      const flipped = await transact(db, writeRequest, async () => {
        const active = await getActive();
        // Another window may have been faster.
        if (isInstalled(active, offered)) return;
        const row: ActiveRow = { key: 'active', ...offered, before: active?.edition ?? null };
        await meta().put(row);
        await deleteEditionsExcept(keptEditions(row));
      });
      return flipped.ok ? ok(offered) : flipped;
    },
    async verify() {
      const active = await activeEdition();
      return active.ok && active.value ? readsBackAs(active.value) : active;
    },
    reader: (edition) => createContentReader(db, edition, deadlines.readMs),
    storageUse: () => storageUse(db, deadlines.readMs),
    onClosed: opened.onClosed,
    close: opened.close,
    async discard() {
      opened.close();
      await deleteContentDatabase(deadlines);
    },
  };
}

/** Few enough that a transaction stays short on a slow phone. */
const rowsPerTransaction = 50;

/** Whether the offered edition is already the active one. Throws the refusal of one that may not replace it. */
function isInstalled(active: ActiveRow | undefined, offered: ActiveEdition): boolean {
  if (active === undefined || offered.edition > active.edition) return false;
  if (offered.edition < active.edition) {
    throw new StorageRefusal({ type: 'storage/older-edition', installed: active.edition, offered: offered.edition });
  }
  if (offered.sha256 !== active.sha256) {
    throw new StorageRefusal({ type: 'storage/edition-conflict', edition: active.edition });
  }
  return true;
}

function keptEditions(active: ActiveRow | undefined): number[] {
  if (active === undefined) return [];
  return active.before === null ? [active.edition] : [active.before, active.edition];
}

function identity({ edition, sha256, issuedAt, factsCollectedUntil }: ActiveRow): ActiveEdition {
  return { edition, sha256, issuedAt, factsCollectedUntil };
}

function isHeadRow(row: unknown): row is { key: string } {
  return typeof row === 'object' && row !== null && 'key' in row && String(row.key).startsWith('head.');
}
