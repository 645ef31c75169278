import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { LocaleTag } from '../../src/domain/locale/LocaleTag.ts';
import { createI18n } from '../../src/ui/i18n/createI18n.ts';
import { LocaleContext } from '../../src/ui/locale/LocaleContext.ts';

const files = import.meta.glob<object>('../../locales/*/*.json', { eager: true, import: 'default' });

/** A part as it stands in a page of one language, with the real words of that language. */
export function inLocale(locale: LocaleTag, part: ReactNode): ReactNode {
  return (
    <I18nextProvider i18n={createI18n(locale, wordsOf(locale))}>
      <LocaleContext.Provider value={{ locale, path: '/' }}>
        <div lang={locale}>{part}</div>
      </LocaleContext.Provider>
    </I18nextProvider>
  );
}

/** The words of one feature in one language, to expect on screen without writing them twice. */
export function wordsOf(locale: LocaleTag): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => file.includes(`/${locale}/`))
      .map(([file, words]) => [file.slice(file.lastIndexOf('/') + 1, -'.json'.length), words]),
  );
}
