import { isHan } from './isHan.ts';

/**
 * The pieces under which a folded text is found: whole Latin words and numbers, and for Han characters every two that
 * stand side by side. Word segmenters cut the same words differently in text and query and differ between browsers.
 * The last character of a run stands alone as well, so that every single character begins some piece.
 */
export function textTokens(folded: string): string[] {
  return tokens(folded, true);
}

/** The pieces to look for; the same cut, so that a query is found wherever its characters stand together. */
export function queryTokens(folded: string): string[] {
  const found = [...new Set(tokens(folded, false))];
  const telling = found.filter((token) => !fillers.has(token));
  return telling.length > 0 ? telling : found;
}

/** English words that people put around what they look for. */
const fillers = new Set(
  'a an and are at be by can do does for from get have how i in is it me my of on or the there to what when where which who with you your'.split(
    ' ',
  ),
);

function tokens(folded: string, lastAlone: boolean): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < folded.length) {
    const start = at;
    const han = isHan(folded.charCodeAt(at));
    while (at < folded.length && folded[at] !== ' ' && isHan(folded.charCodeAt(at)) === han) at += 1;
    if (at === start) at += 1;
    else if (!han) found.push(folded.slice(start, at));
    else {
      for (let one = start; one + 1 < at; one += 1) found.push(folded.slice(one, one + 2));
      if (lastAlone || at - start === 1) found.push(folded.slice(at - 1, at));
    }
  }
  return found;
}
