import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import { CaseAction } from '../../../src/domain/cases/CaseAction.ts';
import type { ActionRow, CaseRow } from '../../../src/storage/staff/CaseRows.ts';
import { placeOf } from '../../../src/storage/staff/placeOf.ts';
import { staffDatabaseName } from '../../../src/storage/staff/staffTables.ts';
import type { WindowRow } from '../../../src/storage/staff/WindowRow.ts';
import { failWrite, takeDump } from '../../storage-scenarios/nativeDatabase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  check,
  createDevice,
  flipped,
  passphrase,
  rowsOf,
  type StaffRow,
  tamper,
} from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const stores = ['meta', 'actions', 'cases', 'packets', 'receipts'];
const everyRow = () => Promise.all(stores.map(rowsOf));

/** Everything kept, each value as text, bytes read as text, and in hexadecimal. */
async function everythingKept(): Promise<string> {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) texts.push(Buffer.from(value).toString(), Buffer.from(value).toString('hex'));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    else texts.push(String(value));
  };
  walk((await takeDump(staffDatabaseName)).stores);
  return texts.join('\n');
}

test('[STAFF-13] nothing of a case, a passphrase, a code or a key can be read from what is kept', async () => {
  const secretKeys: string[] = [];
  const { staff, recoveryCode } = await device.open({
    signReceipt: async (_, secretKey) => {
      secretKeys.push(Buffer.from(secretKey).toString('hex'));
      return 'the text of a receipt';
    },
  });
  const handover = buildHandover(1, {
    papers: [
      { person: 'p1', evidenceTypeId: 'evidence.birth-canary', state: 'notStarted', issuedOn: null, expiresOn: null },
    ],
  });
  const { caseId } = unwrap(await staff.openCase(buildOpening(handover)));
  unwrap(await staff.act(caseId, check));
  unwrap(await staff.act(caseId, { type: 'noted', text: 'a canary sings here' }));
  unwrap(await staff.giveReceipt(caseId));
  const kept = await everythingKept();
  // What the lock screen shows is there, so the search does find what is in the open.
  expect(kept).toContain('Lin');
  expect(kept).toContain(caseId);
  const secrets = [
    'canary',
    'document.residence-permit',
    check.evidenceTypeId,
    handover.packetId,
    'paperChecked',
    'accepted',
    'the text of a receipt',
    'Window 3',
    passphrase,
    recoveryCode,
    recoveryCode.replaceAll('-', ''),
    ...secretKeys,
  ];
  expect(secrets).toHaveLength(12);
  for (const secret of secrets) {
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
    expect(kept).not.toContain(secret.toLowerCase());
  }
});

describe('a device that fails', () => {
  test.each([1, 2, 3, 4])('[STAFF-14] a full disk at write %i of an opening leaves nothing behind', async (nth) => {
    const { staff } = await device.open();
    const before = await everyRow();
    const mend = failWrite(nth);
    const refused = await staff.openCase(buildOpening(buildHandover(1)));
    mend();
    expect(errorTypeOf(refused)).toBe('staff/no-room');
    expect(await everyRow()).toEqual(before);
    expect(unwrap(await staff.list())).toEqual([]);
    expect(unwrap(await staff.openCase(buildOpening(buildHandover(1)))).isKnown).toBe(false);
  });

  test.each([1, 2, 3, 4])(
    '[STAFF-14] nor at write %i of a receipt, and its number is given to the next',
    async (nth) => {
      const { staff } = await device.open();
      const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
      const before = await everyRow();
      const mend = failWrite(nth);
      const refused = await staff.giveReceipt(caseId);
      mend();
      expect(errorTypeOf(refused)).toBe('staff/no-room');
      expect(await everyRow()).toEqual(before);
      expect(unwrap(await staff.giveReceipt(caseId)).receipt.number).toBe(1);
    },
  );

  test.each([1, 2])('[STAFF-14] nor at write %i of beginning a window', async (nth) => {
    const staff = device.tab();
    const mend = failWrite(nth);
    const refused = await staff.setUp({ windowName: 'Window 3', clerkName: 'Lin', passphrase });
    mend();
    expect(errorTypeOf(refused)).toBe('staff/no-room');
    expect(await rowsOf('meta')).toEqual([]);
    await staff.look();
    expect(staff.state.get()).toEqual({ type: 'notSetUp' });
  });

  test('[STAFF-14] what the cryptography throws is an error to tell', async () => {
    const { staff } = await device.open({
      signReceipt: () => Promise.reject(new DOMException('no such key', 'NotSupportedError')),
    });
    const { caseId } = unwrap(await staff.openCase(buildOpening(null)));
    expect(await staff.giveReceipt(caseId)).toEqual({
      ok: false,
      error: { type: 'storage/unknown', name: 'NotSupportedError' },
    });
    expect(await rowsOf('actions')).toHaveLength(1);
  });
});

describe('damage', () => {
  const two = async () => {
    const { staff } = await device.open();
    const [mine, other] = [1, 2].map((number) => buildOpening(buildHandover(number)));
    const { caseId } = unwrap(await staff.openCase(mine ?? buildOpening(null)));
    const otherId = unwrap(await staff.openCase(other ?? buildOpening(null))).caseId;
    unwrap(await staff.act(caseId, check));
    unwrap(await staff.act(otherId, { type: 'noted', text: 'a note' }));
    return { staff, caseId, otherId };
  };
  const ofCase = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId;
  const last = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId && row['seq'] === 3;

  test.each<[string, string, (caseId: string) => (row: StaffRow) => boolean, ((row: StaffRow) => StaffRow) | null]>([
    ['a flipped bit in an action', 'actions', last, flipped],
    ['an action cut short', 'actions', last, (row) => ({ ...row, sealed: new Uint8Array(5) })],
    ['an action without its shape', 'actions', last, (row) => ({ ...row, sealed: 'text' })],
    ['an action counted elsewhere', 'actions', last, (row) => ({ ...row, seq: 99 })],
    ['an action taken away', 'actions', last, null],
    ['the opening taken away', 'actions', (id) => (row) => row['caseId'] === id && row['seq'] === 1, null],
    ['a flipped bit in the row of a case', 'cases', ofCase, flipped],
    ['another salt', 'cases', ofCase, (row) => ({ ...row, salt: '00'.repeat(16) })],
    ['the row of a case taken away', 'cases', ofCase, null],
    ['a hand-over taken off the row of its case', 'cases', ofCase, (row) => ({ ...row, packet: null })],
    ['a flipped bit in a hand-over', 'packets', ofCase, flipped],
    ['a hand-over taken away', 'packets', ofCase, null],
  ])('[STAFF-15] %s is told, and the other case stays usable', async (_, store, find, edit) => {
    const { staff, caseId, otherId } = await two();
    await tamper(store, find(caseId), edit);
    for (const tab of [staff, await device.enter()]) {
      const kept = await rowsOf('actions');
      for (const answer of [tab.read(caseId), tab.act(caseId, { type: 'held' }), tab.giveReceipt(caseId)])
        expect(await answer).toEqual({ ok: false, error: { type: 'staff/damaged' } });
      expect(await rowsOf('actions')).toEqual(kept);
      expect(unwrap(await tab.read(otherId)).case.notes).toHaveLength(1);
    }
    const fresh = await device.enter();
    const listed = unwrap(await fresh.list()).map((line) => line.caseId);
    expect(listed).toContain(otherId);
    // What the row of a case says is bound together; its actions are read when it is opened.
    if (store === 'cases') expect(listed).not.toContain(caseId);
    else expect(listed).toContain(caseId);
    expect(errorTypeOf(await fresh.act(otherId, { type: 'finished' }))).toBe('ok');
  });

  test('[STAFF-15] a case without a line is read wholly, and left out of the list where it is damaged', async () => {
    const { caseId, otherId } = await two();
    await tamper(
      'cases',
      () => true,
      ({ line: _, opened: __, ...row }) => row,
    );
    await tamper('actions', last(caseId), flipped);
    const listed = unwrap(await (await device.enter()).list()).map((line) => line.caseId);
    expect(listed).toEqual([otherId]);
  });

  test('[STAFF-15] an action put into another case is neither', async () => {
    const { staff, caseId, otherId } = await two();
    await tamper('actions', last(caseId), (row) => ({ ...row, caseId: otherId }));
    for (const id of [caseId, otherId]) expect(errorTypeOf(await staff.read(id))).toBe('staff/damaged');
  });

  test('[STAFF-15] a hand-over that leads to another case is told, not taken for it', async () => {
    const { staff, caseId, otherId } = await two();
    const packet = (await rowsOf('cases')).find(ofCase(otherId))?.['packet'];
    await tamper('cases', ofCase(otherId), (row) => ({ ...row, packet: null }));
    await tamper('cases', ofCase(caseId), (row) => ({ ...row, packet }));
    expect(errorTypeOf(await staff.openCase(buildOpening(buildHandover(2))))).toBe('staff/damaged');
  });

  test('[STAFF-15] an older end of the chain, or a broken one, stops writing and spares reading the list', async () => {
    const { staff, caseId } = await two();
    const [older] = (await rowsOf('meta')).filter(({ key }) => key === 'chain');
    unwrap(await staff.act(caseId, { type: 'held' }));
    await tamper(
      'meta',
      ({ key }) => key === 'chain',
      () => older ?? {},
    );
    const kept = await rowsOf('actions');
    expect((await staff.act(caseId, { type: 'resumed' })).ok).toBe(false);
    await tamper('meta', ({ key }) => key === 'chain', flipped);
    expect(errorTypeOf(await staff.act(caseId, { type: 'resumed' }))).toBe('staff/damaged');
    expect(await rowsOf('actions')).toEqual(kept);
    expect(unwrap(await (await device.enter()).list())).toHaveLength(2);
  });

  test('[STAFF-15] an action that does not follow the one before it is told, even sealed with the right keys', async () => {
    const { staff, caseId, otherId } = await two();
    const kept = await openKeys(caseId);
    const forged = canonicalText({ ...kept.action, previous: 'a'.repeat(64) });
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(forged))).toString('hex');
    const sealed = await kept.sealer.seal(placeOf.action(kept.action.id, caseId), forged);
    const tail = await kept.sealer.seal(placeOf.case(caseId, kept.packet), canonicalText({ count: 2, last: hash }));
    await tamper('actions', last(caseId), (row) => ({ ...row, sealed }));
    await tamper('cases', ofCase(caseId), (row) => ({ ...row, sealed: tail }));
    expect(await staff.read(caseId)).toEqual({ ok: false, error: { type: 'staff/damaged' } });
    // It is the case before whose words are sealed as they should be: the next one does not follow what was forged.
    expect(errorTypeOf(await staff.read(otherId))).toBe('staff/damaged');
  });

  /** The keys of a case, as somebody with the passphrase has them, and its action 3. */
  async function openKeys(caseId: string) {
    const sealing = createStaffSealing();
    const row = (await rowsOf('meta')).find(({ key }) => key === 'window') as unknown as WindowRow;
    const [clerk] = row.clerks;
    const vault = clerk && (await sealing.unlock(clerk.wrap, passphrase, placeOf.clerk(clerk.id, clerk.role)));
    const kept = (await rowsOf('cases')).find(ofCase(caseId)) as unknown as CaseRow;
    const action = (await rowsOf('actions')).find(last(caseId)) as unknown as ActionRow;
    if (vault === undefined) throw new Error('no vault');
    const sealer = await vault.caseSealer(caseId, kept.salt);
    const text = await sealer.open(placeOf.action(action.id, caseId), action.sealed);
    return { sealer, packet: kept.packet, action: v.parse(CaseAction, JSON.parse(text ?? '')) };
  }

  test('[STAFF-15] a window that cannot be read says so', async () => {
    const { staff } = await two();
    const clerk = staff.state.get();
    const clerkId = clerk.type === 'open' ? clerk.clerk.id : '';
    staff.lock();
    await tamper('meta', ({ key }) => key === 'window', flipped);
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('staff/damaged');
    await tamper(
      'meta',
      ({ key }) => key === 'window',
      (row) => ({ ...row, clerks: 'x' }),
    );
    await expectUnavailable();
    await tamper('meta', ({ key }) => key === 'window', null);
    await expectUnavailable();
    await tamper('meta', ({ key }) => key === 'chain', null);
    await expectUnavailable();
  });

  async function expectUnavailable() {
    const fresh = device.tab();
    await fresh.look();
    expect(fresh.state.get()).toEqual({ type: 'unavailable', error: { type: 'staff/damaged' } });
    expect(errorTypeOf(await fresh.setUp({ windowName: 'a', clerkName: 'b', passphrase }))).toBe('staff/damaged');
  }
});
