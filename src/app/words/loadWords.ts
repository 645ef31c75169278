import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { LocaleWords } from '../../ui/i18n/createI18n.ts';

/** The words on screen of one language; each language is a chunk of its own. */
export async function loadWords(locale: LocaleTag): Promise<LocaleWords> {
  switch (locale) {
    case 'zh-Hant':
      return (await import('./zh-Hant.ts')).words;
    case 'zh-Hans':
      return (await import('./zh-Hans.ts')).words;
    case 'en':
      return (await import('./en.ts')).words;
  }
}
