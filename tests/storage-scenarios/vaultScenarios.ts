import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TaggedError } from '../../src/domain/result/Result.ts';
import { exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';
import type { VisitorRecord } from '../../src/domain/visitor/VisitorRecord.ts';
import { openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';
import type { FileBytes, VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import { exampleBytes, examplePaperFile } from '../builders/buildPaperFile.ts';
import { hexFromBytes } from './hexDump.ts';
import { deleteNative, failWrite, takeDump } from './nativeDatabase.ts';
import { sealedRowsOf } from './sealedRows.ts';
import { buildDevice, createKeyRing, type TestDevice } from './storeParts.ts';
import { errorTypeOf, unwrap } from './unwrap.ts';

const name = 'onetrip-visitor';
const passphrase = 'three boats at noon';
const { personId, ...photo } = examplePaperFile;
const paper = {
  owner: { newSelf: examplePerson },
  evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
  updatedAt: exampleEvidenceItem.updatedAt,
  edition: 1,
  state: 'ready',
  note: 'CANARY-note',
} as const;

/** Sealing, passphrase and the exchange of everything at once, in every engine. */
export function vaultScenarios(): void {
  describe('vault', () => {
    const open: VisitorStore[] = [];
    let device: TestDevice;

    beforeEach(async () => {
      device = buildDevice();
      await deleteNative(name);
    });
    afterEach(() => {
      for (const store of open.splice(0)) store.close();
      vi.restoreAllMocks();
    });

    async function openStore(as: TestDevice = device): Promise<VisitorStore> {
      const { store } = unwrap(await openVisitorStore('create', as));
      if (store === undefined) throw new Error('not created');
      open.push(store);
      return store;
    }
    async function openWithPapers(): Promise<VisitorStore> {
      const store = await openStore();
      unwrap(await store.evidenceItems.save(paper));
      unwrap(await store.files.put({ personId }, photo, exampleBytes));
      return store;
    }
    /** All that lies on the device, as one text: bytes both as characters and in hexadecimal. */
    async function everythingOnDevice(): Promise<string> {
      const dump = JSON.stringify(hexFromBytes(await takeDump(name)));
      const files = [...device.journal.content].map(([file, bytes]) => file + String.fromCharCode(...bytes));
      return dump + files.join('') + JSON.stringify(device.witness.read());
    }
    const bytesOf = async function* (...files: FileBytes[]) {
      yield* files;
    };

    test('[VAULT-1] nothing kept can be read from the rows, the journal or the witness', async () => {
      await openWithPapers();
      const text = await everythingOnDevice();
      for (const word of ['CANARY', paper.evidenceTypeId, personId, 'ready', photo.id, photo.sha256]) {
        expect(text, word).not.toContain(word);
      }
    });

    test('[VAULT-1] the same record gives other bytes every time, under a key that says nothing', async () => {
      const store = await openStore();
      unwrap(await store.evidenceItems.save(paper));
      const first = await takeDump(name);
      unwrap(await store.evidenceItems.save(paper));
      const second = await takeDump(name);
      const rows = (dump: typeof first) =>
        (dump.stores['records']?.rows ?? []) as { key: string; sealed: Uint8Array }[];
      expect(rows(first).map(({ key }) => key)).toEqual(rows(second).map(({ key }) => key));
      const changed = rows(first).filter(({ sealed }, index) => String(sealed) !== String(rows(second)[index]?.sealed));
      expect(changed).toHaveLength(1);
    });

    test('[VAULT-2] with a passphrase no key lies anywhere in the open, and all is there after unlocking', async () => {
      const store = await openWithPapers();
      const openKey = /"open":"([0-9a-f]{64})"/.exec(await everythingOnDevice())?.[1] ?? 'none';
      const before = unwrap(await store.readAll());
      unwrap(await store.vault.setPassphrase(passphrase, null));
      expect(store.vault.state()).toEqual({ locked: false, passphrase: true });
      expect(unwrap(await store.readAll())).toEqual(before);
      const text = await everythingOnDevice();
      expect(text).not.toContain(openKey);
      expect(text).not.toMatch(/"open"/);
      expect(text).not.toContain(passphrase);

      // Whoever has copied the key that once lay here opens nothing that is kept now.
      const { vault, rows } = await sealedRowsOf();
      const stolen = await device.sealing.keyOf(vault.head.keyId, openKey);
      for (const { key, sealed } of rows) {
        expect(await device.sealing.open(stolen, key, sealed ?? new Uint8Array())).toBeUndefined();
      }

      const other = await openStore({ ...device, keyRing: createKeyRing() });
      expect(errorTypeOf(await other.readAll())).toBe('storage/locked');
      expect(other.vault.state()).toEqual({ locked: true, passphrase: true });
      unwrap(await other.vault.unlock(passphrase));
      expect(unwrap(await other.readAll())).toEqual(before);
      expect(unwrap(await other.files.read(photo.id))).toEqual(exampleBytes);
    });

    test('[VAULT-2] while locked nothing can be read, kept, exported or replaced', async () => {
      const store = await openWithPapers();
      unwrap(await store.vault.setPassphrase(passphrase, null));
      device.keyRing.lock();
      const before = await takeDump(name);
      const answers = [
        store.readAll(),
        store.exportRows(),
        store.exportLogical(),
        store.storageUse(),
        store.persons.add({ ...examplePerson, id: 'm'.repeat(26) }),
        store.evidenceItems.save(paper),
        store.files.read(photo.id),
        store.visit.change((now) => ({ ...now, day: '2026-12-01' })),
        store.replaceEverything([], bytesOf()),
      ];
      for (const answer of answers) expect(errorTypeOf<unknown, TaggedError>(await answer)).toBe('storage/locked');
      expect(await takeDump(name)).toEqual(before);
    });

    test('[VAULT-3] a wrong passphrase opens nothing; a short one is not taken; widths of letters do not matter', async () => {
      const store = await openWithPapers();
      expect(errorTypeOf(await store.vault.setPassphrase('too short', null))).toBe('vault/passphrase-short');
      unwrap(await store.vault.setPassphrase('ABCDEFGHIJKL', null));
      device.keyRing.lock();
      expect(errorTypeOf(await store.vault.unlock('ABCDEFGHIJKM'))).toBe('vault/wrong-passphrase');
      expect(errorTypeOf(await store.readAll())).toBe('storage/locked');
      unwrap(await store.vault.unlock('ＡＢＣＤＥＦＧＨＩＪＫＬ'));
      expect(unwrap(await store.readAll()).evidenceItems).toHaveLength(1);
    });

    test('[VAULT-5] wrong passphrases are counted, a right one clears the count, and while one has to wait none is tried', async () => {
      const store = await openWithPapers();
      unwrap(await store.vault.setPassphrase(passphrase, null));
      device.keyRing.lock();
      await store.vault.unlock('not the passphrase');
      await store.vault.setPassphrase(null, 'not this one either');
      expect(device.patience.failures).toBe(2);
      device.patience.waitingMs = 4_001;
      const held = { ok: false, error: { type: 'vault/wait', seconds: 5 } };
      expect(await store.vault.unlock(passphrase)).toEqual(held);
      expect(await store.vault.setPassphrase(null, passphrase)).toEqual(held);
      expect(device.patience.failures).toBe(2);
      device.patience.waitingMs = 0;
      unwrap(await store.vault.unlock(passphrase));
      expect(device.patience.failures).toBe(0);
    });

    test('[VAULT-3] changing and taking away ask for the present passphrase', async () => {
      const store = await openWithPapers();
      unwrap(await store.vault.setPassphrase(passphrase, null));
      for (const wrong of [null, 'not the passphrase']) {
        expect(errorTypeOf(await store.vault.setPassphrase('another one entirely', wrong))).toBe(
          'vault/wrong-passphrase',
        );
        expect(errorTypeOf(await store.vault.setPassphrase(null, wrong))).toBe('vault/wrong-passphrase');
      }
      unwrap(await store.vault.setPassphrase('another one entirely', passphrase));
      device.keyRing.lock();
      expect(errorTypeOf(await store.vault.unlock(passphrase))).toBe('vault/wrong-passphrase');
      unwrap(await store.vault.setPassphrase(null, 'another one entirely'));
      expect(store.vault.state()).toEqual({ locked: false, passphrase: false });
      const other = await openStore({ ...device, keyRing: createKeyRing() });
      expect(unwrap(await other.readAll()).evidenceItems).toHaveLength(1);
    });

    test('[VAULT-4] a passphrase set is whole or not at all, whichever write fails, in both copies', async () => {
      for (const nth of [1, 2, 3, 4]) {
        device = buildDevice();
        await deleteNative(name);
        const store = await openWithPapers();
        const before = unwrap(await store.readAll());
        const restore = failWrite(nth, 'UnknownError');
        const set = await store.vault.setPassphrase(passphrase, null);
        restore();
        store.close();
        await deleteNative(name);
        const keyRing = createKeyRing();
        const again = await openStore({ ...device, keyRing });
        if (set.ok) {
          expect(errorTypeOf(await again.readAll()), `write ${nth}`).toBe('storage/locked');
          unwrap(await again.vault.unlock(passphrase));
        }
        expect(unwrap(await again.readAll()), `write ${nth}`).toEqual(before);
        again.close();
      }
    });

    test('[VAULT-4] a database that was thrown away comes back locked, and opens with the passphrase', async () => {
      const store = await openWithPapers();
      const before = unwrap(await store.readAll());
      unwrap(await store.vault.setPassphrase(passphrase, null));
      store.close();
      await deleteNative(name);
      const again = await openStore({ ...device, keyRing: createKeyRing() });
      expect(errorTypeOf(await again.readAll())).toBe('storage/locked');
      unwrap(await again.vault.unlock(passphrase));
      expect(unwrap(await again.readAll())).toEqual(before);
    });

    test('[VAULT-4] what nobody understands is sealed anew with the rest', async () => {
      const store = await openWithPapers();
      unwrap(await store.vault.setPassphrase(passphrase, null));
      unwrap(await store.vault.setPassphrase(null, passphrase));
      expect(unwrap(await store.readAll()).unreadable).toEqual({ persons: 0, evidenceItems: 0, others: 0 });
    });

    const mother = { kind: 'person', value: { ...examplePerson, id: 'm'.repeat(26), kind: 'family' } } as const;
    const hers: VisitorRecord = { kind: 'file', value: { ...examplePaperFile, personId: mother.value.id } };

    test('[STORE-30] everything is replaced in one switch, photographs included, and the old is gone', async () => {
      const store = await openWithPapers();
      unwrap(await store.replaceEverything([mother, hers], bytesOf({ id: photo.id, bytes: exampleBytes.slice() })));
      const { records, readBytes } = unwrap(await store.exportLogical());
      expect(records).toEqual([hers, mother]);
      expect(unwrap(await readBytes(photo.id))).toEqual(exampleBytes);
      const dump = await takeDump(name);
      expect(dump.stores['bytes']?.rows).toHaveLength(1);
      expect([...device.journal.content.keys()].filter((file) => file.startsWith('bytes-'))).toHaveLength(1);
      store.close();
      await deleteNative(name);
      const again = await openStore();
      expect(unwrap(await again.exportLogical()).records).toEqual([hers, mother]);
      expect(unwrap(await again.files.read(photo.id))).toEqual(exampleBytes);
    });

    test('[STORE-30] the passphrase stays when everything is replaced', async () => {
      const store = await openWithPapers();
      unwrap(await store.vault.setPassphrase(passphrase, null));
      unwrap(await store.replaceEverything([mother], bytesOf()));
      const other = await openStore({ ...device, keyRing: createKeyRing() });
      expect(errorTypeOf(await other.readAll())).toBe('storage/locked');
      unwrap(await other.vault.unlock(passphrase));
      expect(unwrap(await other.exportLogical()).records).toEqual([mother]);
    });

    test('[STORE-30] what is not right in one place replaces nothing and leaves no bytes behind', async () => {
      const store = await openWithPapers();
      const before = unwrap(await store.exportLogical()).records;
      const good = { id: photo.id, bytes: exampleBytes.slice() };
      const cases: [string, readonly unknown[], FileBytes[]][] = [
        ['twice', [mother, mother], []],
        ['shape', [{ kind: 'person', value: { id: 'x' } }], []],
        ['missing bytes', [mother, hers], []],
        ['too short', [mother, hers], [{ ...good, bytes: exampleBytes.slice(1) }]],
        ['unknown', [mother], [good]],
        ['bytes twice', [mother, hers], [good, good]],
      ];
      for (const [what, records, files] of cases) {
        const result = await store.replaceEverything(records as VisitorRecord[], bytesOf(...files));
        expect(errorTypeOf(result), what).toBe('storage/invalid-value');
      }
      const broken = async function* () {
        yield good;
        throw new Error('the file ends here');
      };
      await expect(store.replaceEverything([mother, hers], broken())).rejects.toThrow('the file ends here');
      for (const nth of [1, 2, 3, 4]) {
        const restore = failWrite(nth);
        expect(errorTypeOf(await store.replaceEverything([mother, hers], bytesOf(good))), `write ${nth}`).toBe(
          'storage/quota',
        );
        restore();
      }
      expect(unwrap(await store.exportLogical()).records).toEqual(before);
      expect((await takeDump(name)).stores['bytes']?.rows).toHaveLength(1);
      expect(unwrap(await store.files.read(photo.id))).toEqual(exampleBytes);
    });
  });
}
