import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ShownPacket } from '../../src/domain/handover/ShownPacket.ts';
import type { TrustedWindow } from '../../src/domain/handover/TrustedWindow.ts';
import type { Result, TaggedError } from '../../src/domain/result/Result.ts';
import { exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';
import type { VisitorRecord } from '../../src/domain/visitor/VisitorRecord.ts';
import { eraseVisitor } from '../../src/storage/visitor/eraseVisitor.ts';
import { openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';
import type { FileBytes, VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import { exampleBytes, examplePaperFile } from '../builders/buildPaperFile.ts';
import { type Fault, injectFault } from './injectFault.ts';
import { deleteNative } from './nativeDatabase.ts';
import { buildDevice, type TestDevice } from './storeParts.ts';
import { unwrap } from './unwrap.ts';

const name = 'onetrip-visitor';
/** Of the window at fault; the ones before and after it have all the time in the world. */
const deadlines = { readMs: 100, writeMs: 200 };
/** An action is one deadline, and so is each of the few steps of opening; the rest is for a busy machine. */
const answerWithinMs = 3000;
const mother = { ...examplePerson, id: 'm'.repeat(26), kind: 'family' } as const;
const { personId, ...photo } = examplePaperFile;
const paper = {
  owner: { newSelf: examplePerson },
  evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
  updatedAt: exampleEvidenceItem.updatedAt,
  edition: 1,
} as const;

const keptBefore = 'b'.repeat(26);
const id128 = (letter: string) => letter.repeat(26);
const shown: ShownPacket = {
  packetId: id128('a'),
  createdAt: '2026-11-30T01:00:00Z',
  mark: 'c'.repeat(64),
  persons: [{ key: 'p1', ref: 'self' }],
};
const believed: TrustedWindow = {
  windowId: id128('e'),
  keyId: id128('i'),
  publicKey: 'd'.repeat(64),
  name: 'Window 3',
  readAt: '2026-11-30T01:00:00Z',
};
/** Another device's: one person, one photograph. */
const backup: readonly VisitorRecord[] = [
  { kind: 'person', value: examplePerson },
  { kind: 'file', value: examplePaperFile },
];

async function* bytesOf(ids: readonly string[]): AsyncIterable<FileBytes> {
  for (const id of ids) yield { id, bytes: exampleBytes };
}

type Journey = (store: VisitorStore) => Promise<Result<unknown, TaggedError>>;

/** What a person does with the store; each ends in one answer. */
const journeys: Readonly<Record<string, Journey>> = {
  'add a person': (store) => store.persons.add(mother),
  tick: (store) => store.evidenceItems.save({ ...paper, state: 'notNeeded' }),
  'write a note': (store) => store.evidenceItems.save({ ...paper, note: 'in the drawer' }),
  'set dates': (store) => store.evidenceItems.save({ ...paper, issuedOn: '2021-05-18', expiresOn: '2031-05-18' }),
  'choose the day': (store) => store.visit.change((now) => ({ ...now, day: '2026-12-01' })),
  'answer the finder': (store) => store.visit.changeAnswers((now) => ({ ...now, age: { number: 31 } })),
  'show a code': (store) => store.handover.notePacket(shown),
  'believe a window': (store) => store.handover.trust(believed),
  'keep a photograph': (store) => store.files.put({ personId }, photo, exampleBytes),
  'remove a photograph': (store) => store.files.remove(keptBefore),
  'take a backup in': (store) => store.replaceEverything(backup, bytesOf([examplePaperFile.id])),
  'remove a person': (store) => store.persons.remove(personId),
};

const everyDay = new Set(['tick', 'keep a photograph']);

/** Each call of the database and of the files beside it fails in turn, then hangs in turn, through every journey. */
export function faultScenarios(): void {
  describe('faults', () => {
    let device: TestDevice;

    beforeEach(async () => {
      device = buildDevice();
      await deleteNative(name);
    });
    afterEach(() => vi.restoreAllMocks());

    async function openStore(): Promise<VisitorStore> {
      const { store } = unwrap(await openVisitorStore('create', device));
      if (store === undefined) throw new Error('not created');
      return store;
    }
    /** A device with something on it, as a finished journey of before left it. */
    async function prepare(): Promise<void> {
      device = buildDevice();
      await deleteNative(name);
      const store = await openStore();
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready', note: 'kept before' }));
      unwrap(await store.files.put({ personId }, { ...photo, id: keptBefore }, exampleBytes));
      store.close();
    }

    /** All that is kept, with the bytes of every photograph, as one text. */
    async function readAgain(): Promise<string> {
      const store = await openStore();
      const kept = unwrap(await store.readAll());
      const bytes = await Promise.all(
        kept.files.map(async ({ id }) => [...(unwrap(await store.files.read(id)) ?? [])]),
      );
      store.close();
      return JSON.stringify({ kept, bytes });
    }

    /**
     * Runs a journey with the k-th call at fault, for every k until none is met; gives back how many faults there were.
     * What is kept afterwards is what the journey was to bring about, to the byte, or what was there before; and it is
     * the former where the answer said so.
     */
    async function throughEveryCall(journey: Journey, how: Fault, lost: string[]): Promise<number> {
      await prepare();
      const before = await readAgain();
      const store = await openStore();
      unwrap(await journey(store));
      store.close();
      const done = await readAgain();
      expect(done).not.toBe(before);
      for (let nth = 1; ; nth++) {
        await prepare();
        const fault = injectFault(nth, how, device.journal);
        const began = performance.now();
        const opened = await openVisitorStore('create', { ...device, deadlines });
        const answer = opened.ok && opened.value.store ? await journey(opened.value.store) : opened;
        const took = performance.now() - began;
        fault.end();
        if (opened.ok) opened.value.store?.close();
        if (!fault.wasMet()) return nth - 1;
        const there = await readAgain();
        if (took > answerWithinMs) lost.push(`${nth}: no answer for ${Math.round(took)} ms`);
        if (answer.ok && there !== done) lost.push(`${nth}: said to be kept, and this is: ${there}`);
        if (!answer.ok && there !== done && there !== before) lost.push(`${nth}: neither before nor after: ${there}`);
      }
    }

    for (const how of ['throws', 'fails', 'hangs'] as const) {
      // What hangs takes its whole time, each time: every day two journeys, in the longer proof all of them.
      const isLong = import.meta.env['VITE_PROVE'] !== undefined;
      test.each(Object.keys(journeys).filter((title) => how !== 'hangs' || isLong || everyDay.has(title)))(
        `[STORE-32] whichever call ${how}: nothing acknowledged is lost and an answer comes in time: %s`,
        async (title) => {
          const journey = journeys[title];
          if (journey === undefined) throw new Error('no such journey');
          const lost: string[] = [];
          const faults = await throughEveryCall(journey, how, lost);
          expect(faults).toBeGreaterThan(10);
          expect(lost).toEqual([]);
        },
        120_000,
      );

      test(`[STORE-32] whichever call ${how} while erasing: "erased" is said only when it is true`, async () => {
        const untrue: string[] = [];
        for (let nth = 1; ; nth++) {
          await prepare();
          const fault = injectFault(nth, how, device.journal);
          const erased = await eraseVisitor({ ...device, deadlines });
          fault.end();
          if (!fault.wasMet()) break;
          const { store } = unwrap(await openVisitorStore('existing', device));
          const left = store && unwrap(await store.readAll()).evidenceItems.length;
          store?.close();
          if (erased.ok && left) untrue.push(`${nth}: ${left} left`);
        }
        expect(untrue).toEqual([]);
      }, 120_000);
    }
  });
}
