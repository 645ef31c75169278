import { isHan } from './isHan.ts';
import { letterBit, type ReadableText } from './Readings.ts';

/** Where a text reads as the query says. Places count the units of the folded text. */
export interface ReadingMatch {
  readonly start: number;
  readonly end: number;
  /** Characters of the text that the query covers. */
  readonly characters: number;
  /** How many of them were given by their first letter only. */
  readonly initials: number;
}

/**
 * Finds the stretch of a folded text that reads most like the query: each character by its whole syllable, by its
 * first letter, or as it is written; the last one by any beginning of its syllable. The query has no spaces, tones
 * or tone digits: see `readingQuery`.
 */
export function matchReading(query: string, readable: ReadableText): ReadingMatch | undefined {
  const { text, readings } = readable;
  const first = query[0];
  const bit = letterBit(query);
  let best: ReadingMatch | undefined;
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] !== first && ((readings[start]?.firsts ?? 0) & bit) === 0) continue;
    const found = matchFrom(query, 0, readable, start);
    if (found === undefined) continue;
    const match = { start, ...found };
    if (best === undefined || isBetter(match, best)) best = match;
  }
  return best;
}

/** What of a folded query can be read aloud, or undefined where nothing in it is a reading. */
export function readingQuery(folded: string): string | undefined {
  const letters = folded.replace(/([a-z])[1-5](?=[a-z\s]|$)/g, '$1').replace(/ /g, '');
  return /[a-z\u3105-\u312f]/.test(letters) && letters.length > 1 ? letters : undefined;
}

type Rest = Omit<ReadingMatch, 'start'>;

function isBetter(one: ReadingMatch, other: ReadingMatch): boolean {
  return one.initials < other.initials || (one.initials === other.initials && one.characters < other.characters);
}

function matchFrom(query: string, from: number, readable: ReadableText, at: number): Rest | undefined {
  if (from === query.length) return { end: at, characters: 0, initials: 0 };
  let place = at;
  while (readable.text[place] === ' ') place += 1;
  if (place === readable.text.length) return undefined;
  let best: Rest | undefined;
  const take = (length: number, initials: number) => {
    const rest = matchFrom(query, from + length, readable, place + 1);
    if (rest === undefined) return;
    const whole = { end: rest.end, characters: rest.characters + 1, initials: rest.initials + initials };
    if (best === undefined || whole.initials < best.initials) best = whole;
  };
  if (readable.text[place] === query[from]) take(1, 0);
  const reading = readable.readings[place];
  if (reading === undefined) return best;
  for (const syllable of isZhuyin(query.charCodeAt(from)) ? reading.zhuyin : reading.pinyin) {
    if (query[from] !== syllable[0]) continue;
    if (query.startsWith(syllable, from)) take(syllable.length, 0);
    else if (syllable.startsWith(query.slice(from))) take(query.length - from, query.length - from === 1 ? 1 : 0);
    if (syllable.length > 1) take(1, 1);
    if (/^[zcs]h./.test(syllable) && query[from + 1] === 'h') take(2, 1);
  }
  return best;
}

function isZhuyin(unit: number): boolean {
  return unit >= 0x3105 && unit <= 0x312f;
}

/** Whether a folded text has anything to read. */
export function isReadable(folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) if (isHan(folded.charCodeAt(at))) return true;
  return false;
}
