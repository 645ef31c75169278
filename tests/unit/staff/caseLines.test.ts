import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import type { CaseRow } from '../../../src/storage/staff/CaseRows.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { staffDatabaseName } from '../../../src/storage/staff/staffTables.ts';
import staffV1 from '../../fixtures/dumps/staff-v1.json' with { type: 'json' };
import { bytesFromHex } from '../../storage-scenarios/hexDump.ts';
import { restoreDump } from '../../storage-scenarios/nativeDatabase.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  check,
  createDevice,
  flipped,
  rowsBesideLog,
  rowsOf,
  type StaffRow,
  tamper,
  watchStore,
} from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const open = async (staff: StaffService, number: number) =>
  unwrap(await staff.openCase(buildOpening(buildHandover(number)))).caseId;
const ofCase = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId;
const rowOf = async (caseId: string) => (await rowsOf('cases')).find(ofCase(caseId)) ?? {};
const dayMs = 86_400_000;
const never = new Promise<never>(() => undefined);

describe('while it is read', () => {
  test('[STAFF-20] the newest come first and are told at once, and until the last it says that it is not whole', async () => {
    const { staff } = await device.open();
    const opened: string[] = [];
    for (let number = 0; number < 230; number++) opened.unshift(await open(staff, number));
    const fresh = device.tab();
    await fresh.look();
    const state = fresh.state.get();
    unwrap(await fresh.unlock('clerks' in state ? (state.clerks[0]?.id ?? '') : '', 'correct horse battery'));
    const told: { readonly listed: readonly string[]; readonly isWhole: boolean }[] = [];
    const look = () => {
      const { cases, isWhole } = fresh.listing.get();
      told.push({ listed: cases.map(({ caseId }) => caseId), isWhole });
    };
    fresh.listing.subscribe(look);
    unwrap(await fresh.list());
    const [first] = told;
    const last = told.at(-1);
    expect(first?.listed.length).toBeLessThan(230);
    expect(first?.listed).toEqual(opened.slice(0, first?.listed.length));
    expect(told.slice(0, -1).every(({ isWhole }) => !isWhole)).toBe(true);
    expect(last).toEqual({ listed: opened, isWhole: true });
  });

  test('[STAFF-20] what this tab keeps meanwhile stands in it at once, and what is read later does not undo it', async () => {
    const { staff } = await device.open();
    const caseId = await open(staff, 1);
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let opened = () => {};
    const isOpened = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const fresh = await device.enter({
      yieldToMain: () => {
        opened();
        return held;
      },
    });
    await isOpened;
    unwrap(await fresh.act(caseId, { type: 'held' }));
    expect(fresh.listing.get()).toMatchObject({ cases: [{ caseId, status: 'held' }], isWhole: false });
    const told: string[] = [];
    fresh.listing.subscribe(() => void told.push(...fresh.listing.get().cases.map(({ status }) => status)));
    go();
    expect(unwrap(await fresh.list())).toMatchObject([{ caseId, status: 'held' }]);
    expect(new Set(told)).toEqual(new Set(['held']));
  });

  test('[STAFF-20] locked, it holds nothing', async () => {
    const { staff } = await device.open();
    await open(staff, 1);
    unwrap(await staff.list());
    expect(staff.listing.get().cases).toHaveLength(1);
    const { listing } = staff;
    let told = 0;
    listing.subscribe(() => void told++);
    staff.lock();
    expect(told).toBe(1);
    expect(listing.get()).toEqual({ cases: [], isWhole: false });
  });

  test('[STAFF-23] nobody waits for older days to open a case, and what is alike today is found, whichever tab opened it', async () => {
    const { staff } = await device.open();
    await open(staff, 1);
    device.clock.now += dayMs;
    const today = await open(staff, 2);
    const { store, read } = watchStore(async (name) => (name === 'caseIdsAfter' ? never : undefined));
    const fresh = await device.enter({ store });
    const first = unwrap(await fresh.openCase(buildOpening(buildHandover(3))));
    expect(first.duplicates).toMatchObject([{ type: 'alike', caseId: today }]);
    const elsewhere = await open(staff, 4);
    const second = unwrap(await fresh.openCase(buildOpening(buildHandover(5))));
    expect(second.duplicates.map(({ caseId }) => caseId).sort()).toEqual([today, first.caseId, elsewhere].sort());
    expect(read).toContain('caseIdsAfter');
    expect(fresh.listing.get().isWhole).toBe(false);
  });
});

describe('a line that is not the one of its row', () => {
  test.each<[string, (mine: StaffRow, other: StaffRow, older: StaffRow) => StaffRow]>([
    ['with a flipped bit', (mine) => ({ ...mine, line: flipped({ sealed: mine['line'] })['sealed'] })],
    ['of another case', (mine, other) => ({ ...mine, line: other['line'] })],
    ['of an older state', (mine, _, older) => ({ ...mine, line: older['line'] })],
    ['counted elsewhere', (mine) => ({ ...mine, opened: 2 })],
    ['that is missing', ({ line: _, ...mine }) => mine],
    ['that is missing with its counter', ({ line: _, opened: __, ...mine }) => mine],
    ['cut short', (mine) => ({ ...mine, line: new Uint8Array(3) })],
  ])('[STAFF-21] one %s is noticed; the case is read wholly and the line made anew', async (_, change) => {
    const { staff } = await device.open();
    const caseId = await open(staff, 1);
    const older = await rowOf(caseId);
    const otherId = await open(staff, 2);
    unwrap(await staff.act(caseId, { type: 'finished' }));
    const [mine, other] = [await rowOf(caseId), await rowOf(otherId)];
    await tamper('cases', ofCase(caseId), () => change(mine, other, older));
    const first = watchStore();
    const fresh = await device.enter({ store: first.store });
    expect(unwrap(await fresh.list())).toMatchObject([
      { caseId: otherId, status: 'open' },
      { caseId, status: 'finished' },
    ]);
    expect(first.read).toContain('readCases');
    const { line: _made, ...rest } = await rowOf(caseId);
    const { line: _old, ...before } = mine;
    expect(rest).toEqual(before);
    const second = watchStore();
    expect(unwrap(await (await device.enter({ store: second.store })).list())).toEqual(unwrap(await fresh.list()));
    expect(second.read).not.toContain('readCases');
  });

  test('[STAFF-21] a row put back with its line to an older state is told for what it is: the end of its actions does not fit', async () => {
    const { staff } = await device.open();
    const caseId = await open(staff, 1);
    const older = await rowOf(caseId);
    unwrap(await staff.act(caseId, check));
    await tamper('cases', ofCase(caseId), () => older);
    expect((await (await device.enter()).read(caseId)).ok).toBe(false);
  });

  test('[STAFF-21] making lines anew puts back neither what has changed meanwhile nor what has gone', async () => {
    const { staff } = await device.open();
    const [caseId, goneId] = [await open(staff, 1), await open(staff, 2)];
    const older = (await rowsOf('cases')) as unknown as CaseRow[];
    unwrap(await staff.act(caseId, { type: 'held' }));
    await tamper('cases', ofCase(goneId), null);
    const before = await rowsOf('cases');
    const { store } = watchStore();
    unwrap(await store.keepLines(older));
    store.close();
    expect(await rowsOf('cases')).toEqual(before);
  });

  test('[STAFF-21] a line that cannot be kept is no loss', async () => {
    const { staff } = await device.open();
    const caseId = await open(staff, 1);
    await tamper('cases', ofCase(caseId), ({ line: _, ...row }) => row);
    const { store } = watchStore();
    const fresh = await device.enter({
      store: { ...store, keepLines: async () => ({ ok: false, error: { type: 'storage/quota' } }) as never },
    });
    expect(unwrap(await fresh.list())).toHaveLength(1);
  });
});

test('[STAFF-22] what version 1 left is listed as it was; only lines are added, and they serve the next time', async () => {
  await restoreDump(staffDatabaseName, bytesFromHex(staffV1));
  const stores = ['meta', 'actions', 'packets', 'receipts'];
  const before = await Promise.all(stores.map(rowsBesideLog));
  const cases = await rowsOf('cases');
  const first = watchStore();
  const listed = unwrap(await (await device.enter({ store: first.store })).list());
  expect(listed).toMatchObject([
    { openedAt: '2026-12-01T01:01:00Z', status: 'returned', comeBack: 'paperWrong', practice: true },
    { openedAt: '2026-12-01T01:00:00Z', status: 'finished', comeBack: null, practice: false },
  ]);
  expect(first.read).toContain('readCases');
  expect(await Promise.all(stores.map(rowsBesideLog))).toEqual(before);
  const lined = await rowsOf('cases');
  expect(lined.map(({ line: _, opened: __, ...row }) => row)).toEqual(cases);
  expect(lined.every(({ line }) => line instanceof Uint8Array)).toBe(true);
  const second = watchStore();
  expect(unwrap(await (await device.enter({ store: second.store })).list())).toEqual(listed);
  expect(second.read).not.toContain('readCases');
});

test('[STAFF-47] why somebody had to come again is in the line, also after the case was finished', async () => {
  const { staff } = await device.open();
  const caseId = await open(staff, 1);
  const steps = [{ type: 'returned', reason: 'paperWrong' }, { type: 'resumed' }, { type: 'finished' }] as const;
  for (const step of steps) unwrap(await staff.act(caseId, step));
  const { store, read } = watchStore();
  const listed = unwrap(await (await device.enter({ store })).list());
  expect(listed).toMatchObject([{ caseId, status: 'finished', comeBack: null, returns: ['paperWrong'] }]);
  expect(read).not.toContain('readCases');
});

test('[STAFF-20] neither a count of all cases nor tidying up comes before the newest cases are read', async () => {
  await open((await device.open()).staff, 1);
  const store = createStaffStore();
  const asked: string[] = [];
  const noted =
    <A extends unknown[], R>(name: string, call: (...given: A) => R) =>
    (...given: A) => {
      asked.push(name);
      return call(...given);
    };
  const { rowsOpened, countCases, dropStrays } = store;
  const watched = {
    rowsOpened: noted('rowsOpened', rowsOpened),
    countCases: noted('countCases', countCases),
    dropStrays: noted('dropStrays', dropStrays),
  };
  const staff = await device.enter({ store: { ...store, ...watched } });
  unwrap(await staff.list());
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['countCases', 'dropStrays']));
  expect(asked[0]).toBe('rowsOpened');
});

test('[STAFF-49] the numbers of its receipts are in the line, and are those that stand on them', async () => {
  const { staff } = await device.open();
  const first = await open(staff, 1);
  const second = await open(staff, 2);
  const given: number[] = [];
  for (const caseId of [first, second, first]) {
    given.push(unwrap(await staff.giveReceipt(caseId)).receipt.number);
  }
  expect(given).toEqual([1, 2, 3]);
  const { store, read } = watchStore();
  const listed = unwrap(await (await device.enter({ store })).list());
  expect(new Map(listed.map(({ caseId, receipts }) => [caseId, receipts]))).toEqual(
    new Map([
      [first, [1, 3]],
      [second, [2]],
    ]),
  );
  expect(read).not.toContain('readCases');
});

test('[STAFF-24] a case whose rows are gone leaves the list once it is met, and is not in the next', async () => {
  const { staff } = await device.open();
  const [caseId, otherId] = [await open(staff, 1), await open(staff, 2)];
  unwrap(await staff.list());
  for (const store of ['cases', 'actions', 'packets']) await tamper(store, ofCase(caseId), null);
  expect((await staff.read(caseId)).ok).toBe(false);
  expect(staff.listing.get().cases.map((one) => one.caseId)).toEqual([otherId]);
  unwrap(await staff.act(otherId, { type: 'held' }));
  for (const tab of [staff, await device.enter()])
    expect(unwrap(await tab.list())).toMatchObject([{ caseId: otherId, status: 'held' }]);
});
