/** A picture of words from top to bottom, in pixels. What stands on it is the caller's; how it is set is ours. */
export interface PicturePlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: number;
  readonly blocks: readonly PictureBlock[];
}

export type PictureBlock =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Decides the face: the same character is drawn differently on the two sides. */
      readonly lang: string;
      readonly sizePx: number;
      readonly bold: boolean;
      readonly gapPx: number;
    }
  /** A number and what it is for, on one line where they fit. */
  | {
      readonly kind: 'row';
      readonly start: string;
      readonly text: string;
      readonly lang: string;
      readonly sizePx: number;
      readonly gapPx: number;
    }
  | { readonly kind: 'rule'; readonly gapPx: number }
  /** A shape on a grid of 16, drawn as one stroke, with words beside it. */
  | {
      readonly kind: 'mark';
      readonly path: string;
      readonly text: string;
      readonly lang: string;
      readonly sizePx: number;
      readonly gapPx: number;
    };
