import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { foldCase } from '../../../src/domain/cases/foldCase.ts';
import { mergeReceipts } from '../../../src/domain/receipt/mergeReceipts.ts';
import { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { receiptOf } from '../../../src/domain/receipt/receiptOf.ts';
import { receiptStanding } from '../../../src/domain/receipt/receiptStanding.ts';
import { exampleEvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';
import { buildAction, idNamed } from '../../builders/buildCase.ts';

const missing = { result: 'missing', reason: 'notBrought', until: null } as const;
const accepted = { result: 'accepted', reason: null, until: null } as const;
const permit = { person: 'p1', evidenceTypeId: 'evidence.five-year-permit' };
const opened = buildAction('opened', 1);

function buildReceipt(n: number, given: Partial<Receipt> = {}): Receipt {
  return {
    version: 1,
    receiptId: idNamed('receipt', n),
    packetId: idNamed('packet'),
    windowId: idNamed('window'),
    keyId: idNamed('key'),
    number: n,
    previous: n === 1 ? null : 'b'.repeat(64),
    at: `2026-12-01T02:0${n}:00Z`,
    edition: 1,
    papers: [{ ...permit, check: missing }],
    corrects: null,
    practice: false,
    isDecision: false,
    ...given,
  };
}

function mergeAll(receipts: readonly Receipt[]): readonly Receipt[] {
  return receipts.reduce<readonly Receipt[]>((known, one) => {
    const merged = mergeReceipts(known, one);
    return merged.ok ? merged.value : known;
  }, []);
}

const stamp = (n: number) => {
  const { receiptId, windowId, keyId, number, previous, at, edition } = buildReceipt(n);
  return { receiptId, windowId, keyId, number, previous, at, edition };
};

it('[RECEIPT-1] nothing that calls itself a decision is read', () => {
  expect(v.is(Receipt, buildReceipt(1))).toBe(true);
  expect(v.is(Receipt, { ...buildReceipt(1), isDecision: true })).toBe(false);
  expect(v.is(Receipt, buildReceipt(1, { corrects: idNamed('receipt', 1) }))).toBe(false);
  expect(v.is(Receipt, buildReceipt(2, { previous: null }))).toBe(false);
  expect(v.is(Receipt, buildReceipt(1, { papers: [...buildReceipt(1).papers, ...buildReceipt(1).papers] }))).toBe(
    false,
  );
});

it('[RECEIPT-2] it carries what was looked at, not what was undone', () => {
  const slip = buildAction('paperChecked', 3, { person: 'p2' });
  const seen = foldCase([opened, buildAction('paperChecked', 2), slip, buildAction('undone', 4, { target: slip.id })]);
  const made = receiptOf(seen, stamp(1));
  expect(made).toEqual({ ok: true, value: buildReceipt(1, { papers: [{ ...permit, check: accepted }] }) });
  expect(made.ok && v.is(Receipt, made.value)).toBe(true);
  expect(receiptOf(foldCase([]), stamp(1))).toEqual({ ok: false, error: { type: 'receipt/not-opened' } });
});

it('[RECEIPT-3] an open correction makes the next receipt one that corrects', () => {
  const given = buildAction('receiptGiven', 3, { receiptId: idNamed('receipt', 1) });
  const made = receiptOf(
    foldCase([opened, buildAction('paperChecked', 2), given, buildAction('corrected', 4)]),
    stamp(2),
  );
  expect(made.ok && made.value.corrects).toBe(idNamed('receipt', 1));
  expect(made.ok && made.value.papers[0]?.check.result).toBe('wrong');
});

it('[RECEIPT-4] again changes nothing; another text or a number twice is refused', () => {
  const known = [buildReceipt(1)];
  const again = mergeReceipts(known, structuredClone(buildReceipt(1)));
  expect(again.ok && again.value).toBe(known);
  const other = buildReceipt(1, { papers: [{ ...permit, check: accepted }] });
  expect(mergeReceipts(known, other)).toMatchObject({ error: { type: 'receipt/altered' } });
  expect(mergeReceipts(known, buildReceipt(1, { practice: true }))).toMatchObject({
    error: { type: 'receipt/altered' },
  });
  const taken = buildReceipt(1, { receiptId: idNamed('receipt', 8) });
  expect(mergeReceipts(known, taken)).toMatchObject({ error: { type: 'receipt/number-taken' } });
});

it('[RECEIPT-8] papers that an edition does not know yet come in with the next reading, and never go again', () => {
  const whole = buildReceipt(1, {
    papers: [
      { ...permit, check: missing },
      { person: 'p1', evidenceTypeId: 'evidence.of-tomorrow', check: accepted },
    ],
  });
  const known = [buildReceipt(1), buildReceipt(2)];
  const more = mergeReceipts(known, whole);
  expect(more.ok && more.value).toEqual([whole, buildReceipt(2)]);
  const less = mergeReceipts([whole], buildReceipt(1));
  expect(less.ok && less.value).toEqual([whole]);
});

it('[RECEIPT-4] [RECEIPT-5] any order, any repetition: the same list, each window by its numbers', () => {
  const one = fc.record({ n: fc.integer({ min: 1, max: 5 }), theirs: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
      (picks, clocks) => {
        const receipts = picks.map(({ n, theirs }) =>
          buildReceipt(n, {
            at: `2026-12-01T02:0${clocks[theirs ? n + 5 : n]}:00Z`,
            ...(theirs ? { windowId: idNamed('second'), receiptId: idNamed('theirs', n) } : {}),
          }),
        );
        const merged = mergeAll(receipts);
        expect(mergeAll([...receipts, ...receipts].reverse())).toEqual(merged);
        for (const windowId of [idNamed('window'), idNamed('second')]) {
          const numbers = merged.filter((receipt) => receipt.windowId === windowId).map(({ number }) => number);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      },
    ),
  );
});

it('[RECEIPT-6] a corrected receipt counts no more, whichever came first; practice never counts', () => {
  const first = buildReceipt(1, {
    papers: [
      { ...permit, check: missing },
      { ...permit, person: 'p2', check: missing },
    ],
  });
  const fix = buildReceipt(2, { corrects: first.receiptId, papers: [{ ...permit, check: accepted }] });
  const want = [{ ...permit, standing: 'accepted', check: accepted, receiptId: fix.receiptId }];
  expect(receiptStanding(mergeAll([first, fix]), first.packetId)).toEqual(want);
  expect(receiptStanding(mergeAll([fix, first]), first.packetId)).toEqual(want);
  expect(receiptStanding([buildReceipt(1, { practice: true })], first.packetId)).toEqual([]);
  expect(receiptStanding([first], idNamed('elsewhere'))).toEqual([]);
});

it('[RECEIPT-6] the newest word on a paper counts, with the day it may follow', () => {
  const deferred = { result: 'deferred', reason: 'promised', until: '2026-12-10' } as const;
  const later = buildReceipt(2, { papers: [{ ...permit, check: deferred }] });
  const [standing] = receiptStanding(mergeAll([later, buildReceipt(1)]), later.packetId);
  expect(standing).toMatchObject({ standing: 'byDay', check: deferred, receiptId: later.receiptId });
});

it('[RECEIPT-7] neither receipts nor what the visitor wrote is touched', () => {
  const mine = Object.freeze({ ...exampleEvidenceItem });
  const receipts = Object.freeze([Object.freeze(buildReceipt(1))]);
  expect(receiptStanding(receipts, idNamed('packet'))[0]?.standing).toBe('stillMissing');
  expect(mergeReceipts(receipts, Object.freeze(buildReceipt(2))).ok).toBe(true);
  expect(receipts).toEqual([buildReceipt(1)]);
  expect(mine).toEqual(exampleEvidenceItem);
});
