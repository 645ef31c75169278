import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import { createSearcher } from '../../../src/services/search/createSearcher.ts';
import { hitsOf, marked, openTestSearch, searchFile } from './buildTestSearch.ts';

const searcher = await openTestSearch();

function find(query: string, id: string, locale: LocaleTag = 'zh-Hant') {
  const hit = hitsOf(searcher.search(query, locale)).find((one) => one.id === id);
  if (hit === undefined) throw new Error(`${query} does not find ${id}`);
  return { ...hit, name: marked(hit.name), note: marked(hit.note) };
}

describe('answers', () => {
  test('[SEARCH-1] both scripts, their variants and every width find the same', () => {
    const first = (query: string) => hitsOf(searcher.search(query, 'en'))[0]?.id;
    for (const query of ['台胞公寓', '臺胞公寓', '台胞公寓 ', '「臺胞公寓」']) {
      expect(first(query), query).toBe('housing.city-apartment');
    }
    for (const query of ['２樓', '2楼', '二樓', '2F', '２Ｆ']) expect(first(query), query).toBe('floor.2f');
  });

  test('[SEARCH-2] inner characters are found', () => {
    expect(find('站式', 'place.one-stop-window').name).toBe('一[站式]服務窗口');
    expect(find('窗口', 'place.one-stop-window').name).toBe('一站式服務[窗口]');
  });

  test('[SEARCH-3] pinyin in full, with tones, with spaces, by first letters and mixed with characters', () => {
    for (const query of [
      'jianshenfang',
      'jiànshēnfáng',
      'jian4shen1fang2',
      'jian shen fang',
      'jsf',
      'jian身fang',
      'jianshenf',
    ]) {
      expect(find(query, 'place.gym').name, query).toContain('[');
    }
    expect(find('jsf', 'place.gym')).toMatchObject({ name: '[健身房]', through: { by: 'pinyin', text: null } });
  });

  test('[SEARCH-4] zhuyin with and without tones, and by first symbols', () => {
    for (const query of ['ㄐㄧㄢˋㄕㄣㄈㄤˊ', 'ㄐㄧㄢㄕㄣㄈㄤ', 'ㄐㄕㄈ', 'ㄐㄧㄢˋ ㄕㄣ']) {
      expect(find(query, 'place.gym').through, query).toMatchObject({ by: 'zhuyin' });
    }
  });

  test('[SEARCH-8] the answer comes in the reader’s language and says what was matched in another', () => {
    const hit = find('健身房', 'place.gym', 'en');
    expect(hit.name).toBe('Gym');
    expect(hit.through).toMatchObject({ by: 'name', lang: 'zh-Hant', text: [{ text: '健身房', marked: true }] });
    expect(find('gym', 'place.gym', 'zh-Hans').through).toMatchObject({ by: 'name', lang: 'en' });
    expect(find('健身房', 'place.gym').through).toBeNull();
  });

  test('[SEARCH-8] a reading is told by the name that was read, where the page shows another', () => {
    expect(find('jsf', 'place.gym', 'en').through).toMatchObject({ by: 'pinyin', text: { lang: 'zh-Hant' } });
  });

  test('[SEARCH-6] what has most of a query is shown and said to be partial', () => {
    const answer = searcher.search('健身房泳池', 'zh-Hant');
    expect(answer?.partial).toBe(true);
    expect(hitsOf(answer)[0]?.id).toBe('place.gym');
    expect(searcher.search('健身房', 'zh-Hant')?.partial).toBe(false);
  });

  test('[SEARCH-6] a slip in an English word does no harm', () => {
    for (const query of ['residense permit', 'residence permti', 'resdence', 'Residence  PERMIT']) {
      const ids = hitsOf(searcher.search(query, 'en'))
        .slice(0, 5)
        .map(({ id }) => id);
      expect(
        ids.some((id) => /residence-permit|juzhuzheng|application-form/.test(id)),
        query,
      ).toBe(true);
    }
  });

  test('[SEARCH-6] nothing is found for what is nowhere, and there is no answer to no question', () => {
    expect(searcher.search('香蕉冰淇淋', 'zh-Hant')?.total).toBe(0);
    for (const query of ['', '  ', '「」', '。']) expect(searcher.search(query, 'en')).toBeUndefined();
  });

  test('[SEARCH-6] any text gets an answer in time', () => {
    for (const query of [
      'a'.repeat(500),
      '的的的',
      'zh'.repeat(40),
      'ㄅ'.repeat(90),
      '𠮷野家',
      '🚇',
      '(((',
      '\u0000',
      'shishishishishishishishishi',
    ]) {
      const start = performance.now();
      searcher.search(query, 'zh-Hant');
      expect(performance.now() - start, query).toBeLessThan(500);
    }
  });

  test('[SEARCH-9] building the index gives way often', async () => {
    let turns = 0;
    await createSearcher(searchFile, async () => {
      turns += 1;
    });
    expect(turns).toBeGreaterThan(searchFile.ids.length / 20);
  });
});

describe.runIf(searchFile.ids.includes('term.metro'))('words of both sides', () => {
  test('[SEARCH-5] a word of one side finds the other’s and says so', () => {
    expect(find('捷運', 'gap.centre-nearest-stop')).toMatchObject({
      name: '最近的[地鐵]站和公車站',
      through: { by: 'word', said: '捷運', side: 'taiwan', means: '地铁' },
    });
    expect(find('健保', 'term.yibao').name).toBe('[健保]');
    expect(hitsOf(searcher.search('医保', 'zh-Hans')).map(({ id }) => id)).toContain('term.yibao');
  });

  test('[SEARCH-5] so does its reading', () => {
    expect(find('jieyun', 'gap.metro-permit').through).toMatchObject({ by: 'word', means: '地铁' });
    expect(find('ㄐㄧㄝˊㄩㄣˋ', 'gap.metro-permit').through).toMatchObject({ by: 'word', means: '地铁' });
  });
});
