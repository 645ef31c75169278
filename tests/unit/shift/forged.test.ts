import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { openShiftFile } from '../../../src/services/shift/openShiftFile.ts';
import type { ShiftCase, ShiftHead } from '../../../src/storage/shift/ShiftContents.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { mutate, mutateText, rounds } from '../handover/mutate.ts';
import { rowsOf } from '../staff/buildWindow.ts';
import { begin, countsOf, twoWindows } from './buildShift.ts';
import { type Loose, opener } from './reseal.ts';

const everyRow = () =>
  Promise.all(['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'].map(rowsOf));
const refusals = /^staff\/(not-a-shift|shift-newer|wrong-shift-code|shift-damaged|shift-clash|shift-clock)$/;

/** A file of two cases, one with a receipt, and what a forger who has its code makes of it. */
async function made() {
  const windows = await twoWindows();
  const { a, later } = windows;
  const ids = [await begin(a, 1), await begin(a, 2)];
  unwrap(await a.giveReceipt(ids[0] ?? ''));
  later();
  const { file, code } = unwrap(await a.handOver(ids));
  return { ...windows, ids, file, code, forger: await opener(file, code) };
}

test('[SHIFT-2] the file shows nothing of what is in it', async () => {
  const { file, ids, code } = await made();
  const text = await file.text();
  for (const secret of [...ids, 'Window 3', 'Lin', 'residence', code, code.replaceAll('-', '')])
    expect(text.includes(secret), secret).toBe(false);
  expect(text.slice(0, 40)).toBe('{"format":"onetrip-shift","version":1,"i');
});

test(`[SHIFT-3] of ${rounds} damaged files none is taken and nothing is thrown`, {
  timeout: 600_000,
}, async () => {
  const { file, code, b, second } = await made();
  const parts = { sealing: createStaffSealing(), yieldToMain: async () => undefined, isOpen: () => true };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const below = randomFrom(7);
  const kinds: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const changed = mutate(bytes, round, below);
    if (Buffer.from(changed).equals(Buffer.from(bytes))) continue;
    const type = errorTypeOf(await openShiftFile(parts, new Blob([changed]), code));
    expect(type, `round ${round}`).toMatch(refusals);
    kinds[type] = (kinds[type] ?? 0) + 1;
  }
  // One that hits the digit of the version may also make a newer one of it.
  const { 'staff/shift-newer': _, ...usual } = kinds;
  expect(Object.keys(usual).toSorted()).toEqual(['staff/not-a-shift', 'staff/shift-damaged', 'staff/wrong-shift-code']);
  second.use();
  const before = await everyRow();
  for (const bad of [new Blob([]), new Blob(['{}\n']), file.slice(0, file.size - 1), new Blob([file, 'x'])])
    expect(errorTypeOf(await b.openShift(bad, code))).toMatch(refusals);
  const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  const pulled = (from: number) => ({
    size: file.size,
    slice: (start = 0, end = 0) => (start >= from ? gone : file.slice(start, end)),
  });
  for (const from of [0, 100])
    expect(errorTypeOf(await b.openShift(pulled(from), code))).toBe('staff/shift-unreadable');
  const huge = { size: 2 ** 30 + 1, slice: (start = 0, end = 0) => file.slice(start, end) };
  expect(errorTypeOf(await b.openShift(huge, code))).toBe('staff/not-a-shift');
  expect(await everyRow()).toEqual(before);
});

test('[SHIFT-10] a file of a later version says so', async () => {
  const { file, code, b } = await made();
  const newer = (await file.text()).replace('"version":1', '"version":3');
  expect(errorTypeOf(await b.openShift(new Blob([newer]), code))).toBe('staff/shift-newer');
});

type Edit = (cases: Loose<ShiftCase>[], head: Loose<ShiftHead>) => unknown;
const first = (cases: Loose<ShiftCase>[]) => cases[0] as Loose<ShiftCase>;
const edits: readonly (readonly [string, Edit])[] = [
  ['a hash that does not fit', (cases) => Object.assign(first(cases).actions[1], { previous: 'a'.repeat(64) })],
  [
    'a changed action before another',
    (cases) => Object.assign(first(cases).actions[0].errands[0], { subjectId: 'housing.rent' }),
  ],
  ['a case twice', (cases, head) => Object.assign(head, { cases: cases.push(structuredClone(first(cases))) })],
  ['fewer cases than said', (cases) => cases.pop()],
  ['an action of another case', (cases) => Object.assign(first(cases).actions[2], { caseId: cases[1]?.caseId })],
  ['practice', (cases) => Object.assign(first(cases).actions[0], { practice: true })],
  ['no opening', (cases) => first(cases).actions.shift()],
  ['another hand-over', (cases) => Object.assign(first(cases).handover, { packetId: idNamed('packet', 9) })],
  ['no hand-over', (cases) => Object.assign(first(cases), { handover: null })],
  [
    'a receipt that no action names',
    (cases) => Object.assign(first(cases).receipts[0].receipt, { receiptId: idNamed('receipt') }),
  ],
  [
    'a receipt of another window',
    (cases) => Object.assign(first(cases).receipts[0].receipt, { windowId: idNamed('window') }),
  ],
  ['a receipt twice', (cases) => first(cases).receipts.push(structuredClone(first(cases).receipts[0]))],
  ['things to look at that were there', (cases) => Object.assign(first(cases), { anomalies: 1 })],
  ['a first action that follows one', (cases) => Object.assign(first(cases).actions[0], { previous: 'a'.repeat(64) })],
  ['an id twice', (cases) => Object.assign(first(cases).actions[2], { id: first(cases).actions[1].id })],
  ['a counter twice', (cases) => Object.assign(first(cases).actions[2], { seq: first(cases).actions[1].seq })],
  [
    'a time before the action before',
    (cases) => Object.assign(first(cases).actions[2], { at: '2026-11-01T00:00:00Z' }),
  ],
  ['a time that has not come', (cases) => Object.assign(first(cases).actions[2], { at: '2031-01-01T00:00:00Z' })],
  ['a kind that nobody knows', (cases) => Object.assign(first(cases).actions[2], { type: 'erased' })],
  ['more than a case has', (cases) => Object.assign(first(cases), { photos: [] })],
];

test.each(edits)('[SHIFT-3] under the right code too, %s is refused and nothing is written', async (_, edit) => {
  const { b, code, forger, second } = await made();
  second.use();
  const before = await everyRow();
  expect(errorTypeOf(await b.openShift(await forger.reseal(edit), code))).toMatch(refusals);
  expect(await everyRow()).toEqual(before);
  // What the edits begin with is taken.
  expect(countsOf(unwrap(await b.openShift(await forger.reseal(() => undefined), code)).summary)).toEqual({ fresh: 2 });
});

test('[SHIFT-13] what contradicts what is here is refused: other words, another place, a broken chain, one’s own counter', async () => {
  const { b, code, forger, file, second, ids, a } = await made();
  unwrap(await unwrap(await b.openShift(file, code)).take());
  second.use();
  const own = await begin(b, 9);
  const mine = unwrap(await b.read(own)).case.actions[0];
  unwrap(await a.act(ids[0] ?? '', { type: 'held' }));
  const longer = unwrap(await a.handOver(ids));
  const next = await opener(longer.file, longer.code);
  const before = await everyRow();
  const last = (cases: Loose<ShiftCase>[]) => first(cases).actions.at(-1);
  const refused = async (forged: Blob, under = code) => {
    expect(errorTypeOf(await b.openShift(forged, under))).toBe('staff/shift-clash');
    expect(await everyRow()).toEqual(before);
  };
  await refused(await forger.reseal((cases) => Object.assign(last(cases), { at: '2026-12-01T01:00:30Z' })));
  await refused(await forger.reseal((cases) => Object.assign(last(cases), { id: idNamed('action') })));
  const broken = await next.reseal((cases) => {
    // What it should follow is not in the file, so that nothing in the file itself contradicts.
    first(cases).actions.splice(1, 2);
    Object.assign(first(cases), { receipts: [] });
    Object.assign(last(cases), { previous: 'b'.repeat(64) });
  });
  await refused(broken, longer.code);
  const { windowId, id } = mine ?? {};
  const ownUnknown = await next.reseal((cases) => {
    Object.assign(last(cases), { windowId, seq: 77 });
    // This window had not taken the case over.
    Object.assign(first(cases), { anomalies: 1 });
  });
  await refused(ownUnknown, longer.code);
  await refused(await next.reseal((cases) => Object.assign(last(cases), { id })), longer.code);
  expect(countsOf(unwrap(await b.openShift(longer.file, longer.code)).summary)).toEqual({ more: 1, known: 1 });
});

test('[SHIFT-3] of 1000 files changed under the right code none changes what is here', {
  timeout: 300_000,
}, async () => {
  const { b, code, forger, file, second } = await made();
  unwrap(await unwrap(await b.openShift(file, code)).take());
  second.use();
  const before = await everyRow();
  const below = randomFrom(11);
  let harmless = 0;
  for (let round = 0; round < 1000; round++) {
    const at = below(forger.texts.length);
    const texts = forger.texts.map((text, place) => (place === at ? mutateText(text, round, below) : text));
    const opened = await b.openShift(await forger.resealTexts(texts), code, createLongWork());
    if (!opened.ok) expect(opened.error.type).toMatch(refusals);
    else {
      harmless += 1;
      expect(countsOf(opened.value.summary)).toEqual({ known: 2 });
      if (harmless % 20 === 0) expect(unwrap(await opened.value.take())).toBe(0);
    }
  }
  expect(harmless).toBeLessThan(500);
  expect(await everyRow()).toEqual(before);
});
