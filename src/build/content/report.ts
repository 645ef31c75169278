import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEdition } from './readEdition.ts';

const edition = readEdition(join(dirname(fileURLToPath(import.meta.url)), '../../edition'));
const counts = Map.groupBy(edition.records, (record) => record.kind);
for (const [kind, records] of [...counts].sort()) console.log(kind.padEnd(14), String(records.length).padStart(4));
for (const problem of edition.problems) console.error(problem);
process.exitCode = edition.problems.length === 0 ? 0 : 1;
