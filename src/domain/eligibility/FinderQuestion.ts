/** What of a question is needed to run rules: its fact and what may be answered. Records and views both fit. */
export interface FinderQuestion {
  readonly fact: string;
  readonly order: number;
  readonly answer:
    | { readonly type: 'one' | 'several'; readonly options: readonly FinderOption[] }
    | { readonly type: 'number'; readonly least: number; readonly most: number };
}

export interface FinderOption {
  readonly id: string;
  /** Excludes all others of `several`. */
  readonly alone?: true | undefined;
}
