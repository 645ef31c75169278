import type { Variants } from './foldText.ts';

/**
 * Writes a text in Simplified characters, one for one, with the mainland's quotation marks. Words stay as they are,
 * so this is only for texts of which the build has found that nothing else differs.
 */
export function simplifyText(text: string, simpler: Variants): string {
  let simple = '';
  for (const letter of text) simple += marks[letter] ?? simpler.get(letter) ?? letter;
  return simple;
}

const marks: Readonly<Record<string, string>> = {
  '\u300c': '\u201c',
  '\u300d': '\u201d',
  '\u300e': '\u2018',
  '\u300f': '\u2019',
};
