import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { systemRandom } from '../../../src/browser/random/Random.ts';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import type { Receipt } from '../../../src/domain/receipt/Receipt.ts';
import { figureVisit, loadVisitFacts } from '../../../src/domain/visit/figureVisit.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import { codeText, readCodeText } from '../../../src/handover/codeText.ts';
import { framesOf } from '../../../src/handover/frames.ts';
import { publicKeyOf } from '../../../src/handover/publicKeyOf.ts';
import { signReceipt } from '../../../src/handover/signReceipt.ts';
import { keyIdOf, windowCardText } from '../../../src/handover/windowCard.ts';
import { createHandoverService } from '../../../src/services/handover/createHandoverService.ts';
import type { HandoverWish } from '../../../src/services/handover/HandoverService.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import { createVisitorSnapshots } from '../../../src/services/visitor/createVisitorSnapshots.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const reader = createMemoryReader(readEdition(join(import.meta.dirname, '../../../src/edition')).records);
const preparation: Preparation = {
  errands: [
    { subjectId: 'document.residence-permit', persons: ['self'] },
    { subjectId: 'housing.city-apartment', persons: ['self', idNamed('person')] },
  ],
  day: '2026-12-01',
  helper: { label: 'Aunt Chen' },
  wayChoices: {},
};

async function wishOf(changes: Partial<Preparation> = {}, locale: LocaleTag = 'zh-Hant'): Promise<HandoverWish> {
  const wanted = { ...preparation, ...changes };
  const edition = { edition: 2, issuedOn: '2026-11-20', checkedUntil: '2026-03' };
  const facts = await loadVisitFacts(
    reader,
    edition,
    locale,
    wanted.errands.map(({ subjectId }) => subjectId),
  );
  const { bag } = figureVisit(facts, {
    preparation: wanted,
    itemsOf: () => new Map(),
    selfId: null,
    today: '2026-11-29',
  });
  return { preparation: wanted, bag, kindOf: (ref) => (ref === 'self' ? 'self' : 'family'), locale };
}

function open(content = reader) {
  const clock = { now: Date.parse('2026-11-29T08:00:00.400Z'), nowMs: () => clock.now };
  const snapshots = createVisitorSnapshots({ openDoor: async () => createStoreDoor() });
  snapshots.state.subscribe(() => undefined);
  const service = createHandoverService({ clock, random: systemRandom, snapshots, content: async () => content });
  service.notes.subscribe(() => undefined);
  return { clock, service, snapshots };
}

const secret = new Uint8Array(32).fill(7);
const otherSecret = new Uint8Array(32).fill(8);
const windowId = idNamed('window');
const keyId = await keyIdOf(new Uint8Array(await publicKeyOf(secret)));

async function cardOf(secretKey: Uint8Array) {
  const publicKey = new Uint8Array(await publicKeyOf(secretKey));
  return windowCardText({ windowId, publicKey, name: 'Window A' }, secretKey);
}

function receiptFor(packetId: string, changes: Partial<Receipt> = {}): Receipt {
  return {
    version: 1,
    receiptId: idNamed('receipt'),
    packetId,
    windowId,
    keyId,
    number: 1,
    previous: null,
    at: '2026-11-29T09:00:00Z',
    edition: 2,
    papers: [
      {
        person: 'p1',
        evidenceTypeId: 'evidence.five-year-permit',
        check: { result: 'accepted', reason: null, until: null },
      },
    ],
    corrects: null,
    practice: false,
    isDecision: false,
    ...changes,
  };
}

afterEach(async () => {
  for (const { name } of await Dexie.getDatabaseNames().then((names) => names.map((name) => ({ name }))))
    await Dexie.delete(name);
});

test('[HANDOVER-1] it says kinds and states only: nothing the reader wrote, and nobody’s id', async () => {
  const { service } = open();
  const made = unwrap(await service.make(await wishOf()));
  const said = JSON.stringify(made?.handover);
  expect(made?.handover.persons).toEqual([
    { key: 'p1', kind: 'self' },
    { key: 'p2', kind: 'family' },
  ]);
  expect(made?.handover.helper).toBe(true);
  expect(said).not.toContain('Aunt Chen');
  expect(said).not.toContain(idNamed('person'));
  expect(made?.codes).toHaveLength(1);
});

test('[HANDOVER-2] shown again unchanged it is the same packet for three days; changed, it is another', async () => {
  const { service, clock } = open();
  const first = unwrap(await service.make(await wishOf()));
  clock.now += 3_600_000;
  expect(unwrap(await service.make(await wishOf()))?.text).toBe(first?.text);
  const changed = unwrap(await service.make(await wishOf({ day: '2026-12-02' })));
  expect(changed?.handover.packetId).not.toBe(first?.handover.packetId);
  clock.now += 72 * 3_600_000;
  expect(unwrap(await service.make(await wishOf()))?.handover.packetId).not.toBe(first?.handover.packetId);
});

test('[HANDOVER-3] a receipt counts only under the key of a window that is believed; read again it changes nothing', async () => {
  const { service } = open();
  const made = unwrap(await service.make(await wishOf()));
  const receipt = receiptFor(made?.handover.packetId ?? '');
  const text = await signReceipt(receipt, secret);
  expect(await service.take(text)).toEqual({ ok: false, error: { type: 'handover/unknown-window' } });
  const card = unwrap(await service.take(await cardOf(secret)));
  if (card.type !== 'card') throw new Error(card.type);
  expect(card.standing).toBe('new');
  unwrap(await service.trust(card.window));
  expect(unwrap(await service.take(text))).toMatchObject({ type: 'receipt', isNew: true, receipt });
  expect(unwrap(await service.take(text))).toMatchObject({ type: 'receipt', isNew: false });
  const notes = service.notes.get();
  expect(notes.status === 'ready' && notes.value.receipts).toEqual([receipt]);
});

test('[HANDOVER-4] another signature, another text under a known number, and another key for a known window are told', async () => {
  const { service } = open();
  const made = unwrap(await service.make(await wishOf()));
  const packetId = made?.handover.packetId ?? '';
  const card = unwrap(await service.take(await cardOf(secret)));
  if (card.type !== 'card') throw new Error(card.type);
  unwrap(await service.trust(card.window));
  const receipt = receiptFor(packetId);
  expect(await service.take(await signReceipt(receipt, otherSecret))).toEqual({
    ok: false,
    error: { type: 'handover/forged' },
  });
  unwrap(await service.take(await signReceipt(receipt, secret)));
  const altered = await service.take(await signReceipt({ ...receipt, at: '2026-11-29T10:00:00Z' }, secret));
  expect(altered.ok ? undefined : altered.error.type).toBe('receipt/altered');
  const taken = await service.take(await signReceipt({ ...receipt, receiptId: idNamed('receipt', 2) }, secret));
  expect(taken.ok ? undefined : taken.error.type).toBe('receipt/number-taken');
  // Another window's name under a key that is believed for this one only.
  const posing = receiptFor(packetId, { keyId, windowId: idNamed('other'), receiptId: idNamed('receipt', 3) });
  expect(await service.take(await signReceipt(posing, secret))).toEqual({
    ok: false,
    error: { type: 'handover/unknown-window' },
  });
  expect(unwrap(await service.take(await cardOf(otherSecret)))).toMatchObject({ type: 'card', standing: 'otherKey' });
  expect(unwrap(await service.take(await cardOf(secret)))).toMatchObject({ type: 'card', standing: 'known' });
  const back = await service.take(made?.text ?? '');
  expect(back.ok ? undefined : back.error.type).toBe('handover/not-a-receipt');
});

test('[RECEIPT-8] a receipt read before the edition knew its papers is whole once it is read again', async () => {
  const young = open(createMemoryReader([]));
  const card = unwrap(await young.service.take(await cardOf(secret)));
  if (card.type !== 'card') throw new Error(card.type);
  unwrap(await young.service.trust(card.window));
  const text = await signReceipt(receiptFor(idNamed('packet')), secret);
  expect(unwrap(await young.service.take(text))).toMatchObject({ type: 'receipt', isNew: true, unknown: 1 });
  const grown = open();
  expect(unwrap(await grown.service.take(text))).toMatchObject({ type: 'receipt', isNew: true, unknown: 0 });
  expect(unwrap(await grown.service.take(text))).toMatchObject({ isNew: false });
  const notes = grown.service.notes.get();
  expect(notes.status === 'ready' && notes.value.receipts.map(({ papers }) => papers.length)).toEqual([1]);
});

test('[HANDOVER-5] what passed at the counter is kept over a restart and goes with everything else', async () => {
  const before = open();
  const made = unwrap(await before.service.make(await wishOf()));
  const after = open();
  expect(unwrap(await after.service.make(await wishOf()))?.text).toBe(made?.text);
  unwrap(await after.snapshots.erase());
  const notes = after.service.notes.get();
  expect(notes.status === 'ready' && notes.value.packets).toEqual([]);
});

async function largeReceipt(receiptId: string, number: number) {
  const evidence = await reader.list('evidence');
  const papers = ['p1', 'p2', 'p3'].flatMap((person) =>
    evidence.slice(0, 25).map(({ id }) => ({
      person,
      evidenceTypeId: id,
      check: { result: 'accepted', reason: null, until: null } as const,
    })),
  );
  const previous = number === 1 ? null : 'a'.repeat(64);
  const text = await signReceipt(receiptFor(idNamed('packet'), { receiptId, number, previous, papers }), secret);
  return framesOf(unwrap(readCodeText(text)).bytes, 100);
}

async function trusting() {
  const opened = open();
  const card = unwrap(await opened.service.take(await cardOf(secret)));
  if (card.type !== 'card') throw new Error(card.type);
  return { ...opened, trust: async () => unwrap(await opened.service.trust(card.window)) };
}

test('[HANDOVER-11] a large receipt comes in parts, in any order, before its window is believed, and the parts seen on change nothing', async () => {
  const { service, trust } = await trusting();
  const [first = '', ...rest] = await largeReceipt(idNamed('large'), 1);
  const of = rest.length + 1;
  expect(of).toBeGreaterThan(3);
  for (const [at, part] of [...rest].reverse().entries())
    for (const text of [part, part.toLowerCase()])
      expect(unwrap(await service.take(text))).toEqual({ type: 'part', have: at + 1, of });
  expect(await service.take(first)).toEqual({ ok: false, error: { type: 'handover/unknown-window' } });
  await trust();
  expect(unwrap(await service.take(first))).toMatchObject({ type: 'receipt', isNew: true, unknown: 0 });
  for (const part of [...rest, first]) expect(unwrap(await service.take(part))).toEqual({ type: 'part', have: of, of });
  const notes = service.notes.get();
  expect(notes.status === 'ready' && notes.value.receipts.map(({ papers }) => papers.length)).toEqual([75]);
  // Another code begins anew, and the one before may come again.
  const next = await largeReceipt(idNamed('next'), 2);
  expect(unwrap(await service.take(next[0] ?? ''))).toEqual({ type: 'part', have: 1, of: next.length });
  for (const part of next.slice(1, -1)) unwrap(await service.take(part));
  expect(unwrap(await service.take(next.at(-1) ?? ''))).toMatchObject({ type: 'receipt', isNew: true });
  for (const part of rest) unwrap(await service.take(part));
  expect(unwrap(await service.take(first))).toMatchObject({ type: 'receipt', isNew: false });
});

test('[HANDOVER-11] parts of anything else, or damaged ones, are told and keep nothing', async () => {
  const { service, trust } = await trusting();
  await trust();
  const foreign = framesOf(new Uint8Array(500).fill(9), 180);
  const answers = [];
  for (const part of foreign) answers.push(await service.take(part));
  expect(answers.at(-1)?.ok).toBe(false);
  const below = randomFrom(3);
  const frames = (await largeReceipt(idNamed('large'), 1)).map((text) => unwrap(readCodeText(text)).bytes);
  for (let round = 0; round < 3000; round++) {
    const bytes = (frames[below(frames.length)] ?? new Uint8Array()).slice(0, below(4) === 0 ? below(200) : undefined);
    // The mark names the packet: it stays, so that damaged parts meet one another.
    for (let flips = 0; flips < 3; flips++) if (bytes.length > 9) bytes[8 + below(bytes.length - 8)] = below(256);
    const answer = await service.take(codeText('frame', bytes));
    expect(answer.ok && answer.value.type === 'receipt').toBe(false);
  }
  const notes = service.notes.get();
  expect(notes.status === 'ready' && notes.value.receipts).toEqual([]);
});
