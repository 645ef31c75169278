import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = join(import.meta.dirname, '../../../src/storage');
const foreign = /crypto\.|\bfetch\(|\.arrayBuffer\(|\.blob\(|requestIdleCallback|scheduler\./;
const database = /from 'dexie'|\/transact\.ts'|openGuarded/;

const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join(room, file), 'utf8');
/** The formats of files seal or read by themselves; they open no database. */
const isFormat = (file: string) => /^(backup|shift)/.test(file);

test('[STORE-18] no file of the room uses what may not be awaited inside a transaction', () => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files.filter((name) => !isFormat(name))) expect(textOf(file), file).not.toMatch(foreign);
  for (const file of files.filter(isFormat)) expect(textOf(file), file).not.toMatch(database);
});

test('[STORE-18] the check bites', () => {
  expect('await crypto.subtle.digest(name, bytes)').toMatch(foreign);
  expect("import { transact } from '../transact.ts';").toMatch(database);
});
