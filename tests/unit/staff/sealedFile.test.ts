import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handover } from '../../../src/domain/handover/Handover.ts';
import { err } from '../../../src/domain/result/Result.ts';
import { joinedBytes } from '../../../src/handover/joinedBytes.ts';
import type { SealedItem } from '../../../src/handover/sealedFileLayout.ts';
import { sealingPairOf } from '../../../src/handover/sealingPairOf.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import type { StaffParts } from '../../../src/services/staff/StaffParts.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { staffDatabaseName } from '../../../src/storage/staff/staffTables.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import staffV2 from '../../fixtures/dumps/staff-v2.json' with { type: 'json' };
import { bytesFromHex } from '../../storage-scenarios/hexDump.ts';
import { restoreDump } from '../../storage-scenarios/nativeDatabase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { mutate } from '../handover/mutate.ts';
import { handoverItem, photo, sealedFor } from './buildSealedFile.ts';
import {
  buildHandover,
  buildOpening,
  check,
  clerkIdOf,
  createDevice,
  flipped,
  passphrase,
  rowsBesideLog,
  rowsOf,
  type StaffRow,
  tamper,
} from './buildWindow.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const details = { name: 'Lin Mei', contact: '0912 345 678' };
const personal: SealedItem = { type: 'personal', details };

/** The key on the window's card, read through the parts. */
let recipient: Bytes;
const watched: Partial<StaffParts> = {
  async sealingPairOf(secretKey) {
    const pair = await sealingPairOf(secretKey);
    recipient = pair?.publicKey ?? recipient;
    return pair;
  },
};

async function openWindow() {
  const opened = await device.open(watched);
  unwrap(await opened.staff.windowCard());
  return opened;
}

const take = (staff: StaffService, file: Pick<Blob, 'size' | 'slice'>, practice = false) =>
  staff.takeFile({ file, practice });
const stores = ['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'];
const everyRow = () => Promise.all(stores.map(rowsOf));
const ofCase = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId;

async function bytesOf(staff: StaffService, caseId: string) {
  const { attachments } = unwrap(await staff.enclosures(caseId));
  return Promise.all(attachments.map(async (one) => unwrap(await staff.attachment(caseId, one)).bytes));
}

test('[STAFF-30] a file becomes a case with the name, the contact and the photographs, also after a restart', async () => {
  const { staff } = await openWindow();
  const work = createLongWork();
  const shares: number[] = [];
  work.progress.subscribe(() => shares.push(work.progress.get().done / work.progress.get().total));
  const file = await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, photo(1), photo(2)]);
  const { caseId, isKnown } = unwrap(await staff.takeFile({ file, practice: false, work }));
  expect(isKnown).toBe(false);
  expect(shares.at(-1)).toBe(1);
  const again = await device.enter();
  expect(unwrap(await again.read(caseId)).handover).toEqual(buildHandover(1));
  expect(unwrap(await again.enclosures(caseId)).details).toEqual([details]);
  expect(await bytesOf(again, caseId)).toEqual([photo(1).bytes, photo(2).bytes]);
  unwrap(await again.act(caseId, check));
  expect(unwrap(await again.list())).toHaveLength(1);
});

test('[STAFF-30] a window that is restored from a copy opens files sealed to the old card', async () => {
  const { staff } = await openWindow();
  const before = recipient;
  const { file: copy } = unwrap(await staff.copyWindow());
  await device.erase();
  device = createDevice();
  const fresh = device.tab(watched);
  unwrap(await fresh.restoreWindow(copy));
  unwrap(await fresh.unlock(clerkIdOf(fresh), passphrase));
  unwrap(await fresh.windowCard());
  expect(recipient).toEqual(before);
  unwrap(await take(fresh, await sealedFor(before, [handoverItem(buildHandover(1)), photo()])));
});

test('[STAFF-31] the same file is one case, also from two tabs; another file of the same hand-over adds what is new', async () => {
  const { staff } = await openWindow();
  const other = await device.enter();
  const items = [handoverItem(buildHandover(1)), personal, photo(1)];
  const first = unwrap(await take(staff, await sealedFor(recipient, items)));
  const before = await everyRow();
  const again = unwrap(await take(other, await sealedFor(recipient, items)));
  expect(again).toMatchObject({ caseId: first.caseId, isKnown: true });
  expect(await everyRow()).toEqual(before);
  const more = await sealedFor(recipient, [...items, photo(2)], 2);
  expect(unwrap(await take(other, more))).toMatchObject({ caseId: first.caseId, isKnown: true });
  expect(unwrap(await staff.enclosures(first.caseId))).toMatchObject({ details: [details], attachments: [{}, {}] });
  expect((await bytesOf(staff, first.caseId)).map((bytes) => bytes[30]).sort()).toEqual([1, 2]);
});

test('[STAFF-31] photographs reach a case that was opened from the code before', async () => {
  const { staff } = await openWindow();
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
  expect(unwrap(await staff.enclosures(caseId))).toEqual({ details: [], attachments: [] });
  const taken = unwrap(await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(3)])));
  expect(taken).toMatchObject({ caseId, isKnown: true });
  expect(await bytesOf(staff, caseId)).toEqual([photo(3).bytes]);
});

test('[STAFF-31] two tabs that take the same file at once make one case of it', async () => {
  const { staff } = await openWindow();
  const other = await device.enter();
  const items = [handoverItem(buildHandover(1)), photo(1)];
  const both = await Promise.all([
    take(staff, await sealedFor(recipient, items)),
    take(other, await sealedFor(recipient, items)),
  ]);
  expect(new Set(both.map((one) => unwrap(one).caseId)).size).toBe(1);
  expect(unwrap(await staff.list())).toHaveLength(1);
  const [one] = unwrap(await staff.list());
  expect(await bytesOf(staff, one?.caseId ?? '')).toEqual([photo(1).bytes]);
  expect(await rowsOf('attachments')).toHaveLength(1);
});

test('[STAFF-31] a file taken for practice is another case than the real one', async () => {
  const { staff } = await openWindow();
  const file = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(1)]);
  const real = unwrap(await take(staff, file));
  const practice = unwrap(await take(staff, file, true));
  expect(practice.caseId).not.toBe(real.caseId);
  expect(await bytesOf(staff, practice.caseId)).toHaveLength(1);
});

test('[STAFF-32] whatever is wrong with a file, nothing of it stays', async () => {
  const { staff } = await openWindow();
  const before = await everyRow();
  const whole = new Uint8Array(
    await (await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, photo(1), photo(2)])).arrayBuffer(),
  );
  const typeOf = async (file: Pick<Blob, 'size' | 'slice'>) => {
    const type = errorTypeOf(await take(staff, file));
    expect(await everyRow()).toEqual(before);
    return type;
  };
  expect(await typeOf(new Blob([whole.slice(0, -1)]))).toBe('handover/damaged');
  expect(await typeOf(new Blob([whole.slice(0, 53 + 65_552)]))).toBe('handover/damaged');
  expect(await typeOf(new Blob(['OT1H, a text']))).toBe('handover/foreign');
  const strange = { ...photo(1), bytes: new TextEncoder().encode('<html>') };
  expect(await typeOf(await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(2), strange]))).toBe(
    'handover/damaged',
  );
  const old = buildHandover(1, { createdAt: '2026-11-27T01:00:00Z' });
  expect(await typeOf(await sealedFor(recipient, [handoverItem(old), photo(1)]))).toBe('handover/expired');
  const unknown = buildHandover(1, { errands: [{ subjectId: 'document.unheard-of', persons: ['p1'] }] });
  expect(await typeOf(await sealedFor(recipient, [handoverItem(unknown)]))).toBe('handover/unknown-things');
  const elsewhere = await sealingPairOf(new Uint8Array(32).fill(3));
  if (elsewhere === undefined) throw new Error('no X25519');
  expect(await typeOf(await sealedFor(elsewhere.publicKey, [handoverItem(buildHandover(1))]))).toBe(
    'handover/other-window',
  );
  // The stick is pulled out between two photographs.
  const blob = new Blob([whole]);
  const pulled = {
    size: blob.size,
    slice: (from = 0, to = 0) =>
      from > 80_000
        ? ({ arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob)
        : blob.slice(from, to),
  };
  expect(await typeOf(pulled)).toBe('handover/unreadable');
  const { staff: blind } = { staff: await device.enter({ sealingPairOf: async () => undefined }) };
  expect(await take(blind, blob)).toEqual(err({ type: 'handover/no-sealing' }));
});

test('[STAFF-32] of 400 damaged files none leaves anything', async () => {
  const { staff } = await openWindow();
  const small = { ...photo(1), bytes: photo(1).bytes.slice(0, 300) };
  const whole = new Uint8Array(
    await (await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, small])).arrayBuffer(),
  );
  const before = await everyRow();
  for (let seed = 1; seed <= 400; seed += 1) {
    const changed = mutate(whole, seed, randomFrom(seed));
    if (Buffer.compare(changed, whole) === 0) continue;
    expect((await take(staff, new Blob([changed]))).ok, `seed ${seed}`).toBe(false);
  }
  expect(await everyRow()).toEqual(before);
});

test('[STAFF-32] a device that is full or stops in the middle has nothing half, and what lay down goes at the next unlocking', async () => {
  const { staff } = await openWindow();
  const items = [handoverItem(buildHandover(1)), photo(1), photo(2), photo(3)];
  const store = createStaffStore();
  let left = 2;
  const full = await device.enter({
    store: {
      ...store,
      putAttachment: async (row) => (left-- > 0 ? store.putAttachment(row) : err({ type: 'storage/quota' })),
      // As though the device had died before anything could be tidied.
      dropUnclaimed: async () => ({ ok: true, value: undefined }),
    },
  });
  expect(await take(full, await sealedFor(recipient, items))).toEqual(err({ type: 'staff/no-room' }));
  expect(unwrap(await staff.list())).toEqual([]);
  expect(await rowsOf('attachments')).toHaveLength(2);
  const again = await device.enter();
  unwrap(await again.list());
  await expect.poll(() => rowsOf('attachments')).toEqual([]);
  const { caseId } = unwrap(await take(again, await sealedFor(recipient, items)));
  expect(await bytesOf(again, caseId)).toHaveLength(3);
});

test('[STAFF-50] where what was kept got no answer in time, its photographs stay; what another tab had taken goes', async () => {
  const { staff } = await openWindow();
  const store = createStaffStore();
  const late = err({ type: 'storage/timed-out', deadlineMs: 8000 } as const);
  const mute = await device.enter({
    store: {
      ...store,
      commit: async (change) => ((await store.commit(change)).ok ? late : late),
      addEnclosure: async (enclosure) => ((await store.addEnclosure(enclosure)).ok ? late : late),
    },
  });
  const first = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(1), photo(2)]);
  expect((await take(mute, first)).ok).toBe(false);
  const [kept] = unwrap(await (await device.enter()).list());
  expect(await bytesOf(staff, kept?.caseId ?? '')).toHaveLength(2);
  // The same hand-over again, with another photograph: the case is there now.
  const more = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(3)], 2);
  expect((await take(mute, more)).ok).toBe(false);
  expect(await bytesOf(staff, kept?.caseId ?? '')).toHaveLength(3);
  expect(await rowsOf('attachments')).toHaveLength(3);

  // Two tabs with one file for a case that is there: the second finds it kept already.
  const both = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(4)], 3);
  const slow = await device.enter({
    store: {
      ...store,
      addEnclosure: async (enclosure) => {
        unwrap(await take(staff, both));
        return store.addEnclosure(enclosure);
      },
    },
  });
  unwrap(await take(slow, both));
  expect(await bytesOf(staff, kept?.caseId ?? '')).toHaveLength(4);
  expect(await rowsOf('attachments')).toHaveLength(4);
});

test('[STAFF-32] where a photograph was taken away in the middle the case is not opened', async () => {
  const { staff } = await openWindow();
  const store = createStaffStore();
  const robbed = await device.enter({
    store: {
      ...store,
      commit: async (change) => {
        await store.dropStrays();
        return store.commit(change);
      },
    },
  });
  const file = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(1)]);
  expect((await take(robbed, file)).ok).toBe(false);
  expect(unwrap(await staff.list())).toEqual([]);
  expect(await rowsOf('enclosures')).toEqual([]);
});

test('[STAFF-32] [WORK-2] cancelled after whichever photograph, nothing of a file stays, and it can be taken again', async () => {
  const { staff } = await openWindow();
  const before = await everyRow();
  const file = await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, photo(1), photo(2), photo(3)]);
  for (const after of [0, 1, 2, 3, 4]) {
    const work = createLongWork();
    let told = 0;
    const count = () => {
      told += 1;
      if (told > after) work.cancel();
    };
    if (after === 0) work.cancel();
    work.progress.subscribe(count);
    expect(await staff.takeFile({ file, practice: false, work }), `after ${after}`).toEqual(
      err({ type: 'staff/cancelled' }),
    );
    expect(await everyRow()).toEqual(before);
  }
  expect(unwrap(await staff.takeFile({ file, practice: false, work: createLongWork() })).isKnown).toBe(false);
});

test('[STAFF-31] what a file names that this edition does not know is counted', async () => {
  const { staff } = await openWindow();
  const strange = {
    person: 'p1',
    evidenceTypeId: 'evidence.unheard-of',
    state: 'ready',
    issuedOn: null,
    expiresOn: null,
  };
  const handover = buildHandover(1, { papers: [strange as Handover['papers'][number]] });
  const file = await sealedFor(recipient, [handoverItem(handover), photo(1)]);
  expect(unwrap(await take(staff, file)).unknown).toBe(1);
  expect(unwrap(await take(staff, file))).toMatchObject({ isKnown: true, unknown: 1 });
});

test('[STAFF-12] a window locked in the middle keeps nothing of a file and tells nothing', async () => {
  const { staff } = await openWindow();
  const file = await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(1), photo(2)]);
  const work = createLongWork();
  work.progress.subscribe(() => staff.lock());
  const locking = staff.takeFile({ file, practice: false, work });
  expect(await locking).toEqual(err({ type: 'staff/locked' }));
  const again = await device.enter();
  expect(unwrap(await again.list())).toEqual([]);
  expect(await rowsOf('enclosures')).toEqual([]);
  again.lock();
  expect(await again.enclosures('x')).toEqual(err({ type: 'staff/locked' }));
});

test('[STAFF-13] nothing that came in a file can be read from what is kept, nor from a copy of the window', async () => {
  const { staff } = await openWindow();
  const secret = new TextEncoder().encode('a photograph that nobody else should see');
  const bytes = joinedBytes(photo(1).bytes.slice(0, 100), secret, photo(1).bytes.slice(100));
  unwrap(
    await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, { ...photo(1), bytes }])),
  );
  const kept = (await everyRow()).flat().flatMap((row) => Object.values(row));
  const text = kept
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value)))
    .join('\n');
  const copy = Buffer.from(await unwrap(await staff.copyWindow()).file.arrayBuffer()).toString('latin1');
  for (const word of ['Lin Mei', '0912 345', 'a photograph that', 'evidence.photo']) {
    expect(text.includes(word), word).toBe(false);
    expect(copy.includes(word), word).toBe(false);
  }
  expect(copy).toContain('"table":"enclosures"');
  expect(copy).toContain('"type":"attachment"');
});

test('[STAFF-15] a photograph or a list that was damaged is told, and the case stays usable', async () => {
  const { staff } = await openWindow();
  const { caseId } = unwrap(
    await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(1)), photo(1), photo(2)])),
  );
  const { attachments } = unwrap(await staff.enclosures(caseId));
  const [first, second] = attachments;
  if (first === undefined || second === undefined) throw new Error('two photographs');
  await tamper('attachments', ({ id }) => id === first.id, flipped);
  expect(await staff.attachment(caseId, first)).toEqual(err({ type: 'staff/damaged' }));
  expect(unwrap(await staff.attachment(caseId, second)).bytes).toEqual(photo(2).bytes);
  await tamper('attachments', ({ id }) => id === second.id, null);
  expect(await staff.attachment(caseId, second)).toEqual(err({ type: 'staff/damaged' }));
  await tamper('enclosures', ofCase(caseId), flipped);
  expect(await staff.enclosures(caseId)).toEqual(err({ type: 'staff/damaged' }));
  unwrap(await staff.act(caseId, check));
});

test('[STAFF-26] with a case go its photographs and what its visitor said', async () => {
  const { staff } = await openWindow();
  const { caseId } = unwrap(
    await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(1)), personal, photo(1)])),
  );
  const other = unwrap(await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(2)), photo(2)], 2)));
  unwrap(await staff.act(caseId, { type: 'finished' }));
  unwrap(await staff.setKeepDays(30));
  device.clock.now += 31 * 86_400_000;
  expect(unwrap(await staff.discardOld())).toBe(1);
  for (const store of ['enclosures', 'attachments'])
    expect((await rowsOf(store)).map((row) => row['caseId'])).toEqual([other.caseId]);
});

test('[STAFF-33] what version 2 left opens as it was, and takes files in', async () => {
  await restoreDump(staffDatabaseName, bytesFromHex(staffV2));
  const before = ['meta', 'actions', 'cases', 'packets', 'receipts'];
  const rows = await Promise.all(before.map(rowsBesideLog));
  const staff = await device.enter(watched);
  const [listed] = unwrap(await staff.list());
  const { case: found } = unwrap(await staff.read(listed?.caseId ?? ''));
  expect(found).toMatchObject({ status: 'open', papers: [{ evidenceTypeId: 'evidence.five-year-permit' }] });
  expect(found.receiptIds).toHaveLength(1);
  expect(await Promise.all(before.map(rowsBesideLog))).toEqual(rows);
  unwrap(await staff.windowCard());
  unwrap(await take(staff, await sealedFor(recipient, [handoverItem(buildHandover(2)), photo(1)])));
  expect(await rowsOf('attachments')).toHaveLength(1);
});
