import { expect, test } from 'vitest';
import { endedAt } from '../../../src/domain/cases/endedAt.ts';
import { buildAction } from '../../builders/buildCase.ts';

const opened = buildAction('opened', 1);

test.each(['finished', 'left'] as const)('[CASE-11] a case that is %s ended at the last thing done to it', (type) => {
  const actions = [opened, buildAction(type, 2), buildAction('noted', 4), buildAction('receiptGiven', 3)];
  expect(endedAt(actions)).toBe('2026-12-01T01:04:00.000Z');
  expect(endedAt(actions.toReversed())).toBe('2026-12-01T01:04:00.000Z');
});

test('[CASE-11] one that is open, on hold, must come again, or goes on after all has not ended', () => {
  expect(endedAt([opened])).toBeUndefined();
  expect(endedAt([opened, buildAction('held', 2)])).toBeUndefined();
  expect(endedAt([opened, buildAction('returned', 2)])).toBeUndefined();
  expect(endedAt([opened, buildAction('left', 2), buildAction('resumed', 3)])).toBeUndefined();
  expect(endedAt([opened, buildAction('finished', 2), buildAction('undone', 3)])).toBeUndefined();
  expect(endedAt([])).toBeUndefined();
});
