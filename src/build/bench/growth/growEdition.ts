import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds that say what the building is: ten times of them would be another building. */
const oneOfAKind: ReadonlySet<string> = new Set(['location', 'floor']);

interface RawRecord {
  readonly id: string;
}

/**
 * Writes an edition `times` as large into `target`: every record but the building's own is repeated under new ids,
 * and each copy refers to copies of its own number, so that sources, gaps and papers grow along.
 */
export function growEdition(source: string, target: string, times: number): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(source, 'edition.json'), join(target, 'edition.json'));
  const kinds = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of kinds) {
    mkdirSync(join(target, name));
    for (const file of readdirSync(join(source, name)).filter((found) => found.endsWith('.json'))) {
      const records = JSON.parse(readFileSync(join(source, name, file), 'utf8')) as RawRecord[];
      const copies = oneOfAKind.has(name) ? 1 : times;
      const grown = Array.from({ length: copies }, (_, copy) =>
        copy === 0
          ? records
          : renumbered(
              records,
              kinds.map((kind) => kind.name),
              copy,
            ),
      ).flat();
      writeFileSync(join(target, name, file), JSON.stringify(grown));
    }
  }
}

function renumbered(records: readonly RawRecord[], kinds: readonly string[], copy: number): RawRecord[] {
  const repeated = kinds.filter((kind) => !oneOfAKind.has(kind)).join('|');
  const ids = new RegExp(`"((?:${repeated})\\.[a-z0-9]+(?:-[a-z0-9]+)*)"`, 'g');
  return JSON.parse(JSON.stringify(records).replace(ids, `"$1-copy${copy}"`)) as RawRecord[];
}
