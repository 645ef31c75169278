import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failWrite } from '../../storage-scenarios/nativeDatabase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildOpening, changesIn, createDevice, passphrase, rowsOf, tamper } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

/** A busy machine is slow to pass news on. */
const patience = { timeout: 10_000 };
const chens = 'my own passphrase';
const second = { name: 'Chen', role: 'clerk', passphrase: chens } as const;
const isWindow = ({ key }: Record<string, unknown>) => key === 'window';

/** What the log says, without its times. */
function logOf(staff: ReturnType<typeof device.tab>) {
  const state = staff.state.get();
  if (state.type !== 'open') throw new Error(state.type);
  return changesIn(state.book?.log).map(({ at: _, ...entry }) => entry);
}

describe('a clerk is removed', () => {
  test('[STAFF-18] comes in no more and is offered no more; what they did keeps their name', async () => {
    const { staff, clerkId } = await device.open();
    const chen = unwrap(await staff.addClerk(second));
    const own = device.tab();
    unwrap(await own.unlock(chen.id, chens));
    const { caseId } = unwrap(await own.openCase(buildOpening(null)));
    own.lock();
    unwrap(await staff.unlock(clerkId, passphrase));
    unwrap(await staff.removeClerk(chen.id));
    expect(unwrap(await staff.read(caseId)).case.opened?.clerkId).toBe(chen.id);
    for (const tab of [staff, await device.enter()])
      expect(tab.state.get()).toMatchObject({
        clerks: [{ id: clerkId, name: 'Lin' }],
        book: { former: [{ id: chen.id, name: 'Chen', role: 'clerk' }] },
      });
    staff.lock();
    expect(staff.state.get()).toEqual({ type: 'locked', clerks: [{ id: clerkId, name: 'Lin', role: 'lead' }] });
    expect(errorTypeOf(await staff.unlock(chen.id, chens))).toBe('staff/wrong-passphrase');
    expect(JSON.stringify(await rowsOf('meta'))).not.toContain('Chen');
  });

  test('[STAFF-18] is out at once in every tab, and the others stay in', async () => {
    const { staff } = await device.open();
    const chen = unwrap(await staff.addClerk(second));
    const [theirs, mine] = [device.tab(), await device.enter()];
    unwrap(await theirs.unlock(chen.id, chens));
    unwrap(await staff.removeClerk(chen.id));
    await vi.waitFor(
      () => expect(theirs.state.get()).toMatchObject({ type: 'locked', clerks: { length: 1 } }),
      patience,
    );
    expect(errorTypeOf(await theirs.list())).toBe('staff/locked');
    expect(errorTypeOf(await mine.list())).toBe('ok');
  });

  test('[STAFF-18] by a lead only, who is somebody else; nobody unknown and nobody twice', async () => {
    const { staff, clerkId } = await device.open();
    const chen = unwrap(await staff.addClerk(second));
    const theirs = device.tab();
    unwrap(await theirs.unlock(chen.id, chens));
    const kept = await rowsOf('meta');
    expect(errorTypeOf(await theirs.removeClerk(clerkId))).toBe('staff/not-allowed');
    expect(errorTypeOf(await staff.removeClerk(clerkId))).toBe('staff/not-allowed');
    expect(errorTypeOf(await staff.removeClerk('nobody'))).toBe('staff/not-allowed');
    expect(await rowsOf('meta')).toEqual(kept);
    unwrap(await staff.removeClerk(chen.id));
    expect(errorTypeOf(await staff.removeClerk(chen.id))).toBe('staff/not-allowed');
  });

  test('[STAFF-18] two leads that remove each other at once leave one', async () => {
    // Each tab stands alone, so that only what is kept can stop the slower one.
    const { staff, clerkId } = await device.open({ tellOthers: () => undefined });
    const wu = unwrap(await staff.addClerk({ ...second, role: 'lead' }));
    const other = device.tab({ tellOthers: () => undefined });
    unwrap(await other.unlock(wu.id, chens));
    const answers = await Promise.all([staff.removeClerk(wu.id), other.removeClerk(clerkId)]);
    expect(answers.map(errorTypeOf).sort()).toEqual(['ok', 'staff/not-allowed']);
    const loser = answers[0]?.ok ? other : staff;
    expect(errorTypeOf(await loser.addClerk(second))).toBe('staff/not-allowed');
    const fresh = device.tab();
    await fresh.look();
    expect(fresh.state.get()).toMatchObject({ clerks: [{ role: 'lead' }] });
  });
});

describe('the log of the window', () => {
  test('[STAFF-19] says what was done, when and by whom, after restarts and in other tabs', async () => {
    const { staff, clerkId, recoveryCode } = await device.open();
    const other = await device.enter();
    const chen = unwrap(await staff.addClerk(second));
    device.clock.now += 60_000;
    unwrap(await staff.changePassphrase(passphrase, 'another passphrase'));
    unwrap(await staff.removeClerk(chen.id));
    unwrap(await staff.recover(clerkId, recoveryCode, passphrase));
    const said = [
      { at: '2026-12-01T01:00:00Z', by: clerkId, type: 'clerkAdded', clerkId: chen.id },
      { at: '2026-12-01T01:01:00Z', by: clerkId, type: 'passphraseChanged' },
      { at: '2026-12-01T01:01:00Z', by: clerkId, type: 'clerkRemoved', clerkId: chen.id },
      { at: '2026-12-01T01:01:00Z', by: clerkId, type: 'recovered' },
    ];
    const saidIn = (tab: typeof staff) => {
      const state = tab.state.get();
      return state.type === 'open' ? changesIn(state.book?.log) : undefined;
    };
    for (const tab of [staff, await device.enter()]) expect(saidIn(tab)).toEqual(said);
    await vi.waitFor(() => expect(saidIn(other)).toEqual(said), patience);
  });

  test('[STAFF-19] a clock set back brings no entry before the last one', async () => {
    const { staff } = await device.open();
    unwrap(await staff.addClerk(second));
    device.clock.now -= 86_400_000;
    unwrap(await staff.changePassphrase(passphrase, 'another passphrase'));
    expect(staff.state.get()).toMatchObject({
      book: { log: [{ at: '2026-12-01T01:00:00Z' }, { at: '2026-12-01T01:00:00Z' }] },
    });
  });

  test('[STAFF-19] two tabs that change at once lose no entry', async () => {
    const { staff } = await device.open();
    const other = await device.enter();
    await Promise.all([staff.addClerk(second), other.changePassphrase(passphrase, 'another passphrase')]);
    await vi.waitFor(() => {
      for (const tab of [staff, other])
        expect(
          logOf(tab)
            ?.map(({ type }) => type)
            .sort(),
        ).toEqual(['clerkAdded', 'passphraseChanged']);
    }, patience);
  });

  test('[STAFF-19] what is refused, and what a full disk stops, is not in it', async () => {
    const { staff } = await device.open();
    expect((await staff.removeClerk('nobody')).ok).toBe(false);
    const before = await rowsOf('meta');
    const mend = failWrite(1);
    const refused = await staff.addClerk(second);
    mend();
    expect(errorTypeOf(refused)).toBe('staff/no-room');
    expect(await rowsOf('meta')).toEqual(before);
    expect(logOf(staff)).toEqual([]);
  });

  test('[STAFF-19] one that cannot be read, or is of another time, is told and not written over; cases go on', async () => {
    const { staff, recoveryCode, clerkId } = await device.open();
    unwrap(await staff.addClerk(second));
    const older = (await rowsOf('meta')).find(isWindow)?.['book'];
    const chen = unwrap(await staff.addClerk({ ...second, name: 'Wu' }));
    for (const book of [older, '00'.repeat(64)]) {
      await tamper('meta', isWindow, (row) => ({ ...row, book }));
      const fresh = await device.enter();
      expect(fresh.state.get()).toMatchObject({ type: 'open', book: null });
      unwrap(await fresh.openCase(buildOpening(null)));
      const kept = await rowsOf('meta');
      expect(errorTypeOf(await fresh.addClerk(second))).toBe('staff/damaged');
      expect(errorTypeOf(await fresh.removeClerk(chen.id))).toBe('staff/damaged');
      expect(errorTypeOf(await fresh.changePassphrase(passphrase, 'another passphrase'))).toBe('staff/damaged');
      expect(await rowsOf('meta')).toEqual(kept);
      unwrap(await device.tab().recover(clerkId, recoveryCode, passphrase));
      expect((await rowsOf('meta')).find(isWindow)?.['book']).toBe(book);
    }
  });

  test('[STAFF-19] a window begun before there was a log has an empty one, and goes on with it', async () => {
    const { staff } = await device.open();
    await tamper('meta', isWindow, ({ book: _, ...row }) => row);
    await staff.look();
    expect((await rowsOf('meta')).find(isWindow)).not.toHaveProperty('book');
    expect(logOf(staff)).toEqual([]);
    unwrap(await staff.addClerk(second));
    expect(logOf(await device.enter())).toHaveLength(1);
  });

  test('[STAFF-16] it goes with the copy of a window', async () => {
    const { staff } = await device.open();
    unwrap(await staff.addClerk(second));
    const { file } = unwrap(await staff.copyWindow());
    const before = logOf(staff);
    await device.erase();
    device = createDevice();
    unwrap(await device.tab().restoreWindow(file));
    expect(logOf(await device.enter())).toEqual(before);
  });
});
