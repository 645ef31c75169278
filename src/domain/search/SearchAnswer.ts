import type { RecordId, RecordKind } from '../content/RecordId.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { TextPiece } from './markText.ts';

/** Whose word something is; `everyday` for what anybody may say. */
export type WordSide = 'taiwan' | 'mainland' | 'english' | 'everyday';

/** Through what a record was found, where its name and text on screen do not show it. */
export type SearchThrough =
  /** A name in another language or another name of the record. */
  | { readonly by: 'name'; readonly text: readonly TextPiece[]; readonly lang: LocaleTag }
  /** Another word for the same thing: what was said, whose word it is, and the word it was found by. */
  | { readonly by: 'word'; readonly said: string; readonly side: WordSide; readonly means: string }
  /** How it is read. `text` is left out where the name on screen is what was read. */
  | {
      readonly by: 'pinyin' | 'zhuyin';
      readonly text: { readonly pieces: readonly TextPiece[]; readonly lang: LocaleTag } | null;
    }
  /** A word that is spelt much like the one typed. */
  | { readonly by: 'spelling'; readonly word: string };

export interface SearchHit {
  readonly id: RecordId;
  readonly kind: RecordKind;
  /** Below the language prefix; may end in the place on a page, `/travel/phones#110`. */
  readonly path: string;
  readonly name: readonly TextPiece[];
  /** The short text, around what was found; empty where the record has none. */
  readonly note: readonly TextPiece[];
  readonly through: SearchThrough | null;
}

export interface SearchGroup {
  readonly kind: RecordKind;
  readonly hits: readonly SearchHit[];
}

/** What was found for a query: the best hits of all kinds, then the others by kind, the best kind first. */
export interface SearchAnswer {
  readonly best: readonly SearchHit[];
  readonly groups: readonly SearchGroup[];
  /** How many records were found; only the best few dozen of them are listed. */
  readonly total: number;
  /** True where no record has all of the query and those with most of it are shown. */
  readonly partial: boolean;
}
