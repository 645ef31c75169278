import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { PageData } from '../boot/pageData.ts';

/** One static page: its address, its words for the head, its markup, and the data the browser takes over. */
export interface StaticPage {
  readonly locale: LocaleTag;
  /** Path below the language prefix; `404` for the page that says there is none. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markup: string;
  readonly data: PageData;
  /** The module of the route that draws it, to find its code. */
  readonly module: string | undefined;
}

export const notFoundPath = '404';
