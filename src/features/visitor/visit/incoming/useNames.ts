import { useEffect, useState } from 'react';
import { idKind } from '../../../../domain/content/idParts.ts';
import type { RecordKind } from '../../../../domain/content/RecordId.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import type { EditionReading } from '../../../../ui/visit/useEdition.ts';

/** What some ids are called, as far as the edition has them, in the order given; undefined until they were looked up. */
export function useNames(ids: readonly string[], edition: EditionReading): ReadonlyMap<string, string> | undefined {
  const locale = useLocale();
  const [names, setNames] = useState<ReadonlyMap<string, string>>();
  const wanted = ids.join(' ');
  const content = edition.status === 'ready' ? edition.opened.content : undefined;
  useEffect(() => {
    if (content === undefined) return;
    let gone = false;
    const find = async (id: string) => {
      const record = await content.find(idKind(id) as RecordKind, id);
      return record === undefined ? [] : [[id, record.name[locale]] as const];
    };
    Promise.all(wanted.split(' ').filter(Boolean).map(find)).then(
      (found) => gone || setNames(new Map(found.flat())),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [content, locale, wanted]);
  return names;
}
