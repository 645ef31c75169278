import { expect, test, vi } from 'vitest';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { deriveSource } from '../../../src/domain/source/deriveSource.ts';

test('[SOURCE-1] subscribers are told after each change, in order, and not after leaving', () => {
  const cell = createSourceCell(1);
  const told: string[] = [];
  const leave = cell.subscribe(() => told.push(`a${cell.get()}`));
  cell.subscribe(() => told.push(`b${cell.get()}`));
  cell.set(2);
  leave();
  leave();
  cell.set(3);
  expect(told).toEqual(['a2', 'b2', 'b3']);
});

test('[SOURCE-1] setting the same value again tells nobody', () => {
  const cell = createSourceCell(Number.NaN);
  const tell = vi.fn();
  cell.subscribe(tell);
  cell.set(Number.NaN);
  expect(tell).not.toHaveBeenCalled();
});

test('[SOURCE-2] the owner learns of the first watcher and of the last one leaving', () => {
  const unwatched = vi.fn();
  const watched = vi.fn(() => unwatched);
  const cell = createSourceCell(0, watched);
  const leave = [cell.subscribe(() => {}), cell.subscribe(() => {})];
  expect(watched).toHaveBeenCalledOnce();
  leave[0]?.();
  expect(unwatched).not.toHaveBeenCalled();
  leave[1]?.();
  expect(unwatched).toHaveBeenCalledOnce();
});

test('[SOURCE-3] a derived source is worked out once per value', () => {
  const cell = createSourceCell({ count: 1 });
  const derive = vi.fn(({ count }: { count: number }) => ({ twice: count * 2 }));
  const derived = deriveSource(cell, derive);
  expect(derived.get()).toBe(derived.get());
  cell.set({ count: 2 });
  expect(derived.get()).toEqual({ twice: 4 });
  expect(derive).toHaveBeenCalledTimes(2);
});
