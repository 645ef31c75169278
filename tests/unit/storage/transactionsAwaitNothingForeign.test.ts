import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = join(import.meta.dirname, '../../../src/storage');
const foreign = /crypto\.|\bfetch\(|\.arrayBuffer\(|\.blob\(|requestIdleCallback|scheduler\./;
const database = /from 'dexie'|\/transact\.ts'|openGuarded/;

const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join(room, file), 'utf8');
/** The format of backup files seals by itself; it opens no database. */
const isBackup = (file: string) => file.startsWith('backup');

test('[STORE-18] no file of the room uses what may not be awaited inside a transaction', () => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files.filter((name) => !isBackup(name))) expect(textOf(file), file).not.toMatch(foreign);
  for (const file of files.filter(isBackup)) expect(textOf(file), file).not.toMatch(database);
});

test('[STORE-18] the check bites', () => {
  expect('await crypto.subtle.digest(name, bytes)').toMatch(foreign);
  expect("import { transact } from '../transact.ts';").toMatch(database);
});
