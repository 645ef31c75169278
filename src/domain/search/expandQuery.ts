import { isHan } from './isHan.ts';
import type { ReadableText } from './Readings.ts';
import type { SearchThrough, WordSide } from './SearchAnswer.ts';

/** A word as it is compared, with whose it is and how it is written. */
export interface WordForm {
  readonly folded: string;
  readonly written: string;
  readonly side: WordSide;
  /** For words that can be read aloud. */
  readonly readable: ReadableText | undefined;
}

/** Words for one thing. */
export type WordGroup = readonly WordForm[];

/** One way to understand a query: what to look for, and through which word, where it is not the query itself. */
export interface QuerySense {
  readonly folded: string;
  readonly through: Extract<SearchThrough, { by: 'word' }> | null;
}

/** What queries are understood with. */
export interface QueryWords {
  readonly groups: readonly WordGroup[];
  /** The characters for one to ten. */
  readonly numerals: string;
  /** Folded words that people put around what they look for. */
  readonly fillers: readonly string[];
}

const mostSenses = 7;

/**
 * The query itself, the same without words like "can" and "where", the same with numbers written the other way (`2樓`, `二樓`), and the same with a word of one side
 * replaced by each other word for that thing. Only words of the same script replace one another: every record
 * has its name in all languages, so English words need no Chinese ones.
 */
export function expandQuery(folded: string, { groups, numerals, fillers }: QueryWords): QuerySense[] {
  const senses: QuerySense[] = [{ folded, through: null }];
  const known = new Set([folded]);
  const add = (text: string, through: QuerySense['through']) => {
    if (known.has(text) || senses.length >= mostSenses) return;
    known.add(text);
    senses.push({ folded: text, through });
  };
  add(withoutFillers(folded, fillers), null);
  if (folded.length > 1) for (const text of otherNumbers(folded, numerals)) add(text, null);
  for (const { word, group } of wordsIn(folded, groups)) {
    for (const other of group) {
      if (other.folded === word.folded || isHanWord(other.folded) !== isHanWord(word.folded)) continue;
      // A word that holds the other finds no more than it does: toilet and toilets, or a word already in the query.
      if (folded.includes(other.folded) || other.folded.includes(word.folded)) continue;
      const text = folded.replace(word.folded, other.folded);
      add(text, { by: 'word', said: word.written, side: word.side, means: other.written });
    }
  }
  return senses;
}

/** The groups that have a word in the query, the longest word first; a word inside a longer one does not count. */
function wordsIn(folded: string, groups: readonly WordGroup[]): { word: WordForm; group: WordGroup }[] {
  const found: { word: WordForm; group: WordGroup }[] = [];
  for (const group of groups) {
    let longest: WordForm | undefined;
    for (const word of group) {
      if (word.folded.length > (longest?.folded.length ?? 0) && holdsWord(folded, word.folded)) longest = word;
    }
    if (longest !== undefined) found.push({ word: longest, group });
  }
  found.sort((a, b) => b.word.folded.length - a.word.folded.length);
  return found.filter(({ word }, index) =>
    found.every(
      (other, place) => place >= index || !other.word.folded.includes(word.folded) || other.word.folded === word.folded,
    ),
  );
}

function holdsWord(folded: string, word: string): boolean {
  if (isHanWord(word)) return word.length > 1 && folded.includes(word);
  return ` ${folded} `.includes(` ${word} `);
}

function isHanWord(folded: string): boolean {
  return isHan(folded.charCodeAt(0));
}

function withoutFillers(folded: string, fillers: readonly string[]): string {
  let rest = folded;
  for (const filler of fillers) rest = rest.replaceAll(filler, ' ');
  rest = rest.replace(/ +/g, ' ').trim();
  return rest === '' ? folded : rest;
}

function otherNumbers(folded: string, numerals: string): string[] {
  const ten = numerals[9] ?? '';
  const units = numerals.slice(0, 9);
  const value = (letter: string | undefined) => (letter ? units.indexOf(letter) + 1 : 0);
  const inFigures = folded
    .replace(
      new RegExp(`([${units}])?${ten}([${units}])?`, 'g'),
      (_, tens, ones) => `${(value(tens) || 1) * 10 + value(ones)}`,
    )
    .replace(new RegExp(`[${units}]`, 'g'), (letter) => `${value(letter)}`);
  const inWords = folded.replace(/\d+/g, (digits) => numerals[Number(digits) - 1] ?? digits);
  return [inFigures, inWords];
}
