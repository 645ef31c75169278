import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import type { VisitTextWords } from '../../../src/domain/visitText/VisitTextWords.ts';

/** The words of one language, from its file. */
export function visitTextWords(locale: LocaleTag): VisitTextWords {
  const file = join(import.meta.dirname, '../../../locales', locale, 'visitText.json');
  return JSON.parse(readFileSync(file, 'utf8')) as VisitTextWords;
}
