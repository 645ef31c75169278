import type { EditionStamp } from '../../domain/content/EditionStamp.ts';

/** What a static page carries for the browser to take over without asking for it again. */
export interface PageData {
  readonly edition: EditionStamp;
  /** Absent on the page that says there is no such page. */
  readonly view?: unknown;
}

export const pageDataId = 'page-data';
export const appRootId = 'app';
