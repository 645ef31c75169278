/** May not stand at the start of a line. */
const closing = '，。、；：？！）」』”’》〉】〕％…,.;:?!)';
/** May not stand at the end of a line. */
const opening = '（「『“‘《〈【〔(';

/**
 * Breaks a text into lines no wider than `maxWidth`, as `measure` measures. Where every phrase between spaces fits
 * into a line it breaks at spaces only, as Latin text does. Otherwise Han text breaks between characters, but not
 * before closing or after opening punctuation; a Latin word stays whole unless it is wider than a line. Never gives
 * an empty list.
 */
export function breakLines(text: string, maxWidth: number, measure: (text: string) => number): string[] {
  const phrases = text.match(/\S+\s*/g) ?? [];
  const whole = phrases.length > 1 && phrases.every((phrase) => measure(phrase.trimEnd()) <= maxWidth);
  const lines: string[] = [];
  let line = '';
  for (const piece of whole ? phrases : piecesOf(text)) {
    if (line !== '' && measure(line + piece.trimEnd()) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
    while (measure(line.trimEnd()) > maxWidth && [...line].length > 1) {
      const part = fitting(line, maxWidth, measure);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line.trimEnd()];
}

/** What may not be parted: a Latin word with the space behind it, or a character with the punctuation around it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const unit of text.match(/[\p{Script=Latin}\p{N}\p{M}'’.-]+\s*|\s+|./gsu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (closing.includes(unit[0] ?? '') || opening.includes(last.at(-1) ?? ' '))) {
      pieces[pieces.length - 1] = last + unit;
    } else {
      pieces.push(unit);
    }
  }
  return pieces;
}

function fitting(text: string, maxWidth: number, measure: (text: string) => number): string {
  let part = '';
  for (const character of text) {
    if (part !== '' && measure(part + character) > maxWidth) break;
    part += character;
  }
  return part;
}
