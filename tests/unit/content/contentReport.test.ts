import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentReport } from '../../../src/build/content/contentReport.ts';
import { findMissingWords } from '../../../src/build/content/findMissingWords.ts';
import { readEdition } from '../../../src/build/content/readEdition.ts';

const { records } = readEdition(join(import.meta.dirname, '../../../src/edition'));
const report = contentReport(records);

test('[EDITION-1] the report counts every record once, and every gap is asked by some record', () => {
  expect(report.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(records.length);
  expect(report.gaps).toBe(records.filter((record) => record.kind === 'gap').length);
  expect(report.unaskedGaps).toEqual([]);
});

test('[EDITION-5] what the centre has not confirmed is counted as awaiting it', () => {
  const told = records.filter((record) => 'provenance' in record);
  expect(report.awaitingConfirmation + report.confirmed).toBe(told.length);
});

test('[RECORD-6] the oldest facts come first, without those marked as past', () => {
  expect(report.oldest).toHaveLength(10);
  expect(report.oldest.map(({ asOf }) => asOf)).toEqual(report.oldest.map(({ asOf }) => asOf).toSorted());
  expect(report.oldest.some(({ state }) => state === 'past')).toBe(false);
});

test('[RECORD-3] a language that is missing or empty is named with its place', () => {
  const name = { 'zh-Hant': '樓', 'zh-Hans': '楼', en: 'Floor' };
  expect(findMissingWords([{ name }, { name: { ...name, en: ' ' }, steps: [{ text: { en: 'Go' } }] }])).toEqual([
    '[1].name.en',
    '[1].steps[0].text.zh-Hant',
    '[1].steps[0].text.zh-Hans',
  ]);
});
