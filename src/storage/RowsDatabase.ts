/** What transactions run on: a database of Dexie, or the memory of one window. */
export interface TransactedDatabase {
  /** All of `work` or, when it throws or the transaction is aborted, nothing; one after the other where they meet. */
  transaction<T>(
    mode: 'r' | 'rw',
    stores: readonly string[],
    work: (transaction: RunningTransaction) => PromiseLike<T>,
  ): PromiseLike<T>;
}

/** What may be done to a transaction that takes too long. */
export interface RunningTransaction {
  readonly active: boolean;
  abort(): void;
}

/** As much of a database as the rows of the reader need. Written so that Dexie is one as it stands. */
export interface RowsDatabase extends TransactedDatabase {
  /** Untyped; who knows the table says what its rows are. */
  table(name: string): RowTable<unknown, unknown>;
}

export interface RowTable<Row, Key> {
  get(key: Key): PromiseLike<Row | undefined>;
  put(row: Row): PromiseLike<unknown>;
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
  bulkDelete(keys: Key[]): PromiseLike<unknown>;
  clear(): PromiseLike<unknown>;
  toArray(): PromiseLike<Row[]>;
  toCollection(): RowSelection<Row, Key>;
  where(index: 'key'): { equals(key: string): RowSelection<Row, Key>; startsWith(key: string): RowSelection<Row, Key> };
}

export interface RowSelection<Row, Key> {
  toArray(): PromiseLike<Row[]>;
  primaryKeys(): PromiseLike<Key[]>;
  count(): PromiseLike<number>;
}
