import { createContext, useContext } from 'react';
import { defaultLocale, type LocaleTag } from '../../domain/locale/LocaleTag.ts';

/** Where a page stands: its language and its path below the language prefix. */
export interface PageAddress {
  readonly locale: LocaleTag;
  readonly path: string;
}

export const LocaleContext = createContext<PageAddress>({ locale: defaultLocale, path: '/' });

export function useLocale(): LocaleTag {
  return useContext(LocaleContext).locale;
}

export function usePageAddress(): PageAddress {
  return useContext(LocaleContext);
}
