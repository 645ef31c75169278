import { isHan } from './isHan.ts';
import { beginsWord } from './markText.ts';
import type { ReadingMatch } from './matchReading.ts';

/**
 * How well a name answers a query by standing in it as it is: 0 not at all, up to 2 where it is the whole name. Both
 * folded. Latin words count from their beginning only.
 */
export function scoreName(name: string, query: string): number {
  if (name === query) return 2;
  let at = name.indexOf(query);
  while (at >= 0 && !beginsWord(name, at)) at = name.indexOf(query, at + 1);
  if (at < 0) return 0;
  // A few letters stand in very many names by chance; a few Han characters do not.
  const weight = isHan(query.charCodeAt(0)) || query.length > 3 ? 1 : 0.6;
  return weight * ((at === 0 ? 0.9 : 0.65) + 0.6 * (query.length / name.length));
}

/** The same for a name that reads as the query says. First letters alone say much less than syllables. */
export function scoreReading(name: string, match: ReadingMatch): number {
  const length = name.replace(/ /g, '').length;
  const known = (match.characters - match.initials + 0.35 * match.initials) / match.characters;
  if (match.characters === 1 && match.initials === 1) return 0;
  if (match.characters === length) return 1.8 * known;
  return (
    known * ((match.start === 0 ? 0.85 : 0.6) + 0.6 * (match.characters / length)) * (match.characters > 1 ? 1 : 0.6)
  );
}
