import type { Verdict } from './Verdict.ts';

/**
 * A verdict in one word, for a heading: `come` only where nothing is left to ask, and never where no published list
 * stands behind it.
 */
export function verdictWord({
  answer,
  askFirst,
  basis,
}: Pick<Verdict, 'answer' | 'askFirst' | 'basis'>): Verdict['answer'] | 'comeOnceAsked' | 'askPapers' {
  if (answer === 'nothingPlanned' || answer === 'notYet') return answer;
  if (basis === 'none') return 'askPapers';
  return answer === 'come' && askFirst.length > 0 ? 'comeOnceAsked' : answer;
}
