import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';

/** What a page may read: the edition, its address' parameters, and the language to answer in. */
export interface PageRequest {
  readonly content: ContentReader;
  readonly params: Readonly<Record<string, string>>;
  readonly locale: LocaleTag;
  /** The edition read from; its issue date stands in for "today", so that page and browser agree. */
  readonly edition: EditionStamp;
}

export interface PageHead {
  readonly title: string;
  readonly description: string;
}

export interface PageProps<View, Services> {
  readonly view: View;
  /** The wing's use-cases. While pages are built they exist but have nothing stored behind them. */
  readonly services: Services;
}

/**
 * One public address pattern. `load` turns records into plain data (it is written into the static page and read
 * back by the browser, so no Dates, Maps or functions); `undefined` means there is no such page.
 */
export interface PageRoute<View, Services> {
  readonly id: string;
  /** Path below the language prefix, `/floors/:label`. */
  readonly pattern: string;
  /** Every concrete path of this pattern, for the static pages. */
  addresses(content: ContentReader): Promise<readonly string[]>;
  load(request: PageRequest): Promise<View | undefined>;
  head(view: View, t: TFunction): PageHead;
  readonly Page: (props: PageProps<View, Services>) => ReactNode;
}
