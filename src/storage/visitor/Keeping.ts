/** How many copies of what is kept lie on this device, as was found out by writing and reading. */
export interface Keeping {
  /** 0: nothing is kept beyond this window. 2: the database and the journal beside it. */
  readonly copies: 0 | 1 | 2;
  /** Why there are fewer than two; null with two. */
  readonly reason: 'noJournal' | 'journalFailed' | 'memoryOnly' | null;
}
