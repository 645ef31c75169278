/** Characters that count as the same when searching: what is met → what it is taken for. */
export type Variants = ReadonlyMap<string, string>;

/** Reads pairs of characters, `ab cd` written as `abcd`. */
export function parseVariants(...pairs: readonly string[]): Variants {
  const variants = new Map<string, string>();
  for (const text of pairs) {
    const letters = [...text];
    for (let at = 0; at + 1 < letters.length; at += 2) variants.set(letters[at] as string, letters[at + 1] as string);
  }
  // What a pair leads to may itself be the left side of another.
  for (const [from, to] of variants) variants.set(from, variants.get(to) ?? to);
  return variants;
}

/**
 * The form in which texts and queries are compared: one script, one width, small letters, no accents or tones, and
 * one space wherever something stands that is neither letter nor digit. With `offsets`, the place in `text` of each
 * unit of the result is written into it, and behind the last the place where the text of the last one ends.
 */
export function foldText(text: string, variants: Variants, offsets?: number[]): string {
  let folded = '';
  let at = 0;
  const add = (piece: string, from: number) => {
    if (piece === ' ' && (folded === '' || folded.endsWith(' '))) return;
    for (let unit = 0; unit < piece.length; unit += 1) offsets?.push(from);
    folded += piece;
  };
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (code !== particle) add(variants.get(letter) ?? letter, at);
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) add(letter, at);
    else if (code >= 0x41 && code <= 0x5a) add(letter.toLowerCase(), at);
    else if (!silent.test(letter)) foldRare(letter, variants, (piece) => add(piece, at));
    at += letter.length;
  }
  offsets?.push(text.length);
  if (!folded.endsWith(' ')) return folded;
  // What is cut off here ends the last word: its place is the end, not the length of the text.
  offsets?.pop();
  return folded.slice(0, -1);
}

// Apostrophes and the marks of tones behind a syllable part no words.
const silent = /['\u2018\u2019\u02bc\u02c9\u02ca\u02c7\u02cb\u02d9]/;
// The particle between two nouns is left out as often as it is said.
const particle = 0x7684;
const accent = /\p{M}/u;
const sign = /[\p{L}\p{N}]/u;

function foldRare(letter: string, variants: Variants, add: (piece: string) => void): void {
  for (const plain of letter.normalize('NFKC').normalize('NFD')) {
    if (accent.test(plain)) continue;
    if (!sign.test(plain)) add(' ');
    else add(variants.get(plain) ?? plain.toLowerCase());
  }
}
