import { describe, expect, test } from 'vitest';
import { chooseLocale } from '../../../src/domain/locale/chooseLocale.ts';
import { localize } from '../../../src/domain/locale/localize.ts';

describe('language', () => {
  test.each([
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh_TW'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-MY'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans-TW'], 'zh-Hans'],
    [['en-US', 'zh-TW'], 'en'],
    [['ja-JP', 'zh-TW'], 'zh-Hant'],
    [['ja-JP'], 'en'],
    [[], 'zh-Hant'],
  ])('[LOCALE-1] a device that wants %j reads %s', (wanted, expected) => {
    expect(chooseLocale(wanted)).toBe(expected);
  });

  test('[LOCALE-2] every text inside a record is replaced by one language, and nothing else changes', () => {
    const text = { 'zh-Hant': '樓', 'zh-Hans': '楼', en: 'floor' };
    expect(localize({ id: 'floor.1f', level: 1, name: text, list: [{ text, none: null }] }, 'en')).toEqual({
      id: 'floor.1f',
      level: 1,
      name: 'floor',
      list: [{ text: 'floor', none: null }],
    });
  });
});
