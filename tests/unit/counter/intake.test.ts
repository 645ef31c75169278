import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import type { Handover } from '../../../src/domain/handover/Handover.ts';
import type { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { codeText, readCodeText } from '../../../src/handover/codeText.ts';
import { encodeHandover } from '../../../src/handover/encodeHandover.ts';
import { framesOf } from '../../../src/handover/frames.ts';
import { signReceipt } from '../../../src/handover/signReceipt.ts';
import { createIntake } from '../../../src/services/staff/createIntake.ts';

const createdAt = '2026-11-29T08:00:00Z';
const handover: Handover = {
  version: 1,
  packetId: 'abcdefghijklmnopqrstuvwxya',
  createdAt,
  edition: 2,
  locale: 'zh-Hant',
  day: '2026-12-01',
  helper: false,
  persons: [
    { key: 'p1', kind: 'self' },
    { key: 'p2', kind: 'family' },
  ],
  errands: [{ subjectId: 'housing.city-apartment', persons: ['p1', 'p2'] }],
  papers: [
    {
      person: 'p1',
      evidenceTypeId: 'evidence.five-year-permit',
      state: 'ready',
      issuedOn: null,
      expiresOn: '2030-01-31',
    },
  ],
  undecided: [],
};
const text = codeText('handover', encodeHandover(handover));

const reader = createMemoryReader(readEdition(join(import.meta.dirname, '../../../src/edition')).records);

function intakeAt(hours: number) {
  return createIntake({ nowMs: () => Date.parse(createdAt) + hours * 3_600_000, content: async () => reader });
}

test('[INTAKE-1] a code is taken as it was made, and taking it again gives the same', async () => {
  const intake = intakeAt(1);
  const expected = { ok: true, value: { type: 'handover', handover, unknown: 0 } };
  expect(await intake.take(text)).toEqual(expected);
  expect(await intake.take(` ${text.toLowerCase()}\r\n`)).toEqual(expected);
});

test('[INTAKE-2] the parts of a moving code come in any order, several times, and make one hand-over', async () => {
  const intake = intakeAt(1);
  const parts = framesOf(encodeHandover(handover), 20);
  expect(parts.length).toBeGreaterThan(2);
  const order = [...parts].reverse();
  for (const part of order.slice(0, -1)) {
    await intake.take(part);
    const again = await intake.take(part);
    expect(again).toMatchObject({ ok: true, value: { type: 'part', of: parts.length } });
  }
  expect(await intake.take(order.at(-1) ?? '')).toMatchObject({ ok: true, value: { type: 'handover', handover } });
});

test('[INTAKE-2] a moving code that was given up does not stand in the way of the next one', async () => {
  const intake = intakeAt(1);
  const parts = framesOf(encodeHandover(handover), 20);
  const other = { ...handover, packetId: 'bcdefghijklmnopqrstuvwxyza' };
  const others = framesOf(encodeHandover(other), 20);
  for (const part of parts.slice(0, 2)) await intake.take(part);
  for (const [at, part] of others.slice(0, -1).entries())
    expect(await intake.take(part)).toEqual({ ok: true, value: { type: 'part', have: at + 1, of: others.length } });
  expect(await intake.take(others.at(-1) ?? '')).toMatchObject({ ok: true, value: { handover: other } });
});

test('[INTAKE-2] a foreign part in between throws no progress away; codes given up are not piled up', async () => {
  const intake = intakeAt(1);
  const parts = framesOf(encodeHandover(handover), 20);
  const strangers = Array.from({ length: 40 }, (_, at) =>
    framesOf(encodeHandover({ ...handover, edition: at + 3 }), 20).at(0),
  );
  const nearby = async (at: number) => {
    for (const stranger of strangers.slice(at, at + 3)) await intake.take(stranger ?? '');
  };
  for (const [at, part] of parts.slice(0, -1).entries()) {
    expect(await intake.take(part)).toEqual({ ok: true, value: { type: 'part', have: at + 1, of: parts.length } });
    await nearby(at);
  }
  expect(await intake.take(parts.at(-1) ?? '')).toMatchObject({ ok: true, value: { handover } });
  // More than four codes at once: the one that was seen longest ago begins anew.
  await intake.take(parts[0] ?? '');
  await nearby(0);
  await nearby(3);
  expect(await intake.take(parts[1] ?? '')).toMatchObject({ ok: true, value: { type: 'part', have: 1 } });
});

test('[INTAKE-2] parts that do not make what was cut are damaged, and the same code shown again is read', async () => {
  const intake = intakeAt(1);
  const bytes = encodeHandover(handover);
  const parts = framesOf(bytes, 20);
  const wrong = framesOf(
    bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
    20,
  );
  // The beginning of another packet under this one's mark.
  const [whole, mixed] = [readCodeText(parts[0] ?? ''), readCodeText(wrong[0] ?? '')];
  if (!whole.ok || !mixed.ok) throw new Error('frames are codes');
  const forged = Uint8Array.from([...whole.value.bytes.slice(0, 16), ...mixed.value.bytes.slice(16)]);
  await intake.take(codeText('frame', forged));
  for (const part of parts.slice(1, -1)) await intake.take(part);
  const damaged = { ok: false, error: { type: 'handover/damaged' } };
  expect(await intake.take(parts.at(-1) ?? '')).toEqual(damaged);
  for (const part of parts.slice(0, -1)) await intake.take(part);
  expect(await intake.take(parts.at(-1) ?? '')).toMatchObject({ ok: true, value: { handover } });
});

test.each([
  [72, undefined],
  [73, 'handover/expired'],
  [-23, undefined],
  [-25, 'handover/expired'],
])('[INTAKE-3] taken %i hours after it was made: %s', async (hours, error) => {
  const result = await intakeAt(hours).take(text);
  expect(result.ok ? undefined : result.error.type).toBe(error);
});

test.each([
  ['https://example.invalid/', 'handover/foreign'],
  ['', 'handover/foreign'],
  [text.slice(0, -1), 'handover/damaged'],
  [text.replace('OT1', 'OT7'), 'handover/newer'],
  [codeText('receipt', new Uint8Array(200)), 'handover/damaged'],
  [codeText('windowCard', new Uint8Array(200)), 'handover/not-a-handover'],
])('[INTAKE-4] what is no hand-over says what it is', async (bad, type) => {
  const result = await intakeAt(1).take(bad);
  expect(result.ok ? undefined : result.error.type).toBe(type);
});

test('[INTAKE-6] a receipt is told by its id, also one of a window that nobody here knows', async () => {
  const receipt: Receipt = {
    version: 1,
    receiptId: 'rbcdefghijklmnopqrstuvwxya',
    packetId: null,
    windowId: 'wbcdefghijklmnopqrstuvwxya',
    keyId: 'kbcdefghijklmnopqrstuvwxya',
    number: 1,
    previous: null,
    at: createdAt,
    edition: 2,
    papers: [],
    corrects: null,
    practice: false,
    isDecision: false,
  };
  const code = await signReceipt(receipt, new Uint8Array(32).fill(7));
  const expected = { ok: true, value: { type: 'receipt', receiptId: receipt.receiptId } };
  expect(await intakeAt(1).take(code)).toEqual(expected);
  // However long ago it was given.
  expect(await intakeAt(24 * 400).take(code)).toEqual(expected);
});

test('[INTAKE-5] without an edition nothing is taken for what it is not', async () => {
  const intake = createIntake({ nowMs: () => Date.parse(createdAt), content: async () => undefined });
  expect(await intake.take(text)).toEqual({ ok: false, error: { type: 'handover/unknown-things' } });
});
