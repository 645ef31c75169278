import { addMonths } from './addMonths.ts';
import type { PlainDate } from './PartialDate.ts';

/** Whether a paper holds on the planned day. `on`, `until` and `from` are days to show, always whole dates. */
export type Validity =
  | { readonly type: 'expired'; readonly on: PlainDate }
  /** Not yet issued on that day: most likely a slip in typing. */
  | { readonly type: 'issuedLater'; readonly on: PlainDate }
  /** Issued too long ago: `lastDay` was the last day on which it would have been accepted. */
  | { readonly type: 'tooOld'; readonly lastDay: PlainDate; readonly maxAgeMonths: number }
  /** It must hold until `needed`, and holds until `on`. */
  | { readonly type: 'tooShort'; readonly on: PlainDate; readonly needed: PlainDate; readonly minMonthsLeft: number }
  | { readonly type: 'expiresOnTheDay' }
  | { readonly type: 'fine' }
  /** Not enough is known. `wants`: the dates that would tell, where a list asks for them; may be empty. */
  | { readonly type: 'unknown'; readonly wants: readonly ('issuedOn' | 'expiresOn')[] };

/** What a list asks of a paper's dates, as its source says. */
export interface DateTerms {
  /** The source says "valid": the date of expiry matters. */
  readonly valid: boolean;
  /** Months that must still be left on the day; null where it says nothing. */
  readonly minMonthsLeft: number | null;
  /** Months since it was issued or taken, at most; null where it says nothing. */
  readonly maxAgeMonths: number | null;
}

export const noDateTerms: DateTerms = { valid: false, minMonthsLeft: null, maxAgeMonths: null };

/** The days printed on a paper, as far as the reader typed them. */
export interface PaperDates {
  readonly issuedOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
}

/**
 * Judges a paper's dates for one day. A paper holds up to and with the day printed as its last; "at least 6 months
 * left" counts from the day to the same day six months later; "taken within 6 months" runs to the same day six months
 * after. What is known to be wrong is said first, whatever else is unknown. Never throws for dates of 1900 to 2199.
 */
export function validOn({ issuedOn, expiresOn }: PaperDates, terms: DateTerms, day: PlainDate): Validity {
  if (issuedOn !== null && issuedOn > day) return { type: 'issuedLater', on: issuedOn };
  if (expiresOn !== null && expiresOn < day) return { type: 'expired', on: expiresOn };
  const { maxAgeMonths, minMonthsLeft } = terms;
  if (issuedOn !== null && maxAgeMonths !== null) {
    const lastDay = addMonths(issuedOn, maxAgeMonths);
    if (lastDay < day) return { type: 'tooOld', lastDay, maxAgeMonths };
  }
  if (expiresOn !== null && minMonthsLeft !== null) {
    const needed = addMonths(day, minMonthsLeft);
    if (expiresOn < needed) return { type: 'tooShort', on: expiresOn, needed, minMonthsLeft };
  }
  if (expiresOn === day) return { type: 'expiresOnTheDay' };
  const wants: ('issuedOn' | 'expiresOn')[] = [];
  if (issuedOn === null && maxAgeMonths !== null) wants.push('issuedOn');
  if (expiresOn === null && (terms.valid || minMonthsLeft !== null)) wants.push('expiresOn');
  if (wants.length > 0 || expiresOn === null) {
    const isAnswered = wants.length === 0 && maxAgeMonths !== null;
    return isAnswered ? { type: 'fine' } : { type: 'unknown', wants };
  }
  return { type: 'fine' };
}

/** What several lists ask of one paper, taken together: the strictest of each. Order does not matter. */
export function strictest(terms: readonly DateTerms[]): DateTerms {
  const numbers = (of: (one: DateTerms) => number | null) => terms.map(of).filter((value) => value !== null);
  const left = numbers((one) => one.minMonthsLeft);
  const age = numbers((one) => one.maxAgeMonths);
  return {
    valid: terms.some((one) => one.valid),
    minMonthsLeft: left.length > 0 ? Math.max(...left) : null,
    maxAgeMonths: age.length > 0 ? Math.min(...age) : null,
  };
}
