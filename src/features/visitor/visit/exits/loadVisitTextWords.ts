import type { LocaleTag } from '../../../../domain/locale/LocaleTag.ts';
import type { VisitTextWords } from '../../../../domain/visitText/VisitTextWords.ts';

const files = import.meta.glob<VisitTextWords>('../../../../../locales/*/visitText.json', { import: 'default' });

/** The words of what leaves the page as text; they come only to those who prepare a visit. */
export async function loadVisitTextWords(locale: LocaleTag): Promise<VisitTextWords> {
  const load = files[`../../../../../locales/${locale}/visitText.json`];
  if (load === undefined) throw new Error(`no words of ${locale}`);
  return load();
}
