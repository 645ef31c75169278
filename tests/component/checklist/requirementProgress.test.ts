import { expect, test } from 'vitest';
import { checklistProgress } from '../../../src/domain/checklist/requirementProgress.ts';
import type { EvidenceState } from '../../../src/domain/visitor/EvidenceItem.ts';
import { buildChecklist } from './buildChecklist.ts';

const progressOf = (states: Readonly<Record<string, EvidenceState>>) =>
  checklistProgress(buildChecklist().requirements, (id) => states[id] ?? 'notStarted');

test('[CHECKLIST-1] nothing ticked: every requirement is open and the first paper is next', () => {
  expect(progressOf({})).toEqual({ total: 3, ready: 0, nextPaper: 'evidence.permit' });
});

test('[CHECKLIST-1] one of several ways is enough', () => {
  expect(progressOf({ 'evidence.permit': 'ready', 'evidence.licence': 'ready' })).toEqual({
    total: 3,
    ready: 2,
    nextPaper: 'evidence.home',
  });
});

test('[CHECKLIST-1] setting one way aside does not settle the requirement: the other way is next', () => {
  expect(progressOf({ 'evidence.permit': 'ready', 'evidence.contract': 'notNeeded' })).toEqual({
    total: 3,
    ready: 1,
    nextPaper: 'evidence.licence',
  });
});

test('[CHECKLIST-1] a requirement whose every paper is set aside no longer counts', () => {
  expect(progressOf({ 'evidence.home': 'notNeeded' })).toMatchObject({ total: 2, ready: 0 });
});

test('[CHECKLIST-1] everything settled: nothing is next', () => {
  expect(
    progressOf({ 'evidence.permit': 'ready', 'evidence.contract': 'ready', 'evidence.home': 'notNeeded' }),
  ).toEqual({ total: 2, ready: 2, nextPaper: undefined });
});
