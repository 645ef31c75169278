import type { LocalizedText } from '../locale/LocalizedText.ts';

/** What a line is about, so that the screen can name it. `originals` and `copies` are bare numbers. */
export type LineKind =
  | 'name'
  | 'summary'
  | 'statement'
  | 'condition'
  | 'step'
  | 'requirement'
  | 'when'
  | 'paper'
  | 'originals'
  | 'copies'
  | 'handIn'
  | 'proxy';

/** One thing an errand asks for that is not as it was when the reader last looked. Old and new stand side by side. */
export type LineChange =
  | { readonly type: 'added'; readonly of: LineKind; readonly key: string; readonly now: LocalizedText }
  | { readonly type: 'removed'; readonly of: LineKind; readonly key: string; readonly before: LocalizedText }
  | {
      readonly type: 'changed';
      readonly of: LineKind;
      readonly key: string;
      readonly before: LocalizedText;
      readonly now: LocalizedText;
    };

/**
 * What changed in one errand since the reader last saw it, in the order in which it stands there now, what is gone
 * last. Never made for an errand that is as it was. `isGone`: this edition no longer has the errand.
 */
export interface ErrandChange {
  readonly subjectId: string;
  /** The name then and now are lines like any other; this is the one to head it with. */
  readonly name: LocalizedText;
  readonly since: number;
  readonly edition: number;
  readonly isGone: boolean;
  readonly lines: readonly [LineChange, ...LineChange[]];
}
