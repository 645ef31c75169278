import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildOpening, createDevice, passphrase, rowsOf } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const mine = 'a passphrase of my own';
const second = { name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' } as const;

test('[STAFF-17] a changed passphrase opens the same window, the old one nothing; the other clerk and the code stay', async () => {
  const { staff, clerkId, recoveryCode } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(null)));
  const chen = unwrap(await staff.addClerk(second));
  unwrap(await staff.changePassphrase(passphrase, mine));
  expect(staff.state.get().type).toBe('open');
  expect(unwrap(await staff.read(caseId)).case.status).toBe('open');
  const fresh = device.tab();
  expect(errorTypeOf(await fresh.unlock(clerkId, passphrase))).toBe('staff/wrong-passphrase');
  unwrap(await fresh.unlock(clerkId, mine));
  expect(unwrap(await fresh.read(caseId)).case.status).toBe('open');
  unwrap(await device.tab().unlock(chen.id, second.passphrase));
  unwrap(await device.tab().recover(chen.id, recoveryCode, second.passphrase));
});

test('[STAFF-17] it has its own salt, and nothing but the wrap, the count of changes and the log is another', async () => {
  const { staff } = await device.open();
  const windowRow = async () => (await rowsOf('meta')).find(({ key }) => key === 'window') ?? {};
  const before = await windowRow();
  unwrap(await staff.changePassphrase(passphrase, passphrase));
  const after = await windowRow();
  const [was] = before['clerks'] as { wrap: { kdf: { salt: string } } }[];
  const [is] = after['clerks'] as { wrap: { kdf: { salt: string } } }[];
  expect(is?.wrap.kdf.salt).not.toBe(was?.wrap.kdf.salt);
  expect({ ...after, clerks: [{ ...is, wrap: was?.wrap }] }).toEqual({ ...before, rev: 2, book: after['book'] });
});

test('[STAFF-17] a wrong present one changes nothing and counts as at unlocking', async () => {
  const { staff, clerkId } = await device.open();
  const before = await rowsOf('meta');
  expect(errorTypeOf(await staff.changePassphrase(passphrase, 'short'))).toBe('staff/too-short');
  for (let n = 0; n < 5; n++)
    expect(errorTypeOf(await staff.changePassphrase('wrong passphrase', mine))).toBe('staff/wrong-passphrase');
  const wait = { ok: false, error: { type: 'staff/wait', seconds: 5 } };
  expect(await staff.changePassphrase(passphrase, mine)).toEqual(wait);
  expect(await rowsOf('meta')).toEqual(before);
  staff.lock();
  expect(await staff.unlock(clerkId, passphrase)).toEqual(wait);
  device.clock.now += 5_000;
  expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('ok');
});

test('[STAFF-17] ten wrong ones at once are not ten free tries', async () => {
  const { staff } = await device.open();
  const answers = await Promise.all(Array.from({ length: 10 }, () => staff.changePassphrase('wrong passphrase', mine)));
  expect(answers.map(errorTypeOf).filter((type) => type === 'staff/wait')).toHaveLength(5);
});

test('[STAFF-17] of two tabs that change it at once one does, and the other is told that its present one is old', async () => {
  const { staff, clerkId } = await device.open();
  const other = await device.enter();
  const answers = await Promise.all([
    staff.changePassphrase(passphrase, mine),
    other.changePassphrase(passphrase, 'another of my own'),
  ]);
  expect(answers.map(errorTypeOf).sort()).toEqual(['ok', 'staff/wrong-passphrase']);
  const right = answers[0]?.ok ? mine : 'another of my own';
  unwrap(await device.tab().unlock(clerkId, right));
});

test('[STAFF-17] every other tab hears that the window has changed, and stays open', async () => {
  const news: string[] = [];
  const { staff } = await device.open({ tellOthers: (one) => void news.push(one) });
  news.length = 0;
  unwrap(await staff.changePassphrase(passphrase, mine));
  expect(news).toEqual(['windowChanged']);
  const [other, third] = [device.tab(), device.tab()];
  unwrap(await other.unlock((await stateOf(other)).clerks[0]?.id ?? '', mine));
  unwrap(await third.unlock((await stateOf(third)).clerks[0]?.id ?? '', mine));
  unwrap(await other.changePassphrase(mine, passphrase));
  expect(third.state.get().type).toBe('open');
});

async function stateOf(staff: ReturnType<typeof device.tab>) {
  await staff.look();
  const state = staff.state.get();
  if (!('clerks' in state)) throw new Error(state.type);
  return state;
}
