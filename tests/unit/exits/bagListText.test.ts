import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { collectErrands } from '../../../src/domain/bagList/collectErrands.ts';
import { loadVisitQuestions } from '../../../src/domain/bagList/loadVisitQuestions.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { type LocaleTag, localeTags } from '../../../src/domain/locale/LocaleTag.ts';
import { bagListText } from '../../../src/domain/visitText/bagListText.ts';
import { bagOf, errand, item, itemsById, paper, requirement, way } from '../bagList/buildErrand.ts';
import { visitTextWords } from './words.ts';

const { records } = readEdition(join(import.meta.dirname, '../../../src/edition'));
const content = createMemoryReader(records);
const wife = 'w'.repeat(26);

async function realBag(locale: LocaleTag) {
  const ids = ['housing.city-apartment', 'benefit.haiqing-card', 'gap.window-item-1'];
  const errands = await collectErrands({ content, locale, edition: { issuedOn: '2026-11-20' } }, ids);
  return bagOf(errands, {
    preparation: {
      errands: [
        { subjectId: 'housing.city-apartment', persons: ['self'] },
        { subjectId: 'benefit.haiqing-card', persons: ['self', wife] },
        { subjectId: 'gap.window-item-1', persons: ['self'] },
      ],
    },
    itemsOf: () =>
      itemsById(item('residence-permit', { state: 'ready', note: 'secret note', expiresOn: '2029-03-04' })),
  });
}

describe('the list as plain text', () => {
  test('[EXIT-4] says what to bring, where, for what, what is open, and what to ask', async () => {
    const { hours } = await loadVisitQuestions(content, 'en');
    const bag = await realBag('en');
    const text = bagListText({
      bag,
      words: visitTextWords('en'),
      dayText: 'Tuesday 24 November 2026',
      openings: ['The window is open that day: 09:00–12:00.'],
      hours,
      withTicks: true,
    });
    expect(text).toBe(`Papers to bring
Day of the visit: Tuesday 24 November 2026
The window is open that day: 09:00–12:00.

== Me ==
-- Haiqing Xinfu card (海青新福卡)
   Hand in at: Rongchengtong’s own branches (榕城通自营网点); you can also apply online.
[x] Taiwan residence permit (居住证) / 台湾居民居住证
    Issued in Fuzhou and still valid.
    Both sides; issued in Fuzhou, not in Pingtan.
    For: City flats for Taiwan people (台胞公寓), Haiqing Xinfu card (海青新福卡)
[ ] Recent 1-inch photo / 一寸近照
    For: Haiqing Xinfu card (海青新福卡)
[ ] Mainland mobile number / 大陆手机号
    For: Haiqing Xinfu card (海青新福卡)
-- City flats for Taiwan people (台胞公寓)
   Hand in at: The Taiwan, Hong Kong and Macao affairs office of the district where you work (2021 procedure).
[ ] Proof of no home / 无房证明
    The 2021 conditions cover you, your spouse and minor children.
    For: City flats for Taiwan people (台胞公寓)
One of these is enough (City flats for Taiwan people (台胞公寓): Work or business there):
    ( ) Labour contract / 劳动合同 (If you are employed)
    ( ) Business licence / 营业执照 (If you run your own business)
-- Item 1 of the window
   Where to hand it in is not published.
    You can ask: Hello, where do I hand in the papers for this, please? What are the address and floor?

== Person 2 ==
-- Haiqing Xinfu card (海青新福卡)
   Hand in at: Rongchengtong’s own branches (榕城通自营网点); you can also apply online.
[x] Taiwan residence permit (居住证) / 台湾居民居住证
    Both sides; issued in Fuzhou, not in Pingtan.
    For: Haiqing Xinfu card (海青新福卡)
[ ] Recent 1-inch photo / 一寸近照
    For: Haiqing Xinfu card (海青新福卡)
[ ] Mainland mobile number / 大陆手机号
    For: Haiqing Xinfu card (海青新福卡)

Item 1 of the window: which papers to bring is not published.
    You can ask: Hello, I read that this window brings together 11 items of 8 departments. What is item 1 on the list, please, and which papers does it need?
The opening hours of the window are not published.
    You can ask: Hello, on which days and at what hours is the one-stop window open, please? Is it staffed at midday?
Whether originals or copies, and how many of each, is not published.
No source says that a paper may follow later.

From OneTrip, edition 1. A guide, not a decision; please ask again before you set out.
`);
  });

  test.each(localeTags)('[EXIT-4] every sentence is filled in %s', async (locale) => {
    const { hours } = await loadVisitQuestions(content, locale);
    const counted = errand('counted', [
      requirement('a', way('w', [paper('a', { originals: 1, copies: 2 })])),
      requirement('b', way('w', [paper('b', { originals: 1 })])),
      requirement('c', way('w', [paper('a', { copies: null })])),
    ]);
    for (const bag of [await realBag(locale), bagOf([counted], { preparation: { day: null } })]) {
      const text = bagListText({ bag, words: visitTextWords(locale), dayText: null, openings: [], hours });
      expect(text).not.toMatch(/\{\{|\}\}|undefined|null/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  test('[EXIT-5] tells nothing about anybody: no note, date, state or id, and no name unless the reader wants it', async () => {
    const bag = await realBag('zh-Hant');
    const parts = { bag, words: visitTextWords('zh-Hant'), dayText: null, openings: [], hours: null };
    const plain = bagListText(parts);
    for (const told of ['secret note', '2029', wife, '[x]', '太太']) expect(plain).not.toContain(told);
    expect(bagListText({ ...parts, nameOf: (person) => (person === wife ? '太太' : '我') })).toContain('== 太太 ==');
    expect(bagListText({ ...parts, withTicks: true })).toContain('[x]');
  });

  test('[EXIT-4] numbers are told as far as lists give them', () => {
    const words = visitTextWords('en');
    const one = (name: string, originals: number | null, copies: number | null) =>
      errand(name, [requirement('r', way('w', [paper('passport', { originals, copies })]))]);
    const linesFor = (...errands: Parameters<typeof bagOf>[0]) =>
      bagListText({ bag: bagOf(errands), words, dayText: null, openings: [], hours: null })
        .split('\n')
        .filter((line) => /originals|copies|rest/.test(line))
        .map((line) => line.trim());
    expect(linesFor(one('a', 1, 2))).toEqual(['originals: 1, copies: 2']);
    expect(linesFor(one('a', 1, null), one('b', 1, 2))).toEqual([
      'originals: 1, copies: at least 2',
      'the rest is not published',
    ]);
    const other = errand('c', [requirement('r', way('w', [paper('photo')]))]);
    expect(linesFor(one('a', 1, 1), other)).toEqual([
      'originals: 1, copies: 1',
      'originals or copies, and how many: not published',
    ]);
    expect(linesFor(one('a', null, null))).toEqual([
      'Whether originals or copies, and how many of each, is not published.',
    ]);
  });
});
