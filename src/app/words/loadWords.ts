import type { i18n as I18n } from 'i18next';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { LocaleWords } from '../../ui/i18n/createI18n.ts';

const files = import.meta.glob(
  [
    '../../../locales/*/*.json',
    '!../../../locales/*/{shell,facts,offline,install,errors,checklist,notFound,memory}.json',
  ],
  { import: 'default' },
);

/**
 * The words on screen of one language: those of every page, and those of the feature whose pages are to be drawn.
 * A feature's words are called after its folder; some features have none of their own.
 */
export async function loadWords(locale: LocaleTag, feature: string | undefined): Promise<LocaleWords> {
  const [common, own] = await Promise.all([loadCommon(locale), loadOwn(locale, feature)]);
  return { ...common, ...own };
}

/** Adds the words of a feature to an instance that speaks this language already. */
export async function addWords(i18n: I18n, locale: LocaleTag, feature: string | undefined): Promise<void> {
  for (const [name, words] of Object.entries(await loadOwn(locale, feature))) {
    if (!i18n.hasResourceBundle(locale, name)) i18n.addResourceBundle(locale, name, words);
  }
}

async function loadOwn(locale: LocaleTag, feature: string | undefined): Promise<LocaleWords> {
  const load = feature === undefined ? undefined : files[`../../../locales/${locale}/${feature}.json`];
  return load === undefined || feature === undefined ? {} : { [feature]: (await load()) as object };
}

async function loadCommon(locale: LocaleTag): Promise<LocaleWords> {
  switch (locale) {
    case 'zh-Hant':
      return (await import('./zh-Hant.ts')).words;
    case 'zh-Hans':
      return (await import('./zh-Hans.ts')).words;
    case 'en':
      return (await import('./en.ts')).words;
  }
}
