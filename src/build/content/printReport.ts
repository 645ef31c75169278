import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentReport } from './contentReport.ts';
import { findMissingWords } from './findMissingWords.ts';
import { readEdition } from './readEdition.ts';

/** Prints what an editor looks at before publishing the edition in a folder. Answers whether it may be published. */
export function printReport(folder: string): boolean {
  const { records, problems } = readEdition(folder);
  const report = contentReport(records);
  const missingWords = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[/\\].*\.json$/.test(name))
    .flatMap((name) => findMissingWords(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map((at) => name + at));
  const unsourced = problems.filter((problem) => /: (?:no-source|gap-without-mark) /.test(problem));
  const broken = problems.filter((problem) => problem.includes(': broken-reference '));

  print('Records by kind', [
    ['kind', 'records', 'expected', '', 'made of'],
    ...report.kinds.map(({ kind, count, least, made }) => [
      kind,
      String(count),
      least === undefined ? '' : `≥ ${least}`,
      least === undefined ? '' : count >= least ? 'ok' : 'SHORT',
      made,
    ]),
  ]);
  print('What is not known', [
    ['open questions', String(report.gaps)],
    ['records with open questions', String(report.recordsWithGaps)],
    ['questions no record names', String(report.unaskedGaps.length), report.unaskedGaps.join(' ')],
  ]);
  print('Confirmation by the centre', [
    ['records with a confirmed fact', String(report.confirmed)],
    ['records awaiting confirmation', String(report.awaitingConfirmation)],
  ]);
  print('Oldest facts not marked as past', [
    ['as of', 'state', 'where'],
    ...report.oldest.map(({ asOf, state, where }) => [asOf, state, where]),
  ]);
  print('Must be 0', [
    ['facts without a source or a gap mark', String(unsourced.length)],
    ['texts missing a language', String(missingWords.length), missingWords.slice(0, 5).join(' ')],
    ['references that lead nowhere', String(broken.length)],
    ['problems in all', String(problems.length)],
  ]);
  for (const problem of problems) console.error(problem);
  return problems.length + missingWords.length === 0;
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
