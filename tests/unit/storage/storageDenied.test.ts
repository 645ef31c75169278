import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examplePerson } from '../../../src/domain/visitor/Person.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import { openNative } from '../../storage-scenarios/nativeDatabase.ts';
import { buildDevice, createMemoryWitness, type TestDevice } from '../../storage-scenarios/storeParts.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

const native = globalThis.indexedDB;
let device: TestDevice;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  device = buildDevice({ deadlines: { readMs: 300, writeMs: 600 } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  globalThis.indexedDB = native;
});

/** Every opening answers with an error of this name. */
function refuseOpening(name: string, times = Number.POSITIVE_INFINITY): void {
  const open = IDBFactory.prototype.open;
  let left = times;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (left-- <= 0) return open.apply(this, args);
    const request = { error: new DOMException('', name) } as Record<string, unknown>;
    setTimeout(() => (request['onerror'] as (event: Event) => void)(new Event('error')));
    return request as unknown as ReturnType<typeof open>;
  });
}

async function firstAnswer(): Promise<string> {
  const opened = await createStoreDoor(device).open('create');
  if (!opened.ok) return opened.error.type;
  const reason = opened.value.store?.keeping().reason;
  opened.value.store?.close();
  return reason === 'memoryOnly' ? 'memory' : 'disk';
}

const deniedWitness = { ...createMemoryWitness(), isDenied: () => true };

describe('where a visit is kept', () => {
  test('[MEMORY-5] on disk wherever that works', async () => {
    expect(await firstAnswer()).toBe('disk');
  });

  test.each([
    ['no database', () => vi.stubGlobal('indexedDB', undefined)],
    ['none, said in another way', () => vi.stubGlobal('indexedDB', null)],
    ['InvalidStateError', () => refuseOpening('InvalidStateError')],
    ['SecurityError', () => refuseOpening('SecurityError')],
    ['NotAllowedError', () => refuseOpening('NotAllowedError')],
    [
      'opening throws at once',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('', 'SecurityError');
        }),
    ],
    [
      'UnknownError, and every other storage denied',
      () => {
        device = { ...device, witness: deniedWitness };
        refuseOpening('UnknownError');
      },
    ],
  ])('[MEMORY-5] in memory: %s', async (_what, deny) => {
    deny();
    expect(await firstAnswer()).toBe('memory');
  });

  test.each([
    ['UnknownError alone may be damage', 'storage/unknown', () => refuseOpening('UnknownError')],
    ['a full device', 'storage/quota', () => refuseOpening('QuotaExceededError')],
    [
      'no answer',
      'storage/timed-out',
      () => vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest as never),
    ],
    [
      'something was kept once, says the witness',
      'storage/unavailable',
      () => {
        device.witness.write({ epoch: 'e', seq: 3, told: 0, notice: null });
        refuseOpening('InvalidStateError');
      },
    ],
    [
      'something was kept once, says the journal',
      'storage/unavailable',
      () => {
        device.journal.content.set('journal-1-0', new Uint8Array(9));
        refuseOpening('InvalidStateError');
      },
    ],
  ])('[MEMORY-5] neither: %s', async (_what, type, spoil) => {
    spoil();
    expect(await firstAnswer()).toBe(type);
  });

  test('[MEMORY-5] a refusal that heals at once is none', async () => {
    refuseOpening('InvalidStateError', 1);
    expect(await firstAnswer()).toBe('storage/unavailable');
  });

  test('[MEMORY-5] a database of a newer build keeps its screen', async () => {
    (await openNative('onetrip-visitor', 990)).close();
    expect(await firstAnswer()).toBe('storage/newer-version');
  });

  test('[MEMORY-6] decided once: what began on disk never goes on in memory, nor the other way', async () => {
    const onDisk = createStoreDoor(device);
    const opened = unwrap(await onDisk.open('existing'));
    expect(opened.store).toBeUndefined();
    refuseOpening('InvalidStateError');
    expect(errorTypeOf(await onDisk.open('create'))).toBe('storage/unavailable');
    const inMemory = createStoreDoor(device);
    const store = unwrap(await inMemory.open('existing')).store;
    if (store === undefined) throw new Error('nothing there');
    unwrap(await store.persons.add(examplePerson));
    vi.restoreAllMocks();
    const again = unwrap(await inMemory.open('create')).store;
    expect(again?.keeping().copies).toBe(0);
    expect(again && unwrap(await again.readAll()).persons).toEqual([examplePerson]);
  });
});
