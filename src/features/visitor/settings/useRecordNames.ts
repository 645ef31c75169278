import { useEffect, useState } from 'react';
import type { RecordKind } from '../../../domain/content/RecordId.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import type { SettingsServices } from './SettingsServices.ts';

/** What records of the guide are called in the language of the page; those that this edition does not have are missing. */
export function useRecordNames(
  edition: SettingsServices['edition'],
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const locale = useLocale();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = ids.join(' ');
  useEffect(() => {
    let left = false;
    const read = async () => {
      const opened = await edition.open();
      const found = new Map<string, string>();
      for (const id of wanted.split(' ').filter(Boolean)) {
        // An id begins with its kind.
        const record = await opened?.content.find(id.slice(0, id.indexOf('.')) as RecordKind, id);
        if (record !== undefined) found.set(id, record.name[locale]);
      }
      if (!left) setNames(found);
    };
    void read().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [edition, locale, wanted]);
  return names;
}
