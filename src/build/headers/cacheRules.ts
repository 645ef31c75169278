/** How long a copy may be used without asking. `under` is a folder inside the base, with both slashes. */
export interface CacheRule {
  readonly under: string;
  readonly cacheControl: string;
}

/** What is true of every address no rule names: keep a copy, ask each time whether it is still right. */
export const askEachTime = 'no-cache';

/** Only names that carry a hash of their content may be kept for good. */
export const cacheRules: readonly CacheRule[] = [
  { under: '/assets/', cacheControl: 'public, max-age=31536000, immutable' },
];

/** Folders of files: an address below one of them is never a page, so a missing one is told in plain text. */
export const fileFolders: readonly string[] = ['/assets/', '/packs/', '/pages/'];
