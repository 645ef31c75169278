import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const room = join(import.meta.dirname, '../../../src/storage');
const deleting =
  /\.(?:bulkDelete|clear)\(|(?:table|tables?\.\w+|records|meta|bytes)\.delete\(|Dexie\.delete|deleteDatabase|\.removeFiles\(|removeEntry\(/;
/** The door itself, and the files that it opens for: removing one is what `JournalFiles` is able to do. */
const allowed = new Set(['visitor/discard.ts', 'journal/createOpfsFiles.ts', 'journal/answeringInTime.ts']);

const files = ['visitor', 'journal'].flatMap((folder) =>
  readdirSync(join(room, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

test('[STORE-29] nothing of the reader’s is deleted but through the one door', () => {
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    if (allowed.has(file)) continue;
    expect(readFileSync(join(room, file), 'utf8'), file).not.toMatch(deleting);
  }
});

test('[STAFF-26] nothing of a window’s is deleted but through the one door', () => {
  const kept = readdirSync(join(room, 'staff'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(kept.length).toBeGreaterThan(15);
  const doors = kept.filter((file) => deleting.test(readFileSync(join(room, 'staff', file), 'utf8')));
  expect(doors).toEqual(['discardCases.ts']);
});

test('[STORE-29] the check bites', () => {
  expect(readFileSync(join(room, 'visitor/discard.ts'), 'utf8')).toMatch(deleting);
  expect('await tables.records.delete(key)').toMatch(deleting);
});
