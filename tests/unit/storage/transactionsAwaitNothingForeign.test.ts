import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = join(import.meta.dirname, '../../../src/storage');
const foreign = /crypto\.|\bfetch\(|\.arrayBuffer\(|\.blob\(|requestIdleCallback|scheduler\./;

test('[STORE-18] no file of the room uses what may not be awaited inside a transaction', () => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(readFileSync(join(room, file), 'utf8'), file).not.toMatch(foreign);
});

test('[STORE-18] the check bites', () => {
  expect('await crypto.subtle.digest(name, bytes)').toMatch(foreign);
});
