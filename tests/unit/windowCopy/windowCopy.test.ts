import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { err } from '../../../src/domain/result/Result.ts';
import { checkCopy } from '../../../src/services/windowCopy/checkCopy.ts';
import { writeCopy } from '../../../src/services/windowCopy/writeCopy.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import type { StaffStore } from '../../../src/storage/staff/StaffStore.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  check,
  clerkIdOf,
  createDevice,
  flipped,
  passphrase,
  rowsBesideLog,
  rowsOf,
  tamper,
} from '../staff/buildWindow.ts';
import { details, everyRow, partsOf, photographsOf, windowWithFiles } from './buildCopy.ts';

let device = createDevice();
afterEach(async () => {
  await device.erase();
  device = createDevice();
});

/** Another device, on which the copy is put, opened by its first clerk. */
async function restored(copy: Pick<Blob, 'size' | 'slice'>) {
  await device.erase();
  device = createDevice();
  const staff = device.tab();
  await staff.look();
  unwrap(await staff.restoreWindow(copy));
  unwrap(await staff.unlock(clerkIdOf(staff), passphrase));
  return staff;
}

const partsWith = (store: StaffStore) => ({
  store,
  sealing: createStaffSealing(),
  yieldToMain: async () => undefined,
});

/** A copy between whose rows and photographs something happens. */
async function copyWhile(happens: () => Promise<void>) {
  const parts = partsWith(createStaffStore());
  const { store } = parts;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const dump = async () => {
    const dumped = await store.dump();
    await happens();
    return dumped;
  };
  const sink = { write: async (piece: Uint8Array<ArrayBuffer>) => void pieces.push(piece) };
  const { missing } = unwrap(await writeCopy({ ...parts, store: { ...store, dump } }, sink));
  store.close();
  return { missing, file: new Blob(pieces) };
}

test('[COPY-1] [STAFF-16] at the window set up from a copy every case shows its photographs and what its visitor said', async () => {
  const { staff, take } = await windowWithFiles(device);
  const one = await take(1, 3);
  const two = await take(2, 1, { size: 100_000 });
  unwrap(await staff.act(one.caseId, check));
  const before = await everyRow(rowsBesideLog);
  const { file, missing } = unwrap(await staff.copyWindow());
  expect(missing).toBe(0);
  const again = await restored(file);
  expect(await everyRow(rowsBesideLog)).toEqual(before);
  for (const { caseId, photographs } of [one, two]) {
    expect(await photographsOf(again, caseId)).toEqual(photographs);
    expect(unwrap(await again.enclosures(caseId)).details).toEqual([details]);
  }
  // A copy of the copy has the same photographs again.
  const photographsIn = async (copy: Blob) => (await partsOf(copy)).filter(({ line }) => line['type'] === 'attachment');
  expect(await photographsIn(unwrap(await again.copyWindow()).file)).toEqual(await photographsIn(file));
});

test('[COPY-1] a copy of version 1 is still read', async () => {
  const fixture = join(import.meta.dirname, '../../fixtures/copies/window-v1.onetrip');
  const staff = await restored(new Blob([readFileSync(fixture)]));
  const listed = unwrap(await staff.list());
  expect(listed.map(({ status }) => status).toSorted()).toEqual(['held', 'open']);
  const held = listed.find(({ status }) => status === 'held');
  const { case: found, handover } = unwrap(await staff.read(held?.caseId ?? ''));
  expect(handover).toEqual(buildHandover(1));
  expect([found.papers.length, found.receiptIds.length]).toEqual([1, 1]);
  expect(unwrap(await staff.enclosures(held?.caseId ?? ''))).toEqual({ details: [], attachments: [] });
  unwrap(await staff.act(held?.caseId ?? '', { type: 'resumed' }));
});

test('[COPY-1] photographs of a file that was not taken in to its end are in no copy', async () => {
  const { staff, take } = await windowWithFiles(device);
  const { caseId } = await take(1, 1);
  const [row] = await rowsOf('attachments');
  const stray = {
    id: 'a'.repeat(26),
    caseId,
    enclosure: 'f'.repeat(64),
    sealed: row?.['sealed'] as Uint8Array<ArrayBuffer>,
  };
  unwrap(await createStaffStore().putAttachment(stray));
  expect(await rowsOf('attachments')).toHaveLength(2);
  const again = await restored(unwrap(await staff.copyWindow()).file);
  expect(await rowsOf('attachments')).toEqual([row]);
  expect(await photographsOf(again, caseId)).toHaveLength(1);
});

test('[COPY-2] [STAFF-26] photographs discarded while a copy is made are stated missing; the rest is in it', async () => {
  const { staff, take } = await windowWithFiles(device);
  const old = await take(1, 2);
  const young = await take(2, 1);
  unwrap(await staff.act(old.caseId, { type: 'finished' }));
  unwrap(await staff.setKeepDays(30));
  device.clock.now += 31 * 86_400_000;
  const { missing, file } = await copyWhile(async () => expect(unwrap(await staff.discardOld())).toBe(1));
  expect(missing).toBe(2);
  expect(await rowsOf('attachments')).toHaveLength(1);
  const again = await restored(file);
  expect(await photographsOf(again, young.caseId)).toEqual(young.photographs);
  // Its rows are of the moment before: the case is there, and says of its photographs that they are not.
  const { attachments } = unwrap(await again.enclosures(old.caseId));
  expect(attachments).toHaveLength(2);
  for (const one of attachments)
    expect(await again.attachment(old.caseId, one)).toEqual(err({ type: 'staff/damaged' }));
});

test('[COPY-2] a photograph that cannot be read any more is stated missing and counted, and told at its case', async () => {
  const { staff, take } = await windowWithFiles(device);
  const { caseId, photographs } = await take(1, 3);
  const [first, second] = unwrap(await staff.enclosures(caseId)).attachments;
  await tamper(
    'attachments',
    ({ id }) => id === first?.id,
    (row) => ({ ...row, sealed: 'text' }),
  );
  // What is merely damaged goes along: it may still tell somebody something.
  await tamper('attachments', ({ id }) => id === second?.id, flipped);
  const { file, missing } = unwrap(await staff.copyWindow());
  expect(missing).toBe(1);
  const again = await restored(file);
  const kept = unwrap(await again.enclosures(caseId)).attachments;
  expect(kept).toHaveLength(3);
  const read = await Promise.all(kept.map((one) => again.attachment(caseId, one)));
  expect(read.map(errorTypeOf).toSorted()).toEqual(['ok', 'staff/damaged', 'staff/damaged']);
  const whole = read.flatMap((one) => (one.ok ? [one.value.bytes] : []));
  expect(whole).toEqual([photographs[2]]);
});

test('[COPY-2] a database that answers no more ends the copy, and none is given', async () => {
  const { take } = await windowWithFiles(device);
  await take(1, 2);
  const store = createStaffStore();
  const broken = { ...store, readAttachment: async () => err({ type: 'storage/closed' as const }) };
  const copying = await device.enter({ store: broken });
  expect(await copying.copyWindow()).toEqual(err({ type: 'storage/closed' }));
});

test('[COPY-2] a file taken in while a copy is made is in the next one', async () => {
  const { staff, take } = await windowWithFiles(device);
  const one = await take(1, 1);
  let late: Awaited<ReturnType<typeof take>> | undefined;
  const { file, missing } = await copyWhile(async () => {
    late = await take(2, 1);
  });
  const next = unwrap(await staff.copyWindow());
  expect([missing, next.missing]).toEqual([0, 0]);
  const first = await restored(file);
  expect(unwrap(await first.list()).map(({ caseId }) => caseId)).toEqual([one.caseId]);
  const second = await restored(next.file);
  expect(await photographsOf(second, late?.caseId ?? '')).toEqual(late?.photographs);
});

test('[COPY-3] whatever a window holds, one photograph at most is handed over, read back and laid down at once', async () => {
  const { take } = await windowWithFiles(device);
  for (let number = 1; number <= 3; number++) await take(number, 8, { size: 200_000 });
  const largest = Math.max(...(await rowsOf('attachments')).map(({ sealed }) => (sealed as Uint8Array).length));
  const store = createStaffStore();
  let read = 0;
  let written = 0;
  let ahead = 0;
  const sizes: number[] = [];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const parts = partsWith({
    ...store,
    readAttachment: (id) => {
      read += 1;
      ahead = Math.max(ahead, read - written);
      return store.readAttachment(id);
    },
  });
  const made = unwrap(
    await writeCopy(parts, {
      write: async (piece) => {
        sizes.push(piece.length);
        if (piece.length === largest) written += 1;
        pieces.push(piece);
      },
    }),
  );
  expect([read, written, ahead]).toEqual([24, 24, 1]);
  expect(Math.max(...sizes)).toBe(largest);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(made.bytes);

  const blob = new Blob(pieces);
  const asked: number[] = [];
  const watched = {
    size: blob.size,
    slice: (from = 0, to = blob.size) => {
      asked.push(Math.min(to, blob.size) - from);
      return blob.slice(from, to);
    },
  };
  unwrap(await checkCopy(parts, watched, made));
  store.close();
  await restored(watched);
  expect(Math.max(...asked)).toBe(largest);
  expect(await rowsOf('attachments')).toHaveLength(24);
});

test('[COPY-6] what does not read back as it was written is no copy', async () => {
  const { take } = await windowWithFiles(device);
  await take(1, 2, { size: 300 });
  const parts = partsWith(createStaffStore());
  const write = async () => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const made = unwrap(await writeCopy(parts, { write: async (piece) => void pieces.push(piece) }));
    return { made, bytes: Buffer.concat(pieces) };
  };
  const { made, bytes } = await write();
  unwrap(await checkCopy(parts, new Blob([bytes]), made));
  const failed = err({ type: 'staff/copy-failed' });
  for (let at = 0; at < bytes.length; at += 13) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(await checkCopy(parts, new Blob([other]), made), `byte ${at}`).toEqual(failed);
    expect(await checkCopy(parts, new Blob([bytes.subarray(0, at)]), made)).toEqual(failed);
  }
  // Another copy, whole as it is, is not this one.
  await take(1, 2, { size: 300, fill: 7 });
  const later = await write();
  expect(await checkCopy(parts, new Blob([later.bytes]), { ...made, bytes: later.bytes.length })).toEqual(failed);
  parts.store.close();
});
