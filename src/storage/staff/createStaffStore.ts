import * as v from 'valibot';
import { ok, type Result } from '../../domain/result/Result.ts';
import { allAtOnce } from '../allAtOnce.ts';
import { Dexie } from '../Dexie.ts';
import { type OpenedDatabase, openGuarded } from '../openGuarded.ts';
import { readRow } from '../readRow.ts';
import type { StorageError } from '../StorageError.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { transact } from '../transact.ts';
import { type Deadlines, defaultDeadlines } from '../withinDeadline.ts';
import {
  AttachmentRow,
  BroughtRow,
  broughtKey,
  CaseRow,
  ChainRow,
  EnclosureRow,
  FolderRow,
  folderKey,
  GoneRow,
  ReceiptRow,
} from './CaseRows.ts';
import { readStretch } from './ChainStretch.ts';
import { countRowsOf, discardAttachments, discardCases, discardStrays, discardUnclaimed } from './discardCases.ts';
import { gonePrefix } from './GoneAction.ts';
import { areAttached, hasEnclosures, keepEnclosure } from './keepEnclosure.ts';
import { addAll, readAll } from './manyRows.ts';
import { readAround, readGone, readKeptCase, readLinks } from './readKeptCase.ts';
import type { EnclosureToKeep, FoundRow, StaffStore } from './StaffStore.ts';
import { staffDatabaseName, staffStores, tablesOf } from './staffTables.ts';
import { staffVersions } from './versions/staffVersions.ts';
import { WindowRow } from './WindowRow.ts';

type Tables = ReturnType<typeof tablesOf>;

/** A window of many years reaches the disk in one go, and no engine tells how far it is with that. */
const restoredMs = 120_000;

/** The rows of the window on this device. Opens nothing before it is asked, and opens again when it was let go. */
export function createStaffStore(deadlines: Deadlines = defaultDeadlines): StaffStore {
  let opened: OpenedDatabase | undefined;

  const open = async (mode: 'existing' | 'create'): Promise<Result<OpenedDatabase, StorageError>> => {
    if (opened !== undefined) return ok(opened);
    const found = await openGuarded({ name: staffDatabaseName, versions: staffVersions, deadlines, mode });
    if (!found.ok) return found;
    if (opened !== undefined) {
      // Two calls opened at once; one connection is enough.
      found.value.close();
      return ok(opened);
    }
    const mine = found.value;
    mine.onClosed(() => {
      if (opened === mine) opened = undefined;
    });
    opened = mine;
    return ok(mine);
  };

  const run = async <T>(
    mode: 'r' | 'rw',
    work: (tables: Tables, isAlive: () => void) => PromiseLike<T>,
    how: 'existing' | 'create' = 'existing',
    endingMs?: number,
  ): Promise<Result<T, StorageError>> => {
    const database = await open(how);
    if (!database.ok) return database;
    const { db } = database.value;
    const deadlineMs = mode === 'r' ? deadlines.readMs : deadlines.writeMs;
    const request = { mode, stores: staffStores, deadlineMs, ...(endingMs !== undefined && { endingMs }) };
    return transact(db, request, (isAlive) => work(tablesOf(db), isAlive));
  };

  return {
    readWindow: () => run('r', windowOf),
    readChain: () => run('r', chainOf),
    begin: (window, chain) =>
      run(
        'rw',
        async (tables) => {
          if (!(await isEmpty(tables))) throw movedOn();
          await allAtOnce([tables.meta.add(window), tables.meta.add(chain)]);
        },
        'create',
      ),
    replaceWindow: (window) =>
      run('rw', async (tables) => {
        if ((await windowOf(tables)).rev !== window.rev - 1) throw movedOn();
        await tables.meta.put(window);
      }),
    readCase: (caseId) =>
      run('r', async (tables) => {
        const chain = await chainOf(tables);
        const kept = await readKeptCase(tables, caseId);
        return { chain, kept, before: await readLinks(tables, kept), gone: await readGone(tables, kept) };
      }),
    findByPacket: (packet) =>
      run('r', async (tables) => {
        const chain = await chainOf(tables);
        const [caseId] = packet === null ? [] : await tables.cases.where('packet').equals(packet).primaryKeys();
        return { chain, caseId };
      }),
    caseIdsAfter: (caseId, limit) =>
      run('r', ({ cases }) => cases.where('caseId').above(caseId).limit(limit).primaryKeys()),
    rowsOpened: (low, high) =>
      run('r', async ({ cases }) => {
        const rows = await cases.where('opened').between(low, high).toArray();
        return rows.map(found);
      }),
    rowsOf: (caseIds) =>
      run('r', async ({ cases }) => {
        const rows = await cases.bulkGet([...caseIds]);
        return rows.filter((row) => row !== undefined).map(found);
      }),
    keepLines: (rows) =>
      run('rw', async ({ cases }) => {
        for (const row of rows) {
          const now = await cases.get(row.caseId);
          if (now !== undefined && isSame(now.sealed, row.sealed)) await cases.put(row);
        }
      }),
    touchedSince: (windowId, seq) =>
      run('r', async ({ actions }) => {
        const rows = await actions
          .where('[windowId+seq]')
          .between([windowId, seq], [windowId, Dexie.maxKey], false)
          .toArray();
        return [...new Set(rows.map(({ caseId }) => caseId))];
      }),
    readCases: (caseIds) =>
      run('r', async (tables) => {
        const kept = [];
        for (const caseId of caseIds) kept.push(await readKeptCase(tables, caseId));
        return kept;
      }),
    commit: (change) =>
      run('rw', async (tables) => {
        const now = await chainOf(tables);
        if (now.windowId !== change.chain.windowId || now.seq !== change.after) throw movedOn();
        await mustBeAsRead(tables, change.row.caseId, change.before);
        const { packet: mark } = change.row;
        const isTaken = mark !== null && (await tables.cases.where('packet').equals(mark).count()) > 0;
        if (change.before === undefined && isTaken) throw movedOn();
        const { packet, receipt, enclosure } = change;
        if (enclosure !== undefined && !(await areAttached(tables, enclosure))) throw missing(enclosure.row.id);
        await allAtOnce([
          tables.actions.add(change.action),
          tables.cases.put(change.row),
          packet !== undefined && tables.packets.add(packet),
          receipt !== undefined && tables.receipts.add(receipt),
          enclosure !== undefined && tables.enclosures.add(enclosure.row),
          tables.meta.put(change.chain),
        ]);
      }),
    addEnclosure: (enclosure) =>
      run('rw', async (tables) => {
        const { id, caseId } = enclosure.row;
        if ((await tables.cases.get(caseId)) === undefined) throw missing(caseId);
        if ((await tables.enclosures.get(id)) === undefined) await addEnclosure(tables, enclosure);
        else await discardAttachments(tables, enclosure.attachmentIds);
      }),
    readEnclosures: (caseId) =>
      run('r', async ({ enclosures }) => {
        const rows: unknown[] = await enclosures.where('caseId').equals(caseId).toArray();
        return rows.map((row) => {
          if (v.is(EnclosureRow, row)) return row;
          throw new StorageRefusal({ type: 'storage/unreadable-row', store: 'enclosures', key: caseId });
        });
      }),
    enclosedCaseIds: () =>
      run('r', async ({ enclosures }) => (await enclosures.orderBy('caseId').uniqueKeys()).map(String)),
    putAttachment: (row) =>
      run('rw', async ({ attachments }) => {
        await attachments.add(row);
      }),
    readAttachment: (id) =>
      run('r', async ({ attachments }) => {
        const row = readRow(AttachmentRow, await attachments.get(id), { store: 'attachments', key: id });
        if (row === undefined) throw missing(id);
        return row;
      }),
    dropAttachments: (ids) => run('rw', (tables) => discardAttachments(tables, ids)),
    dropUnclaimed: (ids) => run('rw', (tables) => discardUnclaimed(tables, ids)),
    dropStrays: () => run('rw', discardStrays),
    discard: (window, { after, caseIds, gone }) =>
      run('rw', async (tables) => {
        if ((await windowOf(tables)).rev !== window.rev - 1) throw movedOn();
        if ((await chainOf(tables)).seq !== after) throw movedOn();
        await discardCases(tables, caseIds, gone);
        await tables.meta.put(window);
      }),
    around: (actions) => run('r', (tables) => readAround(tables, actions)),
    readStretch: (range) => run('r', (tables) => readStretch(tables, range)),
    findReceipt: (receiptId) =>
      run('r', async ({ receipts }) => {
        const row: unknown = await receipts.get(receiptId);
        return v.is(ReceiptRow, row) ? row.caseId : undefined;
      }),
    readReceipts: (caseId) =>
      run('r', async ({ receipts }) => {
        const rows: unknown[] = await receipts.where('caseId').equals(caseId).toArray();
        return rows.filter((row) => v.is(ReceiptRow, row));
      }),
    takeIn: (window, brought) =>
      run('rw', async (tables) => {
        if ((await windowOf(tables)).rev !== window.rev - 1) throw movedOn();
        for (const { before, row, actions, packet, receipts, enclosures } of brought) {
          await mustBeAsRead(tables, row.caseId, before);
          await tables.actions.bulkAdd([...actions]);
          await tables.cases.put(row);
          if (packet !== undefined) await tables.packets.add(packet);
          await tables.receipts.bulkPut([...receipts]);
          if (enclosures === undefined) continue;
          if (!(await hasEnclosures(tables, row.caseId, enclosures.before))) throw movedOn();
          for (const enclosure of enclosures.added) if (!(await keepEnclosure(tables, enclosure))) throw movedOn();
        }
        const count: BroughtRow = { key: broughtKey, count: (await broughtOf(tables)) + 1 };
        await tables.meta.put(count);
        await tables.meta.put(window);
      }),
    countBrought: () => run('r', broughtOf),
    countRowsOf: (caseIds) => run('r', (tables) => countRowsOf(tables, caseIds)),
    countGone: () => run('r', ({ meta }) => meta.where('key').startsWith(gonePrefix).count()),
    countEnclosures: () => run('r', ({ enclosures }) => enclosures.count()),
    countCases: () => run('r', ({ cases }) => cases.count()),
    allCaseIds: () => run('r', ({ cases }) => cases.toCollection().primaryKeys()),
    readFolder: () =>
      run('r', async ({ meta }) => {
        const row: unknown = await meta.get(folderKey);
        return v.is(FolderRow, row) ? row : undefined;
      }),
    keepFolder: (row) =>
      run('rw', async ({ meta }) => {
        await meta.put(row);
      }),
    dump: () =>
      run('r', async (tables, isAlive) => ({
        meta: [await windowOf(tables), await chainOf(tables), ...(await goneOf(tables))],
        actions: await readAll(tables.actions, isAlive),
        cases: await readAll(tables.cases, isAlive),
        packets: await readAll(tables.packets, isAlive),
        receipts: await readAll(tables.receipts, isAlive),
        enclosures: await readAll(tables.enclosures, isAlive),
        attachmentIds: await claimedIn(tables),
      })),
    restoreAttachment: (row) =>
      run(
        'rw',
        async (tables) => {
          if (!(await isEmpty(tables))) throw movedOn();
          // Not added: what a killed restoring left is the same under the same id.
          await tables.attachments.put(row);
        },
        'create',
      ),
    restore: ({ meta, actions, cases, packets, receipts, enclosures, attachmentIds }) =>
      run(
        'rw',
        async (tables, isAlive) => {
          if (!(await isEmpty(tables))) throw movedOn();
          const laid = new Set(await tables.attachments.toCollection().primaryKeys());
          // Another tab took them away.
          if (!attachmentIds.every((id) => laid.has(id))) throw movedOn();
          await addAll(tables.enclosures, enclosures, isAlive);
          await discardStrays(tables, isAlive);
          await addAll(tables.meta, meta, isAlive);
          await addAll(tables.actions, actions, isAlive);
          await addAll(tables.cases, cases, isAlive);
          await addAll(tables.packets, packets, isAlive);
          await addAll(tables.receipts, receipts, isAlive);
        },
        'create',
        restoredMs,
      ),
    close() {
      opened?.close();
      opened = undefined;
    },
  };
}

function found(row: CaseRow): FoundRow {
  return { caseId: row.caseId, row: v.is(CaseRow, row) ? row : undefined };
}

/** Whatever is done to a case seals its row anew. */
async function mustBeAsRead({ cases }: Tables, caseId: string, before: CaseRow | undefined): Promise<void> {
  const now = await cases.get(caseId);
  const isAsRead = before === undefined ? now === undefined : isSame(now?.sealed, before.sealed);
  if (!isAsRead) throw movedOn();
}

function isSame(one: unknown, other: Uint8Array): boolean {
  return one instanceof Uint8Array && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** A window that lost its row is damaged, not absent: nothing is begun over the cases that are there. */
async function windowOf(tables: Tables): Promise<WindowRow> {
  const where = { store: 'meta', key: 'window' };
  const row = readRow(WindowRow, await tables.meta.get('window'), where);
  if (row !== undefined) return row;
  throw new StorageRefusal(
    (await isEmpty(tables))
      ? { type: 'storage/absent', dataLost: false }
      : { type: 'storage/unreadable-row', ...where },
  );
}

async function isEmpty({ meta, cases }: Tables): Promise<boolean> {
  return (await meta.count()) + (await cases.count()) === 0;
}

async function chainOf({ meta }: Tables): Promise<ChainRow> {
  const row = readRow(ChainRow, await meta.get('chain'), { store: 'meta', key: 'chain' });
  if (row === undefined) throw new StorageRefusal({ type: 'storage/absent', dataLost: false });
  return row;
}

async function broughtOf({ meta }: Tables): Promise<number> {
  const row: unknown = await meta.get(broughtKey);
  return v.is(BroughtRow, row) ? row.count : 0;
}

async function goneOf({ meta }: Tables): Promise<GoneRow[]> {
  const rows: unknown[] = await meta.where('key').startsWith(gonePrefix).toArray();
  return rows.filter((row) => v.is(GoneRow, row));
}

/** Ids of the photographs that an enclosure claims; their bytes are not read for it. */
async function claimedIn({ attachments, enclosures }: Tables): Promise<string[]> {
  const claims = new Set(await enclosures.toCollection().primaryKeys());
  const byEnclosure = attachments.orderBy('enclosure');
  const of = await byEnclosure.keys();
  const ids = await byEnclosure.primaryKeys();
  return ids.filter((_, at) => claims.has(String(of[at])));
}

/** Photographs that somebody took away meanwhile leave the whole undone. */
async function addEnclosure(tables: Tables, enclosure: EnclosureToKeep): Promise<void> {
  if (!(await keepEnclosure(tables, enclosure))) throw missing(enclosure.row.id);
}

function missing(key: string): StorageRefusal {
  return new StorageRefusal({ type: 'storage/missing', key });
}

/** Another tab was faster; what stands now has to be read anew, so nothing of it is told. */
function movedOn(): StorageRefusal {
  return new StorageRefusal({ type: 'storage/changed-elsewhere', current: undefined });
}
