import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { systemRandom } from '../../../src/browser/random/Random.ts';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import type { TrustedWindow } from '../../../src/domain/handover/TrustedWindow.ts';
import { err } from '../../../src/domain/result/Result.ts';
import { hexOf } from '../../../src/domain/sealing/hex.ts';
import { figureVisit, loadVisitFacts } from '../../../src/domain/visit/figureVisit.ts';
import type { Preparation } from '../../../src/domain/visit/Preparation.ts';
import { knownIds } from '../../../src/handover/knownIds.ts';
import { openSealedFile } from '../../../src/handover/openSealedFile.ts';
import { publicKeyOf } from '../../../src/handover/publicKeyOf.ts';
import type { SealedItem } from '../../../src/handover/sealedFileLayout.ts';
import { sealingPairOf } from '../../../src/handover/sealingPairOf.ts';
import { windowCardText } from '../../../src/handover/windowCard.ts';
import { createHandoverService } from '../../../src/services/handover/createHandoverService.ts';
import type { SealedFileWish } from '../../../src/services/handover/FileSealing.ts';
import type { HandoverWish } from '../../../src/services/handover/HandoverService.ts';
import { handoverIds } from '../../../src/services/handover/handoverIds.ts';
import { createPaperFilesService } from '../../../src/services/papers/createPaperFilesService.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import { createVisitorSnapshots } from '../../../src/services/visitor/createVisitorSnapshots.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

const reader = createMemoryReader(readEdition(join(import.meta.dirname, '../../../src/edition')).records);
const family = idNamed('person');
const preparation: Preparation = {
  errands: [{ subjectId: 'housing.city-apartment', persons: ['self', family] }],
  day: '2026-12-01',
  helper: null,
  wayChoices: {},
};
const secret = new Uint8Array(32).fill(7);
const details = { name: '林美', contact: '' };

async function wish(): Promise<HandoverWish> {
  const edition = { edition: 2, issuedOn: '2026-11-20', checkedUntil: '2026-03' };
  const facts = await loadVisitFacts(reader, edition, 'zh-Hant', ['housing.city-apartment']);
  const given = { preparation, itemsOf: () => new Map(), selfId: null, today: '2026-11-29' } as const;
  const { bag } = figureVisit(facts, given);
  return { preparation, bag, kindOf: (ref) => (ref === 'self' ? 'self' : 'family'), locale: 'zh-Hant' };
}

function open() {
  const clock = { now: Date.parse('2026-11-29T08:00:00.400Z'), nowMs: () => clock.now };
  const snapshots = createVisitorSnapshots({ openDoor: async () => createStoreDoor() });
  snapshots.state.subscribe(() => undefined);
  const service = createHandoverService({ clock, random: systemRandom, snapshots, content: async () => reader });
  const papers = createPaperFilesService({ clock, random: systemRandom, snapshots, onKept: () => undefined });
  return { service, papers, snapshots };
}

async function cardOf(sealing = true) {
  const publicKey = new Uint8Array(await publicKeyOf(secret));
  const pair = await sealingPairOf(secret);
  const card = { windowId: idNamed('window'), publicKey, name: 'Window A' };
  return windowCardText(sealing && pair !== undefined ? { ...card, sealingKey: pair.publicKey } : card, secret);
}

async function believed({ service }: ReturnType<typeof open>): Promise<TrustedWindow> {
  const taken = unwrap(await service.take(await cardOf()));
  if (taken.type !== 'card') throw new Error(taken.type);
  unwrap(await service.trust(taken.window));
  return taken.window;
}

const jpeg = (fill: number, length = 90_000) => {
  const bytes = new Uint8Array(length).fill(fill);
  return { type: 'image/jpeg', bytes, width: 10, height: 10 } as const;
};

async function opened(file: Blob): Promise<SealedItem[]> {
  const pair = await sealingPairOf(secret);
  if (pair === undefined) throw new Error('no X25519');
  const read = unwrap(await openSealedFile(file, pair, knownIds(await handoverIds(reader))));
  const items: SealedItem[] = [];
  for (;;) {
    const item = unwrap(await read.next());
    if (item === undefined) return items;
    items.push(item);
  }
}

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

test('[HANDOVER-8] photographs of papers on the list are offered, of nothing else, and none goes along by itself', async () => {
  const device = open();
  const { service, papers, snapshots } = device;
  const window = await believed(device);
  const own = unwrap(await papers.keep('self', 'evidence.residence-permit', jpeg(1)));
  unwrap(await papers.keep('self', 'evidence.five-year-permit', jpeg(2)));
  const { bag } = await wish();
  const ofSelf = new Set(
    bag.persons.flatMap(({ stops }) => stops.flatMap(({ lines }) => lines.map(({ evidenceTypeId }) => evidenceTypeId))),
  );
  const offered = unwrap(await service.files.offered(bag));
  expect(offered.every(({ file }) => ofSelf.has(file.evidenceTypeId))).toBe(true);
  expect(offered.map(({ file }) => file.id)).toContain(own.id);
  const plain = unwrap(await service.files.seal({ ...(await wish()), window, files: [], details: null }).result);
  if (plain === undefined) throw new Error('no file');
  const shown = unwrap(await service.make(await wish()));
  // The same hand-over as the code's, so that both make one case.
  expect(await opened(plain)).toEqual([{ type: 'handover', handover: shown?.handover, unknown: 0 }]);
  expect(plain.name).toBe('onetrip-handover-2026-11-29.oth');
  await snapshots.erase();
});

test('[HANDOVER-8] what was ticked and typed is in the file, under the right person, and only the window can read it', async () => {
  const device = open();
  const window = await believed(device);
  unwrap(await device.papers.keep('self', 'evidence.residence-permit', jpeg(3)));
  unwrap(await device.papers.keep('self', 'evidence.residence-permit', jpeg(4)));
  const files = unwrap(await device.service.files.offered((await wish()).bag));
  expect(files).toHaveLength(2);
  const run = device.service.files.seal({ ...(await wish()), window, files, details });
  const file = unwrap(await run.result);
  if (file === undefined) throw new Error('no file');
  const [handover, personal, ...photographs] = await opened(file);
  expect(handover?.type).toBe('handover');
  expect(personal).toEqual({ type: 'personal', details });
  const firstByte = (item: SealedItem) => (item.type === 'attachment' ? (item.bytes[0] ?? 0) : 0);
  // Kept within one moment, they have no order.
  expect(photographs.sort((a, b) => firstByte(a) - firstByte(b))).toEqual(
    [3, 4].map((fill) => ({
      type: 'attachment',
      person: 'p1',
      evidenceTypeId: 'evidence.residence-permit',
      media: 'image/jpeg',
      bytes: jpeg(fill).bytes,
    })),
  );
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
  expect(text.includes(Buffer.from('林美').toString('latin1'))).toBe(false);
  // What was typed is kept nowhere on this device.
  const kept = unwrap(await device.snapshots.read(undefined, (store) => store.exportRows()));
  expect(JSON.stringify(kept)).not.toContain('林美');
  expect(run.progress.get()).toBeGreaterThan(0.5);
});

test('[HANDOVER-9] what cannot be sealed is told: a lost photograph, too many, a window without a key, a stop', async () => {
  const device = open();
  const window = await believed(device);
  unwrap(await device.papers.keep('self', 'evidence.residence-permit', jpeg(3)));
  const [one] = unwrap(await device.service.files.offered((await wish()).bag));
  if (one === undefined) throw new Error('no photograph');
  const wanted: SealedFileWish = { ...(await wish()), window, files: [one], details: null };
  const typeOf = async (given: Partial<SealedFileWish>) =>
    errorTypeOf(await device.service.files.seal({ ...wanted, ...given }).result);
  const { sealingKey: _, ...old } = window;
  expect(await typeOf({ window: old })).toBe('handover/no-sealing');
  expect(await typeOf({ files: Array.from({ length: 201 }, () => one) })).toBe('handover/too-many-files');
  expect(await typeOf({ files: [{ ...one, file: { ...one.file, bytes: 500_000_001 } }] })).toBe(
    'handover/too-many-files',
  );
  const sha256 = createHash('sha256').update('another').digest('hex');
  const lost = { ...one, file: { ...one.file, sha256 } };
  expect(await device.service.files.seal({ ...wanted, files: [lost] }).result).toEqual(
    err({ type: 'handover/photo-damaged', paper: one.name }),
  );
  const run = device.service.files.seal(wanted);
  run.cancel();
  expect(errorTypeOf(await run.result)).toBe('handover/file-cancelled');
});

test('[HANDOVER-10] the newer card of a believed window adds its key by itself; no other card changes what is believed', async () => {
  const device = open();
  const { service } = device;
  service.notes.subscribe(() => undefined);
  const windows = () => {
    const notes = service.notes.get();
    return notes.status === 'ready' ? notes.value.windows : [];
  };
  const old = unwrap(await service.take(await cardOf(false)));
  if (old.type !== 'card') throw new Error(old.type);
  expect(old.window.sealingKey).toBeUndefined();
  unwrap(await service.trust(old.window));
  expect(unwrap(await service.take(await cardOf()))).toMatchObject({ standing: 'known' });
  const pair = await sealingPairOf(secret);
  expect(windows()).toMatchObject([{ sealingKey: hexOf(pair?.publicKey ?? new Uint8Array(0)) }]);
  // An older card read again takes nothing away.
  unwrap(await service.take(await cardOf(false)));
  expect(windows()).toMatchObject([{ sealingKey: hexOf(pair?.publicKey ?? new Uint8Array(0)) }]);
  // A window that is not believed yet is only shown.
  const stranger = open();
  await stranger.snapshots.erase();
  unwrap(await stranger.service.take(await cardOf()));
  const kept = unwrap(await stranger.snapshots.read(undefined, (store) => store.exportRows()));
  expect(kept?.['window'] ?? []).toEqual([]);
});
