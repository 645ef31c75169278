import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeTags } from '../../../src/domain/locale/LocaleTag.ts';

const folder = join(import.meta.dirname, '../../../locales');
const features = readdirSync(join(folder, 'zh-Hant')).toSorted();

function words(tag: string, feature: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value);
    else for (const [name, item] of Object.entries(value as object)) walk(item, key === '' ? name : `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(join(folder, tag, feature), 'utf8')), '');
  return found;
}

/** Plural forms differ by language: `item_one` and `item_other` are one key. */
function keys(found: ReadonlyMap<string, string>): string[] {
  return [...new Set([...found.keys()].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].toSorted();
}

function names(text: string): string[] {
  return [...text.matchAll(/{{\s*([^,}\s]+)/g)].map((match) => match[1] ?? '').toSorted();
}

describe('words on screen', () => {
  test('[WORDS-1] every language has the same features', () => {
    for (const tag of localeTags) expect(readdirSync(join(folder, tag)).toSorted(), tag).toEqual(features);
  });

  describe.each(features)('%s', (feature) => {
    const first = words('zh-Hant', feature);

    test.each(localeTags)('[WORDS-2] %s has every key, none empty, with the same named values', (tag) => {
      const own = words(tag, feature);
      expect(keys(own)).toEqual(keys(first));
      for (const [key, text] of own) {
        expect(text.trim(), key).not.toBe('');
        const model = first.get(key) ?? first.get(key.replace(/_(zero|one|two|few|many|other)$/, '_other'));
        if (model !== undefined) expect([...new Set(names(text))], key).toEqual([...new Set(names(model))]);
      }
    });

    test('[WORDS-3] en has no Han characters but in names in brackets, names of languages, and words for the clerk', () => {
      for (const [key, text] of words('en', feature)) {
        if (/^(language|card)\.|\.clerk$/.test(key)) continue;
        const outside = text.replace(/[(（「“"][^)）」”"]*[)）」”"]/g, '').replaceAll('一趟通', '');
        expect(/\p{Script=Han}/u.test(outside), `${key}: ${text}`).toBe(false);
      }
    });
  });
});
