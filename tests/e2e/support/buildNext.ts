import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, distNext, nextEdition, root } from './folders.ts';

/** The sentence by which tests tell the later edition from the shipped one. */
export const changedSummary = 'Changed in the second edition.';

/** What the shipped edition says in its place. */
export const shippedSummary =
  (
    JSON.parse(readFileSync(join(root, 'src/edition/housing/policy.json'), 'utf8')) as {
      readonly id: string;
      readonly summary: { readonly en: string };
    }[]
  ).find(({ id }) => id === 'housing.city-apartment')?.summary.en ?? '';

/** Builds the later edition once per build under test. */
export default function buildNext(): void {
  const builtAt = (folder: string) => statSync(join(folder, 'sw.js')).mtimeMs;
  if (existsSync(join(distNext, 'sw.js')) && builtAt(distNext) > builtAt(dist)) return;
  rmSync(nextEdition, { recursive: true, force: true });
  cpSync(join(root, 'src/edition'), nextEdition, { recursive: true });
  edit(join(nextEdition, 'edition.json'), (edition: { edition: number }) => ({
    ...edition,
    edition: edition.edition + 1,
  }));
  edit(join(nextEdition, 'housing/policy.json'), (records: { id: string; summary: Record<string, string> }[]) =>
    records.map((record) =>
      record.id === 'housing.city-apartment'
        ? { ...record, summary: { ...record.summary, en: changedSummary } }
        : record,
    ),
  );
  const built = spawnSync(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: distNext, EDITION_DIR: nextEdition },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the later edition was not built:\n${built.stdout}${built.stderr}`);
}

function edit<T>(file: string, change: (value: T) => T): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as T)));
}
