import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeTags } from '../../../src/domain/locale/LocaleTag.ts';
import type { PackError } from '../../../src/packs/PackError.ts';
import type { PackIndexError } from '../../../src/packs/PackIndex.ts';
import type { ContentError } from '../../../src/services/content/ContentState.ts';
import type { StorageError } from '../../../src/storage/StorageError.ts';
import { errorKey } from '../../../src/ui/errors/errorText.ts';
import { createI18n } from '../../../src/ui/i18n/createI18n.ts';

const root = join(import.meta.dirname, '../../..');

/** Every tag that the code of a room can give, as written there: `type: 'storage/quota'`. */
function tagsIn(room: string): string[] {
  const files = readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => [
      ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/type: '((?!image\/)[A-Za-z]+\/[a-z-]+)'/g),
    ])
    .flatMap((match) => match[1] ?? []);
}

const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && ['packs', 'handover', 'storage', 'browser', 'services'].includes(entry.name),
  )
  .map((entry) => entry.name);
const tags = [...new Set(rooms.flatMap(tagsIn))].sort();

const sentences = (tag: string, file: string) =>
  JSON.parse(readFileSync(join(root, 'locales', tag, `${file}.json`), 'utf8')) as Record<string, object>;

const files = ['errors', 'lateErrors', 'staffErrors'];

const i18nOf = (tag: (typeof localeTags)[number]) => {
  return createI18n(tag, Object.fromEntries(files.map((file) => [file, sentences(tag, file)])));
};

describe('words for errors', () => {
  test('[ERROR-1] the tags are found in the code, so that the next promise is about something', () => {
    const known: readonly (PackError | PackIndexError | ContentError | StorageError)['type'][] = [
      'storage/quota',
      'pack/hash-mismatch',
      'packIndex/invalid',
      'content/unreachable',
    ];
    for (const tag of known) expect(tags).toContain(tag);
  });

  test.each(localeTags)('[ERROR-1] every error has a sentence of its own in %s', (locale) => {
    const t = i18nOf(locale).getFixedT(locale);
    const general = t('errors:general');
    const wordless = tags.filter((type) => {
      const sentence = t(errorKey({ type }));
      return sentence === general || sentence === '' || sentence.startsWith('errors:');
    });
    expect(wordless).toEqual([]);
  });

  test.each(localeTags)('[ERROR-2] an error nobody foresaw gets the general sentence in %s', (locale) => {
    const t = i18nOf(locale).getFixedT(locale);
    expect(t(errorKey({ type: 'storage/from-the-future' }))).toBe(t('errors:general'));
    expect(t(errorKey({ type: 'elsewhere/odd' }))).toBe(t('errors:general'));
  });

  test('[ERROR-3] no sentence is kept for an error that no longer exists', () => {
    const worded = files
      .flatMap((file) => Object.entries(sentences('en', file)))
      .flatMap(([room, inside]) =>
        room === 'general' ? [] : Object.keys(inside).map((reason) => `${room}/${reason}`),
      );
    expect(worded.filter((type) => !tags.includes(type))).toEqual([]);
  });
});
