import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { err } from '../../../src/domain/result/Result.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildHandover, buildOpening, check, clerkIdOf, createDevice, passphrase } from './buildWindow.ts';

let device = createDevice();

afterEach(async () => {
  await device.erase();
  device = createDevice();
});

/** A window with one case, copied, and its device gone. */
async function copied() {
  const { staff } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
  unwrap(await staff.act(caseId, check));
  const { file } = unwrap(await staff.copyWindow());
  const text = await file.text();
  const before = unwrap(await staff.read(caseId));
  await device.erase();
  device = createDevice();
  return { text, caseId, before };
}

test('[STAFF-16] a copied window stands on another device as it was, locked, and goes on counting', async () => {
  const { text, caseId, before } = await copied();
  const staff = device.tab();
  await staff.look();
  unwrap(await staff.restoreWindow(new Blob([text])));
  expect(staff.state.get().type).toBe('locked');
  unwrap(await staff.unlock(clerkIdOf(staff), passphrase));
  expect(unwrap(await staff.read(caseId))).toEqual(before);
  unwrap(await staff.act(caseId, { type: 'held' }));
  expect(unwrap(await staff.openCase(buildOpening(buildHandover(1)))).isKnown).toBe(true);
  const again = await device.enter();
  expect(unwrap(await again.read(caseId)).case.status).toBe('held');
});

test('[STAFF-16] a copy that was cut, changed or is none changes nothing', async () => {
  const { text } = await copied();
  const staff = device.tab();
  await staff.look();
  const lines = text.trimEnd().split('\n');
  const without = (at: number) => lines.filter((_, index) => index !== at).join('\n');
  for (const bad of [...lines.keys()].map(without)) {
    const result = await staff.restoreWindow(new Blob([bad]));
    expect(result.ok).toBe(false);
  }
  for (let at = 0; at < text.length - 1; at += 97) {
    const other = text[at] === '0' ? '1' : '0';
    expect((await staff.restoreWindow(new Blob([text.slice(0, at) + other + text.slice(at + 1)]))).ok).toBe(false);
  }
  const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  expect(await staff.restoreWindow({ size: 1, slice: () => gone })).toEqual(err({ type: 'staff/not-a-copy' }));
  expect(await staff.restoreWindow(new Blob(['']))).toEqual(err({ type: 'staff/not-a-copy' }));
  expect(await staff.restoreWindow(new Blob(['{"format":"onetrip-window","version":3}\n{}']))).toEqual(
    err({ type: 'staff/copy-newer' }),
  );
  await staff.look();
  expect(staff.state.get().type).toBe('notSetUp');
});

test('[STAFF-16] nothing is put over a window that is there, and nothing is copied while it is locked', async () => {
  const { text } = await copied();
  const { staff } = await device.open();
  expect(await staff.restoreWindow(new Blob([text]))).toEqual(err({ type: 'staff/not-allowed' }));
  staff.lock();
  expect(await staff.copyWindow()).toEqual(err({ type: 'staff/locked' }));
});

test('[STAFF-16] lines of the list are left out of a copy; they are made anew', async () => {
  const { text } = await copied();
  const tables = text.split('\n').flatMap((line) => (line.startsWith('{"table":"cases"') ? [JSON.parse(line)] : []));
  expect(tables.map(({ row }) => Object.keys(row).sort())).toEqual([['caseId', 'packet', 'salt', 'sealed']]);
});

test('[STAFF-16] a copy holds nothing readable of a case', async () => {
  const { text } = await copied();
  for (const secret of ['document.residence-permit', 'evidence.five-year-permit', passphrase, 'Window 3'])
    expect(text.includes(secret), secret).toBe(false);
});
