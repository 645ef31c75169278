import { foldText, type Variants } from './foldText.ts';
import { isHan } from './isHan.ts';

/** A stretch of a text; `marked` where it is what was looked for. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Places in a text, start and end. */
export type TextRange = readonly [start: number, end: number];

/** Where the folded needles stand in a text: Latin ones only at the beginning of a word. */
export function findRanges(text: string, needles: readonly string[], variants: Variants): TextRange[] {
  const offsets: number[] = [];
  const folded = foldText(text, variants, offsets);
  const ranges: TextRange[] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      if (beginsWord(folded, at)) ranges.push(rangeOf(offsets, at, at + needle.length));
    }
  }
  return joinRanges(ranges);
}

/** The place in a text of a stretch of its folded form. */
export function rangeInText(text: string, variants: Variants, start: number, end: number): TextRange {
  const offsets: number[] = [];
  foldText(text, variants, offsets);
  return rangeOf(offsets, start, end);
}

/** Whether a stretch beginning at `at` of a folded text begins a word or is Han. */
export function beginsWord(folded: string, at: number): boolean {
  if (at === 0 || isHan(folded.charCodeAt(at))) return true;
  const before = folded.charCodeAt(at - 1);
  return before === 0x20 || isHan(before);
}

/**
 * Cuts a text at its ranges. With `most`, only so many characters are kept, around the first range and with an
 * ellipsis where something is left out.
 */
export function cutText(text: string, ranges: readonly TextRange[], most = Number.POSITIVE_INFINITY): TextPiece[] {
  const first = ranges[0]?.[0] ?? 0;
  const from = text.length <= most || first < most - 16 ? 0 : safeCut(text, Math.min(first - 12, text.length - most));
  const to = text.length <= from + most ? text.length : safeCut(text, from + most);
  const pieces: TextPiece[] = from > 0 ? [{ text: '…', marked: false }] : [];
  let at = from;
  for (const [start, end] of ranges) {
    if (start >= to || end <= from) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(Math.max(at, start), Math.min(end, to)), marked: true });
    at = Math.min(end, to);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** Never between the halves of a character, and for Latin text between two words. */
function safeCut(text: string, at: number): number {
  for (let place = at; place > at - 20 && place > 0; place -= 1) {
    if (text[place - 1] === ' ' || isHan(text.charCodeAt(place))) {
      const unit = text.charCodeAt(place);
      if (unit < 0xdc00 || unit > 0xdfff) return place;
    }
  }
  return at;
}

function rangeOf(offsets: readonly number[], start: number, end: number): TextRange {
  // One character of the text may be several of the folded one: a range never ends inside it.
  let after = end;
  while (offsets[after] === offsets[end - 1]) after += 1;
  return [offsets[start] ?? 0, offsets[after] ?? 0];
}

function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
