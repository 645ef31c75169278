import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../../src/build/search/readingsOf.ts';
import { alikePairs, simplerPairs, simplifiedOf } from '../../../src/build/search/variantPairs.ts';
import { foldText, parseVariants } from '../../../src/domain/search/foldText.ts';
import { cutText, findRanges } from '../../../src/domain/search/markText.ts';
import { matchReading, readingQuery } from '../../../src/domain/search/matchReading.ts';
import { parseReadings, toReadable } from '../../../src/domain/search/Readings.ts';
import { queryTokens, textTokens } from '../../../src/domain/search/searchTokens.ts';
import { zhuyinOf } from '../../../src/domain/search/zhuyinOf.ts';
import { searchFile } from './buildTestSearch.ts';

const every = new Set([...simplifiedOf.values(), ...'分划帐着只烟佣污']);
const variants = parseVariants(simplerPairs(every), alikePairs(every));
const fold = (text: string) => foldText(text, variants);

describe('folding', () => {
  test.each([
    ['臺灣', '台湾'],
    ['裡面', '裏面'],
    ['身分證', '身份证'],
    ['計畫', '计划'],
    ['Ｗｉ－Ｆｉ', 'wi-fi'],
    ['Tái bāo', 'tai bao'],
    ['㎡', 'm2'],
    ['中心的地址', '中心地址'],
    ['firm’s', 'firms'],
  ])('[SEARCH-1] %s and %s are the same', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test('[SEARCH-1] folding twice changes nothing, and a mark never cuts a character', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'臺灣的ab Z「」，㎡𠮷é１ㄅˇ') });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        const needle = folded
          .slice(from % (folded.length + 1))
          .slice(0, (length % 4) + 1)
          .trim();
        const pieces = cutText(text, findRanges(text, [needle], variants));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(piece.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('pieces', () => {
  test('[SEARCH-2] every two characters of a run and its last one; words whole', () => {
    expect(textTokens(fold('e福州 QR碼'))).toEqual(['e', '福州', '州', 'qr', '码']);
    expect(queryTokens(fold('福州市'))).toEqual(['福州', '州市']);
    expect(queryTokens('how do i get a permit')).toEqual(['permit']);
    expect(queryTokens('the')).toEqual(['the']);
  });

  test('[SEARCH-2] any two characters side by side in a text are among its pieces', () => {
    const han = fc.string({ unit: fc.constantFrom(...'台胞证福州市窗口'), minLength: 2 });
    fc.assert(
      fc.property(han, fc.nat(), (text, at) => {
        const start = at % (text.length - 1);
        expect(textTokens(text)).toEqual(expect.arrayContaining(queryTokens(text.slice(start, start + 2))));
      }),
    );
  });
});

describe('readings', () => {
  const readings = parseReadings(readingsOf(['台胞证', '银行', '旅行', '垃圾', '液体', '企业', '律师'], fold));
  const reads = (text: string, query: string) => {
    const aloud = readingQuery(fold(query));
    return aloud !== undefined && matchReading(aloud, toReadable(fold(text), readings)) !== undefined;
  };

  test('[SEARCH-3] a character that is read in two ways is found by the one its word has, and by both where both occur', () => {
    expect(reads('銀行', 'yinhang')).toBe(true);
    expect(reads('旅行', 'lvxing')).toBe(true);
    expect(reads('旅行', 'lüxing')).toBe(true);
    expect(reads('旅行', 'luxing')).toBe(true);
    expect(reads('律師', 'lvsi')).toBe(true);
    expect(reads('台胞證', 'tang')).toBe(false);
  });

  test('[SEARCH-3] Taiwan’s readings stand beside the mainland’s', () => {
    for (const query of ['laji', 'lese', 'ㄌㄜˋㄙㄜˋ', 'ㄌㄚㄐㄧ']) expect(reads('垃圾', query), query).toBe(true);
    for (const query of ['yeti', 'yiti']) expect(reads('液體', query), query).toBe(true);
    for (const query of ['qiye', 'ㄑㄧˋㄧㄝˋ', 'ㄑㄧˇㄧㄝˋ']) expect(reads('企業', query), query).toBe(true);
  });

  test('[SEARCH-4] every syllable of the edition has its zhuyin', () => {
    const syllables = [...searchFile.readings.matchAll(/[a-z]+/g)].map(([syllable]) => syllable);
    expect(syllables.length).toBeGreaterThan(200);
    expect(syllables.filter((syllable) => !/^[ㄅ-ㄩ]{1,3}$/.test(zhuyinOf(syllable) ?? ''))).toEqual([]);
  });

  test.each([
    ['zheng', 'ㄓㄥ'],
    ['shi', 'ㄕ'],
    ['yi', 'ㄧ'],
    ['wu', 'ㄨ'],
    ['yu', 'ㄩ'],
    ['xue', 'ㄒㄩㄝ'],
    ['jun', 'ㄐㄩㄣ'],
    ['liu', 'ㄌㄧㄡ'],
    ['gui', 'ㄍㄨㄟ'],
    ['dun', 'ㄉㄨㄣ'],
    ['xiong', 'ㄒㄩㄥ'],
    ['weng', 'ㄨㄥ'],
    ['yuan', 'ㄩㄢ'],
    ['yong', 'ㄩㄥ'],
    ['lv', 'ㄌㄩ'],
    ['nve', 'ㄋㄩㄝ'],
    ['er', 'ㄦ'],
    ['ye', 'ㄧㄝ'],
    ['zhuang', 'ㄓㄨㄤ'],
  ])('[SEARCH-4] %s is %s', (pinyin, zhuyin) => {
    expect(zhuyinOf(pinyin)).toBe(zhuyin);
  });

  test('[SEARCH-4] what is no syllable has none', () => {
    for (const word of ['bus', 'metro', 'x', '']) expect(zhuyinOf(word) === undefined || word === 'x').toBe(true);
  });
});
