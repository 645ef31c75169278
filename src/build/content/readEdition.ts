import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ContentRecord } from '../../domain/content/ContentRecord.ts';
import { findEditionProblems } from '../../domain/content/findEditionProblems.ts';
import { recordKinds } from '../../domain/content/RecordId.ts';

/** What is wrong with the edition's files, one line each; empty when it may be published. */
export interface EditionReading {
  readonly records: readonly ContentRecord[];
  readonly problems: readonly string[];
}

/** Reads every `<kind>/*.json` below `folder` (each file an array of records) and checks them all. */
export function readEdition(folder: string): EditionReading {
  const records: ContentRecord[] = [];
  const problems: string[] = [];
  for (const kind of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (!(recordKinds as readonly string[]).includes(kind.name)) problems.push(`${kind.name}/: not a kind of record`);
    for (const file of readdirSync(join(folder, kind.name))
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const where = `${kind.name}/${file}`;
      const found: unknown = JSON.parse(readFileSync(join(folder, kind.name, file), 'utf8'));
      if (!Array.isArray(found)) {
        problems.push(`${where}: not an array of records`);
        continue;
      }
      found.forEach((raw: unknown, index) => {
        const parsed = v.safeParse(ContentRecord, raw);
        if (!parsed.success) {
          for (const issue of parsed.issues)
            problems.push(`${where}[${index}] ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
        } else if (parsed.output.kind !== kind.name) {
          problems.push(`${where}[${index}]: a ${parsed.output.kind} in the folder of ${kind.name}`);
        } else {
          records.push(parsed.output);
        }
      });
    }
  }
  for (const problem of findEditionProblems(records)) {
    problems.push(`${problem.recordId} ${problem.path}: ${problem.rule} ${problem.detail}`);
  }
  return { records: records.toSorted((a, b) => (a.id < b.id ? -1 : 1)), problems };
}
