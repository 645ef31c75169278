import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';
import type { PageData } from '../boot/pageData.ts';

/** One static page: its address, its words for the head, its markup, and the data the browser takes over. */
export interface StaticPage {
  readonly locale: LocaleTag;
  /** Path below the language prefix; `404` for the page that says there is none, `blank` for the bare shell. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markup: string;
  readonly data: PageData;
  /** The module of the route that draws it, to find its code. */
  readonly module: string | undefined;
  /** Whether the device keeps its markup; otherwise it keeps the shell, and draws the page from the records. */
  readonly kept: boolean;
}

export const notFoundPath = '404';

/** The shell with nothing in it: what a device without a connection shows while it draws a page from the records. */
export const blankPath = 'blank';
