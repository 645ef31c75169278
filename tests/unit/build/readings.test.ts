import { describe, expect, test } from 'vitest';
import { addReadings, pinyinReading, zhuyinReading } from '../../../src/build/content/addReadings.ts';
import { readEdition } from '../../../src/build/content/readEdition.ts';

describe('readings of terms', () => {
  test.each([
    ['捷運', 'ㄐㄧㄝˊ ㄩㄣˋ'],
    ['計程車', 'ㄐㄧˋ ㄔㄥˊ ㄔㄜ'],
    ['頻寬', 'ㄆㄧㄣˊ ㄎㄨㄢ'],
    ['五年期台胞證', 'ㄨˇ ㄋㄧㄢˊ ㄑㄧˊ ㄊㄞˊ ㄅㄠ ㄓㄥˋ'],
    ['行號', 'ㄏㄤˊ ㄏㄠˋ'],
    ['綠色', 'ㄌㄩˋ ㄙㄜˋ'],
    ['OK繃', 'OK ㄅㄥ'],
    ['土豆（花生）', 'ㄊㄨˇ ㄉㄡˋ'],
  ])('[TERM-5] %s is read as in Taiwan: %s', (word, reading) => {
    expect(zhuyinReading(word)).toBe(reading);
  });

  test.each([
    ['银行卡', 'yín háng kǎ'],
    ['厦金', 'xià jīn'],
    ['U盘', 'U pán'],
    ['土豆（马铃薯）', 'tǔ dòu'],
  ])('[TERM-5] %s is read as on the mainland: %s', (word, reading) => {
    expect(pinyinReading(word)).toBe(reading);
  });

  test('[TERM-5] every word of a shipped term has its reading, in the order of the words, without a Han character left', () => {
    const { records } = readEdition(process.env['EDITION_DIR'] ?? 'src/edition');
    for (const record of addReadings(records)) {
      if (record.kind !== 'term') continue;
      expect(record.readings?.pinyin, record.id).toHaveLength(record.mainland.length);
      expect(record.readings?.zhuyin, record.id).toHaveLength(record.taiwan.length);
      const all = [...(record.readings?.pinyin ?? []), ...(record.readings?.zhuyin ?? [])].join(' ');
      expect(all, record.id).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
