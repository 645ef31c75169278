import type { Table } from 'dexie';

/** So many rows are asked for, or written, at once. */
const atOnce = 400;

/** All rows of a table in the order of their keys, bit by bit. Inside a transaction. */
export async function readAll<Row, Key>(table: Table<Row, Key>, isAlive: () => void): Promise<Row[]> {
  const rows: Row[] = [];
  const keys: Key[] = await table.toCollection().primaryKeys();
  isAlive();
  for (let at = 0; at < keys.length; at += atOnce) {
    const [first, last] = [keys[at], keys[Math.min(at + atOnce, keys.length) - 1]];
    for (const row of await table.where(':id').between(first, last, true, true).toArray()) rows.push(row);
    isAlive();
  }
  return rows;
}

/** Adds rows that are not there yet, bit by bit. Inside a transaction. */
export async function addAll<Row, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  isAlive: () => void,
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await table.bulkAdd(rows.slice(at, at + atOnce));
    isAlive();
  }
}
