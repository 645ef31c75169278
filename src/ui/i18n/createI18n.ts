import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';

/** The words of one language by feature, as in `locales/<tag>/<feature>.json`. */
export type LocaleWords = Readonly<Record<string, object>>;

/** An i18next instance that is ready at once: the words of one language are handed in, nothing is fetched. */
export function createI18n(locale: LocaleTag, words: LocaleWords): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: words } as Resource,
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  return instance;
}
