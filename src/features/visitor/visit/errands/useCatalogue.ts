import { useEffect, useState } from 'react';
import { type ErrandEntry, loadErrandCatalogue } from '../../../../domain/visit/ErrandCatalogue.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import type { EditionReading } from '../../../../ui/visit/useEdition.ts';

/** What can be chosen, in the page's language: what is offered at once, and all of it once the edition can be read. */
export function useCatalogue(edition: EditionReading, offered: readonly ErrandEntry[]): readonly ErrandEntry[] {
  const locale = useLocale();
  const [entries, setEntries] = useState<readonly ErrandEntry[]>();
  const content = edition.status === 'ready' ? edition.opened.content : undefined;
  useEffect(() => {
    if (content === undefined) return;
    let gone = false;
    void loadErrandCatalogue(content, locale).then((loaded) => gone || setEntries(loaded));
    return () => {
      gone = true;
    };
  }, [content, locale]);
  return entries ?? offered;
}
