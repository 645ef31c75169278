import { readEdition } from './readEdition.ts';
import { rulesText } from './rulesText.ts';

/** Prints every rule of the edition in a folder, drawn and run. Answers whether none of them is stuck. */
export function printRules(folder: string): boolean {
  const { records, problems } = readEdition(folder);
  const { lines, stuck } = rulesText(records);
  for (const line of lines) console.log(line);
  console.log(`\n${records.filter(({ kind }) => kind === 'rule').length} rules, to be checked: ${stuck.length}`);
  for (const problem of [...problems, ...stuck]) console.error(problem);
  return problems.length + stuck.length === 0;
}
