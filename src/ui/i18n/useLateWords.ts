import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../locale/LocaleContext.ts';

const files = import.meta.glob<object>('../../../locales/*/{papers,backup,vault,handover,lateErrors}.json', {
  import: 'default',
});

/**
 * Brings the words of a part that is drawn late, when it is asked for, and those for the errors it can meet. True once they are at hand in the language
 * of the page; until then the part must not be drawn. `undefined` brings nothing.
 */
export function useLateWords(name: 'papers' | 'backup' | 'vault' | 'handover' | undefined): boolean {
  const { i18n } = useTranslation();
  const locale = useLocale();
  const [, redraw] = useState(0);
  const areHere = name !== undefined && i18n.hasResourceBundle(locale, name);
  useEffect(() => {
    if (name === undefined || areHere) return;
    let left = false;
    const add = async () => {
      const read = (feature: string) => files[`../../../locales/${locale}/${feature}.json`]?.();
      const [errors, words] = await Promise.all([read('lateErrors'), read(name)]);
      i18n.addResourceBundle(locale, 'lateErrors', errors);
      i18n.addResourceBundle(locale, name, words);
      if (!left) redraw((count) => count + 1);
    };
    // Without a connection and before the guide is complete here they cannot come; opening the part again asks again.
    void add().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [areHere, i18n, locale, name]);
  return areHere;
}
