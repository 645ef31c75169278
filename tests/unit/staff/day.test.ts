import { describe, expect, test } from 'vitest';
import { casesToHandOver } from '../../../src/features/staff/day/casesToHandOver.ts';
import { countDay } from '../../../src/features/staff/day/countDay.ts';
import { findCases } from '../../../src/features/staff/day/findCases.ts';
import { buildCaseSummary } from '../../builders/buildCaseSummary.ts';

describe('what is handed over', () => {
  const nowMs = Date.parse('2026-12-02T01:00:00Z');
  const yesterday = '2026-12-01T01:00:00Z';
  const today = '2026-12-01T16:30:00Z';
  const cases = (
    [
      ['open', yesterday, false],
      ['held', yesterday, false],
      ['returned', today, false],
      ['left', today, false],
      ['finished', yesterday, false],
      ['open', today, true],
    ] as const
  ).map(([status, openedAt, practice], number) => buildCaseSummary(number, { status, openedAt, practice }));
  const chosen = (choice: 'notEnded' | 'today') =>
    casesToHandOver(cases, choice, nowMs).map((one) => cases.indexOf(one));

  test('[LIST-11] what has not ended, or what was opened on this day at the centre; practice never', () => {
    expect(chosen('notEnded')).toEqual([0, 1, 2]);
    expect(chosen('today')).toEqual([2, 3]);
  });
});

describe('search', () => {
  const names = new Map([
    ['document.permit', { 'zh-Hant': '臺灣居民居住證', 'zh-Hans': '台湾居民居住证', en: 'Residence permit' }],
    ['housing.rent', { 'zh-Hant': '公租房', 'zh-Hans': '公租房', en: 'Public rental' }],
  ]);
  const cases = ['document.permit', 'housing.rent', 'benefit.unknown', 'document.permit'].map((subjectId, number) =>
    buildCaseSummary(number, {
      errands: [{ subjectId, persons: ['p1'] }],
      status: number === 3 ? 'finished' : 'open',
    }),
  );
  const found = (query: string, status: 'all' | 'open' | 'finished' = 'all') =>
    findCases(cases, { query, status }, names).map((one) => cases.indexOf(one));

  test.each([
    ['居住证', [0, 3]],
    ['居住證', [0, 3]],
    ['  PERMIT residence ', [0, 3]],
    ['ｐｕｂｌｉｃ', [1]],
    ['unknown', [2]],
    ['nothing', []],
    [' ', [0, 1, 2, 3]],
  ])('[LIST-6] %j finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test.each([
    ['2026-12-01', [0]],
    ['12-1', [0, 2]],
    ['12/02', [1]],
    ['2025/12/1', [2]],
    ['1-1', []],
    ['2-01', []],
  ])('[LIST-6] the day %j at the centre finds %j', (query, expected) => {
    const days = ['2026-12-01T15:59:00Z', '2026-12-01T16:00:00Z', '2025-11-30T16:00:00Z'].map((openedAt, number) =>
      buildCaseSummary(number, { openedAt }),
    );
    const found = findCases(days, { query, status: 'all' }, new Map());
    expect(found.map((one) => days.indexOf(one))).toEqual(expected);
  });

  test.each([
    ['12', [2]],
    [' 12 ', [2]],
    ['No. 12', [2]],
    ['Receipt 12', [2]],
    ['#7', [2]],
    ['第１２號', [2]],
    ['回執 3 號', [0, 1]],
    ['回执3号', [0, 1]],
    ['1', []],
    ['0', []],
    ['99999999999', []],
  ])('[LIST-6] the number of a receipt, %j, finds %j', (query, expected) => {
    const kept = [[3], [3], [7, 12], []].map((receipts, number) =>
      buildCaseSummary(number, { receipts, caseId: `f${'0'.repeat(30)}${number}` }),
    );
    const found = findCases(kept, { query, status: 'all' }, new Map());
    expect(found.map((one) => kept.indexOf(one))).toEqual(expected);
  });

  test('[LIST-6] whoever has a receipt of that number stands before those whose id begins so', () => {
    const byId = buildCaseSummary(0, { caseId: `12${'0'.repeat(30)}` });
    const byReceipt = buildCaseSummary(1, { caseId: `f${'0'.repeat(31)}`, receipts: [12] });
    expect(findCases([byId, byReceipt], { query: '12', status: 'all' }, new Map())).toEqual([byReceipt, byId]);
    expect(findCases([byId, byReceipt], { query: '12', status: 'finished' }, new Map())).toEqual([]);
  });

  test('[LIST-6] the beginning of an id finds its case, and a status narrows what is found', () => {
    expect(found((cases[1]?.caseId ?? '').slice(0, 12))).toEqual([1]);
    expect(found('permit', 'finished')).toEqual([3]);
    expect(found('', 'open')).toEqual([0, 1, 2]);
  });
});

describe('today', () => {
  const at = (openedAt: string, given = {}) => buildCaseSummary(0, { openedAt, ...given });

  test('[LIST-8] [LIST-15] the day begins and ends at midnight at the centre; who came again did not do it in one trip, whatever came of it', () => {
    const cases = [
      at('2026-12-01T16:00:00Z'),
      at('2026-12-01T15:59:59Z', { status: 'finished' }),
      at('2026-12-01T10:00:00Z', { status: 'returned', returns: ['paperWrong'] }),
      at('2026-12-01T09:00:00Z', { status: 'returned', returns: ['paperMissing', 'personAbsent', 'paperMissing'] }),
      at('2026-12-01T08:00:00Z', { status: 'finished', returns: ['paperMissing'] }),
      at('2026-12-01T07:00:00Z', { practice: true, status: 'finished' }),
      at('2026-12-01T06:00:00Z', { returns: ['paperMissing'] }),
      at('2026-12-01T05:00:00Z', { status: 'left' }),
      at('2026-11-30T16:00:00Z'),
      at('2026-11-30T15:59:59Z'),
    ];
    expect(countDay(cases, Date.parse('2026-12-01T12:00:00Z'))).toEqual({
      all: 7,
      byStatus: { finished: 2, returned: 2, open: 2, left: 1 },
      settled: 5,
      oneTrip: 1,
      reasons: [
        { code: 'paperMissing', times: 3 },
        { code: 'paperWrong', times: 1 },
        { code: 'personAbsent', times: 1 },
      ],
    });
  });
});
