import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import type { CaseAction } from '../../../src/domain/cases/CaseAction.ts';
import { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import type { ActionDraft, StaffService } from '../../../src/services/staff/StaffService.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  check,
  clerkIdOf,
  createDevice,
  passphrase,
  rowsOf,
  tamper,
  watchStore,
} from './buildWindow.ts';

let device = createDevice();
let staff: StaffService;
beforeEach(async () => {
  device = createDevice();
  staff = (await device.open()).staff;
});
afterEach(() => device.erase());

const openOne = async (number = 1) => unwrap(await staff.openCase(buildOpening(buildHandover(number)))).caseId;
const actionsOf = async (caseId: string) => unwrap(await staff.read(caseId)).case.actions;

describe('a case is opened', () => {
  test('[STAFF-5] a hundred times the same hand-over is one case, and nothing more is written', async () => {
    const first = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
    expect(first).toMatchObject({ isKnown: false, duplicates: [] });
    for (let n = 0; n < 99; n++) {
      const again = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
      expect(again).toEqual({ caseId: first.caseId, isKnown: true, duplicates: [] });
    }
    expect(await rowsOf('actions')).toHaveLength(1);
    expect(unwrap(await staff.list())).toHaveLength(1);
  });

  test('[STAFF-5] many at once, and again after a restart, are one case too', async () => {
    const other = await device.enter();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? staff : other).openCase(buildOpening(buildHandover(1)))),
    );
    const later = await (await device.enter()).openCase(buildOpening(buildHandover(1)));
    const all = [...answers, later].map(unwrap);
    expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(1);
    expect(all.filter(({ isKnown }) => !isKnown)).toHaveLength(1);
    expect(await rowsOf('actions')).toHaveLength(1);
  });

  test('[STAFF-5] what the visitor said comes back with the case; by hand there is nothing', async () => {
    const handover = buildHandover(1);
    const known = unwrap(await staff.openCase(buildOpening(handover)));
    expect(unwrap(await staff.read(known.caseId)).handover).toEqual(handover);
    const byHand = unwrap(await staff.openCase(buildOpening(null)));
    const read = unwrap(await staff.read(byHand.caseId));
    expect(read.handover).toBeNull();
    expect(read.case.opened).toMatchObject({ packetId: null, edition: 7, clerkId: clerkIdOf(staff) });
  });

  test('[STAFF-6] the same day, errands and kinds of persons is a warning; practice and real never meet', async () => {
    const first = await openOne(1);
    const second = unwrap(await staff.openCase(buildOpening(buildHandover(2))));
    expect(second.duplicates).toMatchObject([{ type: 'alike', caseId: first }]);
    const practice = unwrap(await staff.openCase(buildOpening(buildHandover(1), { practice: true })));
    expect(practice).toMatchObject({ isKnown: false, duplicates: [] });
  });

  test('[STAFF-6] what has no proper shape is refused and writes nothing', async () => {
    const bad = buildOpening(buildHandover(1, { packetId: 'x' }));
    expect(await staff.openCase(bad)).toMatchObject({
      error: { type: 'storage/invalid-value', path: 'handover.packetId' },
    });
    expect(errorTypeOf(await staff.openCase(buildOpening(null, { errands: [] })))).toBe('storage/invalid-value');
    const caseId = await openOne();
    expect(errorTypeOf(await staff.act(caseId, { type: 'noted', text: ' ' }))).toBe('storage/invalid-value');
    expect(errorTypeOf(await staff.act(caseId, { type: 'noted', text: '\ud800' }))).toBe('storage/invalid-value');
    expect(await rowsOf('actions')).toHaveLength(1);
  });
});

describe('actions', () => {
  test('[STAFF-7] each is kept before it is answered, and the answer is what a new reading finds', async () => {
    const caseId = await openOne();
    const steps: ActionDraft[] = [
      check,
      { type: 'noted', text: '  a note ' },
      { type: 'held' },
      { type: 'resumed' },
      { type: 'returned', reason: 'paperMissing' },
      { type: 'resumed' },
      { type: 'left' },
      { type: 'resumed' },
      { type: 'finished' },
    ];
    const statuses = [];
    for (const step of steps) {
      const done = unwrap(await staff.act(caseId, step));
      statuses.push(done.case.status);
      expect(await staff.read(caseId)).toEqual({ ok: true, value: done });
    }
    expect(statuses).toEqual(['open', 'open', 'held', 'open', 'returned', 'open', 'left', 'open', 'finished']);
    const read = unwrap(await (await device.enter()).read(caseId));
    expect(read.case.anomalies).toEqual([]);
    expect(read.case.notes.map(({ text }) => text)).toEqual(['a note']);
    expect(read.case.papers).toMatchObject([{ person: 'p1', now: { result: 'accepted' } }]);
  });

  test('[STAFF-7] undo and correction name what they change', async () => {
    const caseId = await openOne();
    const first = unwrap(await staff.act(caseId, check)).case.actions.at(-1);
    const wrong = { result: 'wrong', reason: 'expired', until: null } as const;
    const target = first?.id ?? '';
    const corrected = unwrap(
      await staff.act(caseId, { type: 'corrected', target, reason: 'looked again', check: wrong }),
    );
    expect(corrected.case.papers[0]?.now).toEqual(wrong);
    const undone = unwrap(await staff.act(caseId, { type: 'undone', target: corrected.case.actions.at(-1)?.id ?? '' }));
    expect(undone.case.papers[0]?.now).toEqual(check.check);
  });

  test.each<[string, ActionDraft[], ActionDraft]>([
    ['a paper while held', [{ type: 'held' }], check],
    ['finishing while held', [{ type: 'held' }], { type: 'finished' }],
    ['resuming an open one', [], { type: 'resumed' }],
    ['anything but words after the end', [{ type: 'finished' }], { type: 'held' }],
    ['a paper of nobody', [], { ...check, person: 'p2' }],
    ['undoing nothing', [], { type: 'undone', target: idNamed('nothing') }],
    ['correcting nothing', [], { type: 'corrected', target: idNamed('nothing'), reason: 'why', check: null }],
  ])('[STAFF-7] %s is refused and writes nothing', async (_, before, draft) => {
    const caseId = await openOne();
    for (const step of before) unwrap(await staff.act(caseId, step));
    const kept = await rowsOf('actions');
    expect(errorTypeOf(await staff.act(caseId, draft))).toBe('staff/not-allowed');
    expect(await rowsOf('actions')).toEqual(kept);
  });

  test('[STAFF-46] a day that is over at the centre is refused for what may follow, checked or corrected; today is not', async () => {
    const caseId = await openOne();
    const follows = (until: string) => ({ result: 'deferred', reason: 'promised', until }) as const;
    const checkedUntil = (until: string) => ({ ...check, check: follows(until) });
    // One in the morning of the second at the centre.
    device.clock.now = Date.parse('2026-12-01T17:00:00Z');
    const first = unwrap(await staff.act(caseId, check)).case.actions.at(-1);
    const kept = await rowsOf('actions');
    const target = first?.id ?? '';
    const corrected = { type: 'corrected', target, reason: 'later', check: follows('2026-12-01') } as const;
    for (const draft of [checkedUntil('2026-12-01'), checkedUntil('0026-12-24'), corrected])
      expect(errorTypeOf(await staff.act(caseId, draft))).toBe('staff/past-day');
    expect(await rowsOf('actions')).toEqual(kept);
    unwrap(await staff.act(caseId, checkedUntil('2026-12-02')));
  });

  test("[STAFF-7] the opening, an older slip and another clerk's are not undone", async () => {
    const caseId = await openOne();
    const undo = async (at: number) =>
      staff.act(caseId, { type: 'undone', target: (await actionsOf(caseId))[at]?.id ?? '' });
    expect(errorTypeOf(await undo(0))).toBe('staff/not-allowed');
    unwrap(await staff.act(caseId, check));
    unwrap(await staff.act(caseId, { type: 'noted', text: 'later' }));
    expect(errorTypeOf(await undo(1))).toBe('staff/not-allowed');
    const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' }));
    unwrap(await staff.unlock(chen.id, 'my own passphrase'));
    expect(errorTypeOf(await undo(2))).toBe('staff/not-allowed');
    unwrap(await staff.unlock(clerkIdOf(staff), passphrase));
    expect(errorTypeOf(await undo(2))).toBe('ok');
  });

  test('[STAFF-7] a case that is not there', async () => {
    for (const caseId of [idNamed('nothing'), ''])
      for (const answer of [staff.read(caseId), staff.act(caseId, check), staff.giveReceipt(caseId)])
        expect(await answer).toEqual({ ok: false, error: { type: 'staff/no-case' } });
  });
});

describe('the chain', () => {
  const chainOf = async (reader: StaffService): Promise<CaseAction[]> => {
    const ids = unwrap(await reader.list()).map(({ caseId }) => caseId);
    const reads = await Promise.all(ids.map(async (caseId) => unwrap(await reader.read(caseId)).case.actions));
    return reads.flat().sort((a, b) => a.seq - b.seq);
  };
  const expectWhole = async (actions: readonly CaseAction[]) => {
    expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, at) => at + 1));
    const hashes = await Promise.all(
      actions.map(async (action) => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(action)));
        return Buffer.from(digest).toString('hex');
      }),
    );
    expect(actions.map(({ previous }) => previous)).toEqual([null, ...hashes.slice(0, -1)]);
  };

  test('[STAFF-8] goes on over cases, restarts and clocks set back; times are whole seconds', async () => {
    const caseId = await openOne(1);
    const later = await device.enter();
    device.clock.now -= 3_600_000;
    unwrap(await later.act(caseId, check));
    unwrap(await later.openCase(buildOpening(buildHandover(2))));
    device.clock.now += 7_200_000;
    unwrap(await staff.act(caseId, { type: 'finished' }));
    const chain = await chainOf(staff);
    await expectWhole(chain);
    expect(chain.map(({ at }) => at)).toEqual([
      '2026-12-01T01:00:00Z',
      '2026-12-01T01:00:00Z',
      '2026-12-01T01:00:00Z',
      '2026-12-01T02:00:00Z',
    ]);
    expect(new Set(chain.map(({ windowId }) => windowId)).size).toBe(1);
  });

  test('[STAFF-9] two tabs that write at once never fork it and lose nothing', async () => {
    const other = await device.enter();
    const cases = [await openOne(1), await openOne(2)];
    const texts = Array.from({ length: 40 }, (_, n) => `note ${n}`);
    const answers = await Promise.all(
      texts.map((text, n) => (n % 2 ? staff : other).act(cases[n % 3 ? 0 : 1] ?? '', { type: 'noted', text })),
    );
    expect(answers.map(errorTypeOf)).toEqual(texts.map(() => 'ok'));
    const chain = await chainOf(await device.enter());
    await expectWhole(chain);
    expect(chain.flatMap((action) => (action.type === 'noted' ? [action.text] : [])).sort()).toEqual(texts.sort());
  });
});

describe('receipts', () => {
  test('[STAFF-48] a receipt that was given here leads to its case; another one, or one put under another case, does not', async () => {
    const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
    const other = unwrap(await staff.openCase(buildOpening(buildHandover(2))));
    const { receipt } = unwrap(await staff.giveReceipt(caseId));
    expect(await (await device.enter()).findReceipt(receipt.receiptId)).toEqual({ ok: true, value: caseId });
    for (const unheard of [idNamed('receipt'), 'x', ''])
      expect(await staff.findReceipt(unheard)).toEqual({ ok: false, error: { type: 'staff/no-receipt' } });
    await tamper(
      'receipts',
      () => true,
      (row) => ({ ...row, caseId: other.caseId }),
    );
    expect(await staff.findReceipt(receipt.receiptId)).toEqual({ ok: false, error: { type: 'staff/damaged' } });
    staff.lock();
    expect(await staff.findReceipt(receipt.receiptId)).toEqual({ ok: false, error: { type: 'staff/locked' } });
  });

  test('[STAFF-10] tell the papers as they stand, count up, each names the one before', async () => {
    const [first, second] = [await openOne(1), await openOne(2)];
    unwrap(await staff.act(first, check));
    const one = unwrap(await staff.giveReceipt(first));
    const two = unwrap(await (await device.enter()).giveReceipt(second));
    expect(v.is(Receipt, one.receipt)).toBe(true);
    expect(one.receipt).toMatchObject({
      number: 1,
      previous: null,
      packetId: idNamed('packet', 1),
      papers: [{ person: 'p1', evidenceTypeId: check.evidenceTypeId, check: check.check }],
      corrects: null,
      edition: 7,
      isDecision: false,
    });
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(one.receipt)));
    expect(two.receipt).toMatchObject({ number: 2, previous: Buffer.from(hash).toString('hex') });
    expect(two.receipt.keyId).toBe(one.receipt.keyId);
    expect(one.text).toContain(Buffer.from(hash).toString('hex'));
    expect(unwrap(await staff.read(first)).case.receiptIds).toEqual([one.receipt.receiptId]);
    expect(await rowsOf('receipts')).toHaveLength(2);
  });

  test('[STAFF-10] after a correction the next takes the place of the last', async () => {
    const caseId = await openOne();
    const target = unwrap(await staff.act(caseId, check)).case.actions.at(-1)?.id ?? '';
    const one = unwrap(await staff.giveReceipt(caseId));
    const wrong = { result: 'wrong', reason: 'expired', until: null } as const;
    unwrap(await staff.act(caseId, { type: 'corrected', target, reason: 'looked again', check: wrong }));
    const two = unwrap(await staff.giveReceipt(caseId));
    expect(two.receipt).toMatchObject({ corrects: one.receipt.receiptId, papers: [{ check: wrong }] });
  });

  test('[STAFF-10] given by two tabs at once, no number is given twice', async () => {
    const other = await device.enter();
    const caseId = await openOne();
    const given = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? staff : other).giveReceipt(caseId)));
    const numbers = given.map((one) => unwrap(one).receipt.number).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("[STAFF-10] the window's card carries its name and the key its receipts are signed with", async () => {
    const caseId = await openOne();
    const [windowId, publicKey = '', ...rest] = unwrap(await staff.windowCard()).split(' ');
    const { receipt, text } = unwrap(await staff.giveReceipt(caseId));
    expect(windowId).toBe(receipt.windowId);
    expect(publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(rest.join(' ')).toBe(`Window 3 ${text.split(' by ')[1]}`);
    expect(unwrap(await (await device.enter()).windowCard())).toBe(unwrap(await staff.windowCard()));
  });
});

describe('the list', () => {
  test('[STAFF-11] newest first, as each case stands, with what other tabs did', async () => {
    const first = await openOne(1);
    device.clock.now += 60_000;
    const second = await openOne(2);
    expect(unwrap(await staff.list()).map(({ caseId }) => caseId)).toEqual([second, first]);
    const other = await device.enter();
    unwrap(await other.list());
    unwrap(await other.act(first, { type: 'finished' }));
    const third = unwrap(await other.openCase(buildOpening(null, { practice: true }))).caseId;
    expect(unwrap(await staff.list())).toMatchObject([
      { caseId: third, status: 'open', practice: true },
      { caseId: second, status: 'open', openedAt: '2026-12-01T01:01:00Z', practice: false },
      { caseId: first, status: 'finished', openedAt: '2026-12-01T01:00:00Z', clerkId: clerkIdOf(staff) },
    ]);
  });

  test('[STAFF-11] opens all once, then only what is new', async () => {
    for (let n = 0; n < 60; n++) await openOne(n);
    const { store, read } = watchStore();
    const other = await device.enter({ store });
    expect(unwrap(await other.list())).toHaveLength(60);
    expect(read.splice(0)).toEqual(['rowsOpened', 'caseIdsAfter', 'caseIdsAfter']);
    unwrap(await other.list());
    expect(read).toEqual([]);
    await openOne(60);
    expect(unwrap(await other.list())).toHaveLength(61);
    expect(read).toEqual(['touchedSince', 'rowsOf']);
  });
});
