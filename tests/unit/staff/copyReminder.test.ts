import { expect, test } from 'vitest';
import type { WindowMoment } from '../../../src/browser/backupMemory/windowCopyMemory.ts';
import { createCopyReminder } from '../../../src/services/staff/createCopyReminder.ts';

const day = 86_400_000;
const nowMs = Date.UTC(2026, 10, 29);

function reminderWith(kept: Partial<Record<WindowMoment, number>>) {
  const memory = {
    recall: (moment: WindowMoment) => kept[moment],
    remember: (moment: WindowMoment, at: number) => {
      kept[moment] = at;
    },
  };
  return createCopyReminder({ nowMs: () => nowMs }, memory);
}

test.each([
  ['nothing is remembered', {}, true],
  ['it was today', { copied: nowMs }, false],
  ['it was seven days ago', { copied: nowMs - 7 * day }, false],
  ['it was longer ago', { copied: nowMs - 7 * day - 1 }, true],
  ['there was none, and the window is new', { begun: nowMs - day }, false],
  ['there was none in the first week', { begun: nowMs - 8 * day }, true],
  ['it was long ago, and the window was put back since', { begun: nowMs, copied: nowMs - 8 * day }, true],
  ['the clock was set back', { copied: nowMs + 1 }, true],
])('[STAFF-29] a copy is due by how long ago the last was: %s', (_, kept, isDue) => {
  expect(reminderWith(kept).isDue()).toBe(isDue);
});

test('[STAFF-29] what has begun is no copy; one that was handed over is the last', () => {
  const reminder = reminderWith({});
  reminder.note('begun');
  expect([reminder.isDue(), reminder.lastMs()]).toEqual([false, undefined]);
  reminder.note('copied');
  expect(reminder.lastMs()).toBe(nowMs);
});
