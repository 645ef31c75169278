/**
 * What the build hands the browser to search in: one file for all languages, made from the edition. Nothing in it
 * is for reading aloud or for rules; it only leads to pages. The parts are short because every device stores them.
 */
export interface SearchFile {
  readonly format: 1;
  /** Traditional characters with their Simplified ones, in pairs. Enough to write the texts of `hans` that are left out. */
  readonly simpler: string;
  /** Further characters that count as the same when searching, in pairs: what is typed, what it folds to. */
  readonly alike: string;
  /** Syllables without tones, each followed by the folded characters read so. Taiwan's and the mainland's readings. */
  readonly readings: string;
  /** The characters for one to ten, in order. */
  readonly numerals: string;
  /** Words that people put around what they look for, joined by `|`. */
  readonly fillers: string;
  /** Ids of the records that have a page, in the edition's order. */
  readonly ids: readonly string[];
  /** Each record's name and its short text, in the order of `ids`. */
  readonly names: SearchTexts;
  readonly notes: SearchTexts;
  /** Other names of single records: place in `ids`, then the names. */
  readonly more: readonly (readonly [record: number, ...names: string[]])[];
  /** Words for the same thing. */
  readonly words: readonly SearchWords[];
  /** Records that stand on a page with others: its path, then their places in `ids`. A path that ends in `#` goes on with the record's slug. */
  readonly elsewhere: readonly (readonly [path: string, ...records: number[]])[];
}

/** One text per record in each language; empty where there is none. */
export interface SearchTexts {
  readonly hant: readonly string[];
  /** `0` where the characters of `hant`, written in Simplified, are the text. */
  readonly hans: readonly (string | 0)[];
  readonly en: readonly string[];
}

/** Words for one thing, each list joined by `|`: Taiwan's, the mainland's, English, and what anybody may say. */
export type SearchWords = readonly [taiwan: string, mainland: string, english: string, everyday: string];
