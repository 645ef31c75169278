import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMinguo, minguoParts } from '../../../src/domain/dates/minguo.ts';
import { type PrintedDateError, readPrintedDate } from '../../../src/domain/dates/readPrintedDate.ts';
import { plainDates } from './plainDates.ts';

const read = (text: string, day: 'issuedOn' | 'expiresOn' = 'expiresOn') => {
  const result = readPrintedDate(text, day);
  return result.ok ? result.value : result.error.type;
};

const candidatesOf = (error: PrintedDateError) =>
  error.type === 'dates/ambiguous' ? error.candidates.map(({ date, calendar }) => `${calendar} ${date}`) : [];

describe('dates as printed', () => {
  test.each([
    '2031-05-18',
    '2031/5/18',
    '2031.05.18',
    '2031 05 18',
    '2031–05–18',
    '20310518',
    '2031年5月18日',
    '2031 年 05 月 18 日',
    '2031年5月18號',
    '2031年05月18日止',
    '西元2031年5月18日',
    '公元2031年5月18日',
    '二〇三一年五月十八日',
    '二零三一年五月十八日',
    '民國120年5月18日',
    '民国120年5月18日',
    '中華民國 120 年 5 月 18 日',
    '民國一百二十年五月十八日',
    '民國120/5/18',
    '120/5/18',
    '120.05.18',
    '120-05-18',
    '1200518',
    'R.O.C. 120/05/18',
    'roc 120.5.18',
    '２０３１／０５／１８',
    '民國１２０年５月１８日',
    '18 MAY 2031',
    '18May2031',
    'May 18, 2031',
    '18/05/2031',
    '05/18/2031',
    '  2031-05-18\u3000',
    '2026.05.19-2031.05.18',
    '2026年5月19日至2031年5月18日',
    '至2031年5月18日',
  ])('[DATE-2] %j is 18 May 2031', (text) => {
    expect(read(text)).toBe('2031-05-18');
  });

  test('[DATE-2] of a range as printed on a permit, the end that is meant is read', () => {
    expect(read('2020.05.18-2025.05.17', 'issuedOn')).toBe('2020-05-18');
    expect(read('2020.05.18-2025.05.17', 'expiresOn')).toBe('2025-05-17');
    expect(read('2020年5月18日至2025年5月17日', 'issuedOn')).toBe('2020-05-18');
  });

  test.each([
    ['99/5/18', ['minguo 2010-05-18', 'western 1999-05-18']],
    ['12/5/18', ['minguo 1923-05-18', 'western 2012-05-18']],
    ['120518', ['minguo 1923-05-18', 'western 2012-05-18']],
    ['1/1/1', ['minguo 1912-01-01', 'western 2001-01-01']],
    ['05/06/2031', ['western 2031-06-05', 'western 2031-05-06']],
  ])('[DATE-4] %s may mean two days and is refused with both', (text, candidates) => {
    const result = readPrintedDate(text, 'expiresOn');
    expect(result.ok ? result.value : candidatesOf(result.error)).toEqual(candidates);
  });

  test.each([
    ['民國12年5月18日', '1923-05-18'],
    ['民國99/5/18', '2010-05-18'],
    ['099/05/18', '2010-05-18'],
    ['0990518', '2010-05-18'],
    ['民國元年1月1日', '1912-01-01'],
  ])('[DATE-4] %s is told apart by its era or its nought', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['', 'dates/not-a-date'],
    ['永久', 'dates/not-a-date'],
    ['soon', 'dates/not-a-date'],
    ['民國前1年1月1日', 'dates/not-a-date'],
    ['2031', 'dates/incomplete'],
    ['2031-05', 'dates/incomplete'],
    ['民國120年5月', 'dates/incomplete'],
    ['2023-02-29', 'dates/no-such-day'],
    ['2031-13-01', 'dates/no-such-day'],
    ['2031-00-01', 'dates/no-such-day'],
    ['民國2031年5月18日', 'dates/no-such-day'],
    ['1805-01-01', 'dates/no-such-day'],
  ])('[DATE-5] %j is refused as %s', (text, type) => {
    expect(read(text)).toBe(type);
  });

  test('[DATE-6] every day from 1912 to 2199 is read back from each way it is printed, western and Minguo', () => {
    fc.assert(
      fc.property(plainDates('1912-01-01', '2199-12-31'), (date) => {
        const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8))];
        const roc = Number(year) - 1911;
        const full = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        const three = String(roc).padStart(3, '0');
        for (const text of [
          date,
          date.replaceAll('-', ''),
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `民國${roc}年${month}月${day}日`,
          `中華民國${full(String(roc))}年${full(String(month))}月${full(String(day))}日`,
          `R.O.C. ${roc}.${month}.${day}`,
          `${three}/${date.slice(5, 7)}/${date.slice(8)}`,
          `${three}${date.slice(5, 7)}${date.slice(8)}`,
          formatMinguo(date) ?? '',
        ])
          expect(read(text), text).toBe(date);
        expect(minguoParts(date)).toEqual({ year: roc, month, day });
      }),
      { numRuns: 2000 },
    );
  });

  test('[DATE-5] whatever is typed gets an answer, and what is taken is a day of 1900 to 2199', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(fc.constantFrom(...'0123456789/-. 年月日民國中華至十百一二〇ROCMAY'), { maxLength: 16 })
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const answer = read(text);
        expect(answer).toMatch(/^(?:(?:19|2[01])\d\d-\d\d-\d\d|dates\/[a-z-]+)$/);
      }),
      { numRuns: 5000 },
    );
  });

  test('[DATE-6] there is no Minguo year before 1912', () => {
    expect(minguoParts('1911-12-31')).toBeUndefined();
    expect(formatMinguo('1911-12-31')).toBeUndefined();
    expect(formatMinguo('1912-01-01')).toBe('001/01/01');
    expect(formatMinguo('2031-05-18')).toBe('120/05/18');
  });
});
