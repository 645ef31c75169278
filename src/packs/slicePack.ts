import { maxDepth } from '../domain/canonical/canonicalText.ts';

/** The text of a pack cut into pieces that can be read one at a time. */
export interface PackSlices {
  /** The whole document with its list of records emptied. */
  readonly head: string;
  /** The text of each record, in order. Nothing has been checked yet. */
  readonly records: readonly string[];
}

/**
 * Cuts the JSON text of a pack at its records without reading them, so that a large pack never has to be parsed
 * in one task. Expects canonical text: in any other text the cuts fall so that a later comparison with the
 * canonical text fails. Yields to the event loop every `sliceChars`. Gives 'too-deep' for nesting below `maxDepth`.
 */
export async function slicePack(
  text: string,
  yieldToMain: () => Promise<void>,
  sliceChars = 200_000,
): Promise<PackSlices | 'too-deep'> {
  const records: string[] = [];
  let listStart: number | undefined;
  let listEnd: number | undefined;
  let recordStart = 0;
  let depth = 0;
  let nextYield = sliceChars;
  for (let at = 0; at < text.length; at++) {
    if (at >= nextYield) {
      nextYield = at + sliceChars;
      await yieldToMain();
    }
    switch (text.charCodeAt(at)) {
      case quote:
        if (depth === 1 && listStart === undefined && text.startsWith(listOpening, at)) {
          listStart = at + listOpening.length;
          recordStart = listStart;
        }
        at = endOfString(text, at);
        break;
      case openBrace:
      case openBracket:
        depth++;
        if (depth > maxDepth) return 'too-deep';
        break;
      case closeBrace:
      case closeBracket:
        if (depth === 2 && listStart !== undefined && listEnd === undefined) {
          listEnd = at;
          if (at > listStart) records.push(text.slice(recordStart, at));
        }
        depth--;
        break;
      case comma:
        if (depth === 2 && listStart !== undefined && listEnd === undefined) {
          records.push(text.slice(recordStart, at));
          recordStart = at + 1;
        }
        break;
    }
  }
  if (listStart === undefined || listEnd === undefined) return { head: text, records: [] };
  return { head: text.slice(0, listStart) + text.slice(listEnd), records };
}

const listOpening = '"records":[';
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Index of the quote that ends the string beginning at `start`; the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before--;
    if ((end - before) % 2 === 1) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
