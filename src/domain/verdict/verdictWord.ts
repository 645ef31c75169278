import type { Verdict } from './Verdict.ts';

/**
 * A verdict in one word, for a heading: `come` only where nothing is left to ask, and never where no published list
 * stands behind it. While a list asks for a date that is not typed, it is that date, for a paper that has run out is
 * found out only by it.
 */
export function verdictWord({
  answer,
  askFirst,
  checks,
  basis,
}: Pick<Verdict, 'answer' | 'askFirst' | 'checks' | 'basis'>):
  | Verdict['answer']
  | 'comeOnceChecked'
  | 'comeOnceAsked'
  | 'askPapers' {
  if (answer === 'nothingPlanned' || answer === 'notYet') return answer;
  if (basis === 'none') return 'askPapers';
  if (checks.length > 0) return 'comeOnceChecked';
  return answer === 'come' && askFirst.length > 0 ? 'comeOnceAsked' : answer;
}
