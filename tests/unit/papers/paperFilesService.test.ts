import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import type { Loadable } from '../../../src/domain/source/Loadable.ts';
import type { PaperFile } from '../../../src/domain/visitor/PaperFile.ts';
import { examplePerson } from '../../../src/domain/visitor/Person.ts';
import { createPaperFilesService } from '../../../src/services/papers/createPaperFilesService.ts';
import type { StorageError } from '../../../src/storage/StorageError.ts';
import type { VisitorSnapshot, VisitorStore } from '../../../src/storage/visitor/VisitorStore.ts';

const permit = 'evidence.five-year-permit';
const jpeg = { type: 'image/jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 2, height: 1 } as const;

function buildPapers() {
  const empty: VisitorSnapshot = {
    persons: [examplePerson],
    evidenceItems: [],
    files: [],
    preparation: undefined,
    answers: undefined,
    seen: [],
    packets: [],
    windows: [],
    receipts: [],
    unreadable: { persons: 0, evidenceItems: 0, others: 0 },
  };
  const state = createSourceCell<Loadable<VisitorSnapshot, StorageError>>({
    status: 'ready',
    value: empty,
    unreadable: 0,
  });
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  let full = false;
  let kept = 0;
  const files: VisitorStore['files'] = {
    async put(owner, file, content) {
      if (full) return err({ type: 'storage/quota' });
      const personId = 'personId' in owner ? owner.personId : owner.newSelf.id;
      const record: PaperFile = { ...file, personId: personId === examplePerson.id ? personId : examplePerson.id };
      bytes.set(file.id, content);
      state.set({ status: 'ready', value: { ...empty, files: [record] }, unreadable: 0 });
      return ok(record);
    },
    read: async (id) => ok(bytes.get(id)),
    remove: async () => ok(undefined),
  };
  const store = { files } as VisitorStore;
  const service = createPaperFilesService({
    clock: { nowMs: () => Date.UTC(2026, 10, 20, 8) },
    random: { bytes: (length) => new Uint8Array(length).fill(7) },
    snapshots: { state, read: (_, work) => work(store), write: (work) => work(store) },
    onKept: () => {
      kept += 1;
    },
  });
  return {
    service,
    bytes,
    kept: () => kept,
    becomesFull() {
      full = true;
    },
  };
}

describe('papers kept', () => {
  test('[PAPERS-9] what is read back is what was kept, held against its hash', async () => {
    const { service, bytes } = buildPapers();
    const kept = await service.keep('self', permit, jpeg);
    if (!kept.ok) throw new Error(kept.error.type);
    expect(kept.value).toMatchObject({ bytes: 4, width: 2, height: 1, addedAt: '2026-11-20T08:00:00.000Z' });
    expect(await service.read(kept.value.id)).toEqual({ ok: true, value: jpeg });
    bytes.set(kept.value.id, Uint8Array.of(0xff, 0xd8, 0xff, 0xd8));
    expect(await service.read(kept.value.id)).toEqual({ ok: false, error: { type: 'papers/damaged' } });
    bytes.delete(kept.value.id);
    expect(await service.read(kept.value.id)).toEqual({ ok: false, error: { type: 'papers/damaged' } });
  });

  test('[PAPERS-9] files are listed by person and paper', async () => {
    const { service } = buildPapers();
    await service.keep('self', permit, jpeg);
    const own = service.observe('self').get();
    expect(own.status === 'ready' && own.value.get(permit)?.length).toBe(1);
    const other = service.observe('z'.repeat(26)).get();
    expect(other.status === 'ready' && other.value.size).toBe(0);
  });

  test('[PAPERS-10] the browser is asked to keep what is stored when a file was kept, and not before', async () => {
    const papers = buildPapers();
    expect(papers.kept()).toBe(0);
    await papers.service.keep('self', permit, jpeg);
    expect(papers.kept()).toBe(1);
    papers.becomesFull();
    expect(await papers.service.keep('self', permit, jpeg)).toMatchObject({ error: { type: 'storage/quota' } });
    expect(papers.kept()).toBe(1);
  });
});
