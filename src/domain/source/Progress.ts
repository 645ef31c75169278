/** How far work has come: `done` of `total` pieces; `total` is 0 until that is known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
