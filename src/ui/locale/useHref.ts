import { useCallback } from 'react';
import { hrefFor } from './address.ts';
import { useLocale } from './LocaleContext.ts';

/** Turns a path into an address in the page's language. */
export function useHref(): (path: string) => string {
  const locale = useLocale();
  return useCallback((path: string) => hrefFor(path, locale), [locale]);
}
