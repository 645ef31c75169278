import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayMemoryWords } from '../../../src/app/shell/sayMemoryWords.ts';
import { type LocaleTag, localeTags } from '../../../src/domain/locale/LocaleTag.ts';
import { createI18n } from '../../../src/ui/i18n/createI18n.ts';

const folder = join(import.meta.dirname, '../../../locales');
const read = (tag: string, feature: string) =>
  JSON.parse(readFileSync(join(folder, tag, `${feature}.json`), 'utf8')) as Record<string, object>;
const visitorFeatures = readdirSync(join(folder, 'en'))
  .map((file) => file.replace('.json', ''))
  .filter((feature) => !feature.startsWith('staff') && feature !== 'memory');

function textsOf(words: object, key = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
      const own = key === '' ? name : `${key}.${name}`;
      return typeof value === 'string' ? [[own, value] as const] : [...textsOf(value as object, own)];
    }),
  );
}
const insteadOf = (tag: string) => read(tag, 'memory')['instead'] as Record<string, object>;
const names = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);

/** Speaks of being saved and is true in memory, too, or is never said there. */
const trueAnyway: Record<string, string> = {
  'backup:write.notSaved': 'of the file',
  'checklist:save.elsewhere': 'no other window shares this memory',
  'settings:erase.what': 'of a file elsewhere',
  'settings:keep.safari': 'not shown in memory',
  'settings:keep.inApp': 'not shown in memory',
  'settings:keep.state.kept': 'not shown in memory',
  'settings:keep.state.clearable': 'not shown in memory',
  'settings:keep.state.unsupported': 'not shown in memory',
  'visit:kept.copies.2': 'said of copies on the device',
  'visit:kept.copies.1': 'said of copies on the device',
};

describe('words where nothing is kept', () => {
  test.each(localeTags)('[MEMORY-3] %s: each takes the place of one that is there, with the same values', (tag) => {
    for (const [feature, instead] of Object.entries(insteadOf(tag))) {
      const own = textsOf(read(tag, feature));
      for (const [key, text] of textsOf(instead)) {
        expect(own.has(key), `${feature}:${key}`).toBe(true);
        expect(names(text), key).toEqual(names(own.get(key)));
      }
    }
  });

  test('[MEMORY-3] nothing that visitors read promises to be saved, unless it is about a file', () => {
    const promising = visitorFeatures.flatMap((feature) => {
      const instead = textsOf(insteadOf('en')[feature] ?? {});
      return [...textsOf(read('en', feature))].flatMap(([key, text]) =>
        /\b(?:un)?saved\b/i.test(instead.get(key) ?? text) ? [`${feature}:${key}`] : [],
      );
    });
    expect(promising.filter((key) => trueAnyway[key] === undefined)).toEqual([]);
    expect(promising).toContain('visit:kept.copies.2');
  });

  test.each(['en', 'zh-Hant', 'zh-Hans'] as LocaleTag[])(
    '[MEMORY-3] %s: said at once, and of words that come later when they come',
    (tag) => {
      const i18n = createI18n(tag, { checklist: read(tag, 'checklist') });
      sayMemoryWords(i18n);
      const said = insteadOf(tag) as unknown as { checklist: { save: { saved: string } }; papers: { kept: string } };
      expect(i18n.t('memory:title')).toBe(read(tag, 'memory')['title']);
      expect(i18n.t('checklist:save.saved')).toBe(said.checklist.save.saved);
      expect(i18n.t('checklist:save.reason.quota')).toBe(textsOf(read(tag, 'checklist')).get('save.reason.quota'));
      expect(i18n.hasResourceBundle(tag, 'papers')).toBe(false);
      for (let again = 0; again < 2; again++) {
        i18n.addResourceBundle(tag, 'papers', read(tag, 'papers'));
        expect(i18n.t('papers:kept')).toBe(said.papers.kept);
        expect(i18n.t('papers:give')).toBe(textsOf(read(tag, 'papers')).get('give'));
      }
      sayMemoryWords(i18n);
    },
  );
});
