import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyPreparation } from '../../../src/domain/visit/emptyPreparation.ts';
import { deleteNative, existsNative } from '../../storage-scenarios/nativeDatabase.ts';
import { buildDevice, createKeyRing, type TestDevice } from '../../storage-scenarios/storeParts.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { createWindows, read } from '../../storage-scenarios/windows.ts';

const name = 'onetrip-visitor';
const windows = createWindows();
let device: TestDevice;

beforeEach(async () => {
  windows.closeAll();
  device = buildDevice();
  await deleteNative(name);
});

const openWindow = () => windows.open({ ...device, keyRing: createKeyRing() });

test('[PREP-1] until something is kept there is an empty visit, and looking keeps nothing', async () => {
  const { visit } = openWindow();
  expect(await read(visit.preparation)).toEqual(emptyPreparation);
  expect(await read(visit.answers)).toEqual({});
  expect((await read(visit.seen)).size).toBe(0);
  expect(unwrap(await visit.change((now) => now))).toEqual(emptyPreparation);
  expect(await existsNative(name)).toBe(true);
  expect(device.witness.read()).toBeUndefined();
});

test('[PREP-2] a change is shown when it is acknowledged, and found again after a restart', async () => {
  const { visit } = openWindow();
  await read(visit.preparation);
  unwrap(await visit.change((now) => ({ ...now, day: '2026-12-01', helper: { label: '表哥' } })));
  unwrap(await visit.changeAnswers((now) => ({ ...now, 'fact.work': { option: 'yes' } })));
  expect(await read(visit.preparation)).toEqual({ ...emptyPreparation, day: '2026-12-01', helper: { label: '表哥' } });
  const again = openWindow();
  expect((await read(again.visit.preparation)).day).toBe('2026-12-01');
  expect(await read(again.visit.answers)).toEqual({ 'fact.work': { option: 'yes' } });
});

test('[PREP-3] two windows that change at once lose neither change', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const add = (subjectId: `${string}.${string}`) => (now: typeof emptyPreparation) => ({
    ...now,
    errands: [...now.errands, { subjectId, persons: ['self' as const] }],
  });
  const ids = ['benefit.a', 'benefit.b', 'benefit.c', 'benefit.d'] as const;
  const results = await Promise.all(ids.map((id, index) => (index % 2 ? here : there).visit.change(add(id) as never)));
  for (const result of results) unwrap(result);
  const kept = await read(openWindow().visit.preparation);
  expect(kept.errands.map(({ subjectId }) => subjectId as string).sort()).toEqual([...ids]);
});

test('[PREP-4] what was seen is noted and forgotten in one action', async () => {
  const { visit } = openWindow();
  const errand = (id: string) =>
    ({
      subjectId: id,
      edition: 3,
      lines: [{ key: 'statement/a', text: { 'zh-Hant': '甲', 'zh-Hans': '甲', en: 'A' } }],
    }) as const;
  unwrap(await visit.noteSeen([errand('benefit.a'), errand('benefit.b')] as never, []));
  unwrap(await visit.noteSeen([errand('benefit.c')] as never, ['benefit.a', 'benefit.zzz']));
  expect([...(await read(visit.seen)).keys()].sort()).toEqual(['benefit.b', 'benefit.c']);
  expect(errorTypeOf(await visit.noteSeen([{ subjectId: 'x' }] as never, []))).toBe('storage/invalid-value');
});

test('[PREP-5] the days printed on a paper are kept beside its state and note, and taken away again', async () => {
  const { visitor } = openWindow();
  const permit = 'evidence.five-year-permit';
  unwrap(await visitor.setState('self', permit, 'ready'));
  const dated = unwrap(await visitor.setDates('self', permit, { issuedOn: '2021-05-18', expiresOn: '2031-05-18' }));
  expect(dated).toMatchObject({ state: 'ready', issuedOn: '2021-05-18', expiresOn: '2031-05-18', rev: 2 });
  const noted = unwrap(await visitor.setNote('self', permit, '在抽屜'));
  expect(noted).toMatchObject({ issuedOn: '2021-05-18', note: '在抽屜' });
  expect(
    unwrap(await visitor.setDates('self', permit, { issuedOn: null, expiresOn: '2031-05-18' })).issuedOn,
  ).toBeNull();
  expect(errorTypeOf(await visitor.setDates('self', permit, { issuedOn: '2021-02-30', expiresOn: null }))).toBe(
    'storage/invalid-value',
  );
});

test('[VAULT-6] how many copies there are is told once something is kept', async () => {
  const { visit, vault } = openWindow();
  vault.keeping.subscribe(() => undefined);
  await read(visit.preparation);
  expect(vault.keeping.get()).toBeUndefined();
  unwrap(await visit.change((now) => ({ ...now, day: '2026-12-01' })));
  expect(vault.keeping.get()).toEqual({ copies: 2, reason: null });
});

test('[VAULT-6] what the copies did not agree about is told in every window until it is read', async () => {
  const first = openWindow();
  unwrap(await first.visit.change((now) => ({ ...now, day: '2026-12-01' })));
  await deleteNative(name);
  await vi.waitUntil(() => first.vault.recovery.get() !== undefined);
  expect(first.vault.recovery.get()).toEqual({ kind: 'restored', records: 1 });
  expect((await read(first.visit.preparation)).day).toBe('2026-12-01');
  const second = openWindow();
  await read(second.visit.preparation);
  expect(second.vault.recovery.get()).toEqual({ kind: 'restored', records: 1 });
  second.vault.acknowledgeRecovery();
  expect(second.vault.recovery.get()).toBeUndefined();
  const third = openWindow();
  await vi.waitUntil(() => device.witness.read()?.notice === null);
  await read(third.visit.preparation);
  expect(third.vault.recovery.get()).toBeUndefined();
});
