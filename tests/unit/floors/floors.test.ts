import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import type { RecordOf } from '../../../src/domain/content/ContentRecord.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import type { RecordKind } from '../../../src/domain/content/RecordId.ts';
import { loadFloors } from '../../../src/features/visitor/floors/FloorsView.ts';
import { loadFloor } from '../../../src/features/visitor/floors/FloorView.ts';
import { loadPlace } from '../../../src/features/visitor/floors/PlaceView.ts';

const { records } = readEdition(fileURLToPath(new URL('../../../src/edition', import.meta.url)));
const ofKind = <K extends RecordKind>(kind: K) =>
  records.filter((record): record is RecordOf<K> => record.kind === kind);
const content = createMemoryReader(records);
const ask = (params: Record<string, string> = {}) =>
  ({
    content,
    params,
    locale: 'en',
    edition: { edition: 1, issuedOn: '2026-11-20', checkedUntil: '2026-03' },
  }) as const;

test('[FLOORS-1] the building is drawn from the top down to the ground, no floor twice', async () => {
  const levels = (await loadFloors(ask()))?.floors.map((floor) => floor.level) ?? [];
  expect(levels.length).toBeGreaterThan(1);
  expect(levels).toEqual([...new Set(levels)].sort((a, b) => b - a));
  expect(levels.at(-1)).toBe(1);
});

test('[FLOORS-4] a floor opens however its letter is typed', async () => {
  const printed = await loadFloor(ask({ label: '1F' }));
  expect(printed?.label).toBe('1F');
  expect(await loadFloor(ask({ label: '1f' }))).toEqual(printed);
  expect(await loadFloor(ask({ label: '77F' }))).toBeUndefined();
});

test('[FLOORS-5] every room stands on its floor or, without one, apart; none is lost', async () => {
  const view = await loadFloors(ask());
  const drawn = (view?.floors ?? []).flatMap((floor) => floor.rooms);
  const apart = (view?.floorless ?? []).map((room) => room.name);
  const all = ofKind('place').map((place) => place.name.en);
  expect([...drawn, ...apart].sort()).toEqual(all.sort());
  expect(apart).toEqual(ofKind('place').flatMap((place) => (place.floorId === null ? place.name.en : [])));
});

test('[FLOORS-5] a room without a floor has a question to ask', async () => {
  for (const place of ofKind('place').filter((candidate) => candidate.floorId === null)) {
    const view = await loadPlace(ask({ id: place.id.slice('place.'.length) }));
    expect(view?.floorPath, place.id).toBeNull();
    expect(view?.citations.gaps.length, place.id).toBeGreaterThan(0);
  }
});

test('[FLOORS-6] what to read next repeats nothing the page shows already', async () => {
  for (const floor of ofKind('floor')) {
    const view = await loadFloor(ask({ label: floor.label }));
    const shown = [...(view?.rooms ?? []), ...(view?.floors ?? [])].map((link) => link.path);
    for (const link of view?.citations.related ?? []) expect(shown, floor.id).not.toContain(link.path);
  }
});
